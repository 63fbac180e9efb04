// What the search knows of Dutch, by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findWords, makeAnalyser, tokenize } from "../../../frontend/scripts/search/dutch.js";
import { readGiven } from "../given.js";

const { index } = readGiven();
const { key, partsOf } = await makeAnalyser(index.lexicon, async () => {});
const keysOf = (word) => [key(word), ...partsOf(word)];
const haveNoneInCommon = (one, other) => !keysOf(one).some((each) => keysOf(other).includes(each));

test("a text is words in small letters, without accents, and without what an apostrophe adds", () => {
  assert.deepEqual(tokenize("Re-integratie, crèche’s en zo'n OKC!"), ["re-integratie", "creche", "en", "zo", "okc"]);
});

test("a number is written in one way", () => {
  assert.deepEqual(tokenize("226.000 is 54,6% van 2013-2014"), ["226000", "is", "54.6", "van", "2013-2014"]);
});

test("words are found where they stand", () => {
  assert.deepEqual(findWords("De OKC's."), [
    { text: "De", index: 0 },
    { text: "OKC's", index: 3 },
  ]);
});

test("the forms of a word have one key", () => {
  for (const [one, other] of [
    ["baan", "banen"],
    ["huis", "huizen"],
    ["moeder", "moeders"],
    ["schuld", "schulden"],
  ]) {
    assert.equal(key(one), key(other), `${one}, ${other}`);
  }
});

test("other words have another key, however alike they are", () => {
  for (const [one, other] of [
    ["wet", "weten"],
    ["wetten", "weten"],
    ["regel", "regelen"],
    ["man", "maan"],
    ["zaken", "zakken"],
    ["bos", "boos"],
  ]) {
    assert.notEqual(key(one), key(other), `${one}, ${other}`);
  }
});

test("every way of writing a word is that word", () => {
  assert.deepEqual(tokenize("bĳstand financie\u0308le zzp’er zzp´er niet‑gebruik 1\u00a0000"), [
    "bijstand",
    "financiele",
    "zzper",
    "zzper",
    "niet-gebruik",
    "1000",
  ]);
});

test("a compound is taken apart, with the letter between its parts", () => {
  assert.deepEqual(partsOf("kinderopvang"), [key("kind"), key("opvang")]);
});

test("a word isn't found inside another", () => {
  assert.ok(haveNoneInCommon("gezin", "zin"));
  assert.ok(haveNoneInCommon("gezondheid", "zon"));
});

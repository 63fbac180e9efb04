// Sets of words of which one only asks whether a word is in them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeFilter, readFilter } from "../../../frontend/scripts/search/word-set.js";

const words = Array.from({ length: 2000 }, (_, number) => `woord${number}`);
const others = Array.from({ length: 20_000 }, (_, number) => `ander${number}`);
const shareTaken = (bits) => others.filter(readFilter(makeFilter(words, bits))).length / others.length;

test("a set has each of its words", () => {
  const has = readFilter(makeFilter(words, 8));
  assert.deepEqual(
    words.filter((word) => !has(word)),
    [],
  );
});

test("the more bits a word has, the fewer other words are taken for one", () => {
  assert.ok(shareTaken(8) < 0.03);
  assert.ok(shareTaken(16) < 0.001);
});

test("an empty set has no word", () => {
  assert.deepEqual(others.filter(readFilter(makeFilter([], 1))), []);
});

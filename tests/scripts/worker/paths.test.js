// Which file of the site an address asks for, and how it is asked for in turn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { askedAs, divide, findMeant, pathBelow } from "../../../frontend/scripts/worker/paths.js";

const ROOT = new URL("https://example.org/wijzer/");
const FILES = ["404.html", "index.html", "vragen/index.html", "assets/site.js"];
const pathOf = (address) => pathBelow(ROOT, new URL(address, ROOT));
const meantBy = (path) => findMeant(path, (name) => FILES.includes(name));

test("a folder stands for the page in it, whatever is asked of it", () => {
  assert.equal(pathOf("./"), "index.html");
  assert.equal(pathOf("vragen/?q=geld#een"), "vragen/index.html");
  assert.equal(pathOf("assets/site.js"), "assets/site.js");
});

test("a path may be encoded, and an encoding may be broken", () => {
  assert.equal(pathOf("thema%E2%80%99s/"), "thema’s/index.html");
  assert.equal(pathOf("100%/"), "100%/index.html");
});

test("what lies beside the site, or elsewhere, isn't its", () => {
  assert.equal(pathOf("/"), null);
  assert.equal(pathOf("https://example.com/wijzer/"), null);
});

test("a page is asked for by its folder", () => {
  assert.deepEqual(["index.html", "vragen/index.html", "404.html"].map(askedAs), ["", "vragen/", "404.html"]);
});

test("a slash too few or too many leads to the page", () => {
  assert.equal(meantBy("vragen"), "vragen/index.html");
  assert.equal(meantBy("/vragen//index.html"), "vragen/index.html");
});

test("a page that is there, or is nowhere, leads nowhere else", () => {
  assert.equal(meantBy("vragen/index.html"), undefined);
  assert.equal(meantBy("elders"), undefined);
});

test("files are asked for a few at a time, and pages last: they need the others", () => {
  const lots = divide(["a.html", "b.html", "1.css", "2.js", "3.js", "4.js", "5.svg"]);
  assert.deepEqual(lots, [["1.css", "2.js", "3.js", "4.js", "5.svg", "a.html"], ["b.html"]]);
});

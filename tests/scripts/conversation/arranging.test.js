// Chosen questions and their order, as ids.

import assert from "node:assert/strict";
import { test } from "node:test";
import { add, moveTo, sort } from "../../../frontend/scripts/conversation/arranging.js";

test("a question moves to any place, and not beyond an end", () => {
  assert.deepEqual(moveTo(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(moveTo(["a", "b", "c"], "c", -Infinity), ["c", "a", "b"]);
  assert.deepEqual(moveTo(["a", "b", "c"], "a", 9), ["b", "c", "a"]);
});

test("a question that stands there already doesn't move", () => {
  assert.equal(moveTo(["a", "b", "c"], "c", 3), null);
  assert.equal(moveTo(["a", "b", "c"], "a", -1), null);
  assert.equal(moveTo(["a", "b", "c"], "b", 1), null);
});

test("what is added comes behind, and nothing stands there twice", () => {
  assert.deepEqual(add(["b", "a"], ["c", "a", "d"]), ["b", "a", "c", "d"]);
});

test("the order of the guide", () => {
  assert.deepEqual(sort(["d", "a", "c"], ["a", "b", "c", "d", "e"]), ["a", "c", "d"]);
});

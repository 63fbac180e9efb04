// The number of a slide that somebody types.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type } from "../../../frontend/scripts/presenting/typed-number.js";

const typeAll = (...keys) => keys.reduce(type, "");

test("digits stand behind each other, the last three", () => {
  assert.equal(typeAll("1", "2"), "12");
  assert.equal(typeAll("1", "2", "3", "4"), "234");
});

test("what is wrong is taken back, and any other key begins anew", () => {
  assert.equal(typeAll("1", "2", "Backspace", "3"), "13");
  assert.equal(typeAll("1", "ArrowRight", "2"), "2");
  assert.equal(typeAll("1", "Enter"), "");
});

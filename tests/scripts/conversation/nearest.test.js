// Which organisations of the region stand below chosen questions.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearest } from "../../../frontend/scripts/conversation/nearest.js";

const ORGANISATIONS = [["geld"], ["kinderopvang", "netwerk"], ["geld", "regels"], []];

test("those that share a theme with most questions come first, and those that share none don't come", () => {
  assert.deepEqual(findNearest(ORGANISATIONS, [["regels"], ["geld", "werk"]]), [2, 0]);
});

test("those that share as much stay in the region's own order", () => {
  assert.deepEqual(findNearest(ORGANISATIONS, [["geld", "netwerk"]]), [0, 1, 2]);
});

test("nothing chosen names nobody", () => {
  assert.deepEqual(findNearest(ORGANISATIONS, []), []);
});

test("no more are named than one reads before a conversation", () => {
  assert.equal(findNearest(Array(20).fill(["geld"]), [["geld"]]).length, 6);
});

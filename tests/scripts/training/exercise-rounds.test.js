// The rounds of the exercise.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, countRight, drawSeed } from "../../../frontend/scripts/training/exercise-rounds.js";

const ITEMS = Array.from({ length: 30 }, (_, number) => number);

test("a link gives everybody the same round, also tomorrow", () => {
  assert.deepEqual(choose(ITEMS, 1234), [4, 0, 17, 5, 9, 6, 25, 23, 14, 11]);
});

test("another link gives another round", () => assert.notDeepEqual(choose(ITEMS, 1235), choose(ITEMS, 1234)));

test("where there are few things, a round has them all", () => {
  assert.deepEqual(choose([1, 2, 3], 7).sort(), [1, 2, 3]);
});

test("a round's number can be read back from an address", () => assert.match(String(drawSeed()), /^[1-9]\d{0,3}$/));

test("a thing that stands at two levels is right at either", () => {
  const round = [{ levels: ["micro", "meso"] }, { levels: ["micro", "meso"] }, { levels: ["exo"] }];
  assert.equal(countRight(round, ["micro", "meso", "micro"]), 2);
});

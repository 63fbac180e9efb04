// How far a round has come, as far as what the browser kept of it can be true.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../../frontend/scripts/training/exercise-progress.js";

const ROUND = { seed: 7, levels: ["micro", "meso"], total: 3 };
const BEGUN = { seed: 7, given: ["micro", "meso"], isOpen: true };
const BEGINNING = { seed: 7, given: [], isOpen: false };

test("a round goes on where it was, also at its end", () => {
  assert.deepEqual(check(BEGUN, ROUND), BEGUN);
  const ended = { seed: 7, given: ["micro", "micro", "meso"], isOpen: false };
  assert.deepEqual(check(ended, ROUND), ended);
});

test("another round begins at its first thing", () => {
  assert.deepEqual(check({ ...BEGUN, seed: 8 }, ROUND), BEGINNING);
  assert.deepEqual(check(null, ROUND), BEGINNING);
});

test("what no round can have come to is left", () => {
  for (const given of [
    ["micro", "weg"],
    ["micro", "micro", "micro", "micro"],
  ]) {
    assert.deepEqual(check({ ...BEGUN, given }, ROUND), BEGINNING);
  }
  assert.deepEqual(check({ ...BEGUN, given: [] }, ROUND), BEGINNING);
});

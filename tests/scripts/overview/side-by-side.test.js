// Two levels or themes side by side.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlaces, recordsAt } from "../../../frontend/scripts/overview/side-by-side.js";

const RECORDS = [
  { id: "a", kind: "barrier", levels: ["micro"], topics: ["geld"] },
  { id: "b", kind: "barrier", levels: ["meso"], topics: ["geld", "wonen"] },
  { id: "c", kind: "question", levels: ["micro"], topics: ["wonen"] },
];
const idsAt = (place, kind) => recordsAt(RECORDS, place, kind).map(({ id }) => id);

test("a place is a level or a theme", () => {
  assert.deepEqual(idsAt("micro", "barrier"), ["a"]);
  assert.deepEqual(idsAt("geld", "barrier"), ["a", "b"]);
  assert.deepEqual(idsAt("wonen", "question"), ["c"]);
});

test("a place that isn't there leaves its side empty, and the other where it is", () => {
  assert.deepEqual(readPlaces(["elders", "meso"], ["micro", "meso"]), ["", "meso"]);
});

test("a link that was mangled on its way still names both", () => {
  assert.deepEqual(readPlaces(["Micro, meso."], ["micro", "meso"]), ["micro", "meso"]);
});

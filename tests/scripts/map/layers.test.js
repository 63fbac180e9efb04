// What layers say together: where a map looks, two pictures of one mother, and the maps of several groups.

import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "../../../frontend/scripts/map/counts.js";
import { compare, weigh } from "../../../frontend/scripts/map/layers.js";
import { things } from "./things.js";

test("how many marks lie with the mother herself, and which rings are still empty", () => {
  assert.deepEqual(weigh(["i1", "i4", "mi18s"]), { total: 3, inner: 2, empty: ["me", "ex", "ma"] });
  assert.deepEqual(weigh([]), { total: 0, inner: 0, empty: ["i", "mi", "me", "ex", "ma"] });
});

test("two pictures: what both have, only the first, only the second, and what they see differently", () => {
  const before = ["i1", "mi3", "mi18s", "mi21d"];
  const together = ["mi3", "mi18b", "mi21d", "ex1"];
  assert.deepEqual(compare(before, together), {
    both: ["mi3", "mi21d"],
    onlyFirst: ["i1"],
    onlySecond: ["ex1"],
    otherwise: [{ first: "mi18s", second: "mi18b" }],
  });
});

const GROUPS = [
  ["i1", "mi3", "mi18s", "mi21d"],
  ["mi3", "mi4", "mi18d", "mi21d"],
  ["mi3", "mi21d", "ex1"],
];
const show = ({ thing, looked, count: named }) => `${thing}: ${named}/${looked}`;

test("groups agree on what all that looked in a ring say of it; otherwise they differ, most named first", () => {
  const { agreed, differs } = count(GROUPS, things);
  assert.deepEqual(agreed.map(show), ["mi3: 3/3", "mi21: 3/3"]);
  assert.deepEqual(differs.map(show), ["mi18: 2/3", "mi4: 1/3"]);
  assert.deepEqual([...differs[0].said], Object.entries({ mi18s: 1, mi18d: 1 }));
});

test("where one group looked, there is nothing to agree about", () => {
  assert.deepEqual(count(GROUPS, things).alone.map(show), ["i1: 1/1", "ex1: 1/1"]);
});

test("all that support the same actor agree, and one that sees pressure makes them differ", () => {
  const named = (groups) => count(groups, things).agreed.map(({ thing }) => thing);
  assert.deepEqual(named([["mi18s"], ["mi18s"]]), ["mi18"]);
  assert.deepEqual(named([["mi18s"], ["mi18d"]]), []);
});

test("rings that nobody looked at are named, from the mother outwards", () => {
  assert.deepEqual(count(GROUPS, things).unseen, ["me", "ma"]);
});

// What stands in addresses for a training: groups, each with a place and a task, and the task of one group.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as groupAddress from "../../../frontend/scripts/training/group-address.js";
import * as taskAddress from "../../../frontend/scripts/training/task-address.js";

const GROUPS = [
  { place: "micro", task: "kijken" },
  { place: "thema-geld", task: "vragen" },
];

test("what is chosen for each group stands in the address", () => {
  assert.equal(groupAddress.hashOf(GROUPS), "#groep=micro.kijken&groep=thema-geld.vragen");
});

test("and is read back from it", () => {
  assert.deepEqual(groupAddress.read(["micro.kijken", "thema-geld.vragen"]), GROUPS);
});

test("half of a group is better than none", () => {
  assert.deepEqual(groupAddress.read(["micro", ".kijken", "meso..kijken"]), [
    { place: "micro", task: "" },
    { place: "", task: "kijken" },
    { place: "meso", task: "kijken" },
  ]);
});

test("there are as many groups as the address has, as far as that can be chosen", () => {
  const choices = [2, 3, 4, 5, 6];
  const counts = [0, 1, 4, 9].map((length) => groupAddress.count(Array.from({ length }), choices));
  assert.deepEqual(counts, [3, 2, 4, 6]);
});

test("the address of a group's task names the set of questions that it is about, if it is about one", () => {
  assert.equal(taskAddress.hashOf("kijken"), "#opdracht=kijken");
  assert.equal(taskAddress.hashOf("kijken", "micro-vragen"), "#opdracht=kijken&bij=micro-vragen");
});

// A conversation while it is held: its order, what becomes of each question, and where it goes on.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrange,
  begin,
  count,
  hasNewWishes,
  keepOnly,
  markOf,
  NEW,
  nextOpen,
  turn,
  wish,
} from "../../../frontend/scripts/conversation/talk.js";

const IDS = ["a", "b", "c", "d"];

test("what she ticked comes first, and all else stays in its order", () => {
  const talk = wish(wish(NEW, "d", true), "b", true);
  assert.deepEqual(arrange(IDS, talk), ["b", "d", "a", "c"]);
  assert.deepEqual(arrange(IDS, wish(talk, "b", false)), ["d", "a", "b", "c"]);
});

test("what she ticked is put first once, and again when she ticks it anew", () => {
  const ticked = wish(NEW, "b", true);
  const placed = { ...ticked, placed: ticked.wishes };
  assert.deepEqual([NEW, ticked, placed, wish(placed, "a", true)].map(hasNewWishes), [false, true, false, true]);
  assert.equal(hasNewWishes(wish(placed, "b", false)), false);
  assert.equal(hasNewWishes(wish(wish(placed, "b", false), "b", true)), true);
});

test("a question has one mark at most, which the same button takes off", () => {
  const done = turn(NEW, "a", "done");
  assert.equal(markOf(done, "a"), "done");
  const later = turn(done, "a", "later");
  assert.deepEqual([later.done, later.later], [[], ["a"]]);
  assert.equal(markOf(turn(later, "a", "later"), "a"), undefined);
});

test("how many were discussed, and how many are left", () => {
  const talk = turn(turn(turn(NEW, "a", "done"), "b", "later"), "z", "done");
  assert.deepEqual(count(talk, IDS), { done: 1, later: 1, skipped: 0, open: 2 });
});

test("after a question comes the next that is open, also one that was passed by; then none", () => {
  const talk = turn(turn(NEW, "b", "done"), "c", "skipped");
  assert.equal(nextOpen(talk, IDS, "b"), "d");
  assert.equal(nextOpen(turn(talk, "d", "done"), IDS, "d"), "a");
  assert.equal(nextOpen(turn(turn(talk, "d", "done"), "a", "later"), IDS, "a"), "");
});

test("it goes on where it was, unless that is done with or she has ticked another since", () => {
  const talk = { ...turn(NEW, "a", "done"), at: "c" };
  assert.equal(begin(NEW, IDS), "a");
  assert.equal(begin(talk, IDS), "c");
  assert.equal(begin({ ...talk, at: "a" }, IDS), "b");
  const wished = wish(talk, "d", true);
  assert.equal(begin(wished, arrange(IDS, wished)), "d");
  assert.equal(begin({ ...wished, at: "d" }, arrange(IDS, wished)), "d");
  assert.equal(begin(turn(wished, "d", "done"), arrange(IDS, wished)), "c");
});

test("of a question that is no longer chosen nothing stays", () => {
  const talk = { ...turn(wish(NEW, "a", true), "b", "later"), placed: ["b"], at: "b" };
  assert.deepEqual(keepOnly(talk, ["a", "c"]), { ...NEW, wishes: ["a"] });
});

// What a device keeps of chosen questions until another day.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as keeping from "../../../frontend/scripts/conversation/keeping.js";

const KEY = "systeemwijzer-morgen";
const KNOWN = ["a", "b", "c"];
const TODAY = new Date(2026, 11, 1, 23, 30);
let entries = new Map();
let isForbidden = false;

const storage = {
  getItem: (key) => entries.get(key) ?? null,
  setItem: (key, text) => {
    if (isForbidden) throw new Error("forbidden");
    entries.set(key, text);
  },
  removeItem: (key) => entries.delete(key),
};
Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });

beforeEach(() => {
  entries = new Map();
  isForbidden = false;
});

/** What is read of an entry, and whether it is still there. */
function readEntry(entry) {
  entries.set(KEY, typeof entry === "string" ? entry : JSON.stringify(entry));
  return [keeping.read(KNOWN, TODAY), entries.has(KEY)];
}

test("only ids and the day are kept, the day as it is where the visitor is", () => {
  assert.equal(keeping.write(["b", "a"], TODAY), true);
  assert.deepEqual(JSON.parse(entries.get(KEY)), { ids: ["b", "a"], day: "2026-12-01" });
  assert.deepEqual(keeping.read(KNOWN, TODAY), { ids: ["b", "a"], day: "2026-12-01" });
});

test("questions that there are no more are left out, and none is there twice", () => {
  assert.deepEqual(readEntry({ ids: ["c", "gone", "c"], day: "2026-11-30" }), [
    { ids: ["c"], day: "2026-11-30" },
    true,
  ]);
});

test("it lasts thirty days", () => {
  assert.equal(readEntry({ ids: ["a"], day: "2026-11-01" })[0]?.day, "2026-11-01");
  assert.deepEqual(readEntry({ ids: ["a"], day: "2026-10-31" }), [null, false]);
});

test("what is damaged, or of a day that is still to come, is forgotten", () => {
  const days = ["2026-12-02", "2026-13-01", "1 december", "", null, 5].map((day) => ({ ids: ["a"], day }));
  const ids = [[], ["gone"], "a", { 0: "a" }, ["<b>"], [["a"]]].map((each) => ({ ids: each, day: "2026-12-01" }));
  for (const entry of [...days, ...ids, "{", "5", "null", "[]"])
    assert.deepEqual(readEntry(entry), [null, false], entry);
});

test("a browser that lets nothing be kept is told of, and the page itself keeps nothing in its place", () => {
  isForbidden = true;
  assert.equal(keeping.write(["a"], TODAY), false);
  assert.equal(keeping.read(KNOWN, TODAY), null);
});

// What the worker remembers, and what follows from that.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countFailure, isFresh, isOld, mayTry, mend } from "../../../frontend/scripts/worker/state.js";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const NOW = 1000 * DAY_MS;

/** After a version has failed some times, the last one some time ago. */
const failed = (times, ago) => mend({ confirmed: NOW, failed: { version: "new", times, at: NOW - ago } });

test("a worker begins without memories; those of an older version are taken over as far as they go", () => {
  assert.deepEqual(mend({}), { confirmed: 0, isAsked: false, failed: { version: "", times: 0, at: 0 } });
  assert.deepEqual(mend({ confirmed: 5, failed: { version: "new", times: 1 } }), {
    confirmed: 5,
    isAsked: false,
    failed: { version: "new", times: 1, at: 0 },
  });
});

test("a version that couldn't be kept is tried again a day later, three times in all", () => {
  assert.equal(mayTry(failed(1, DAY_MS - 1), "new", NOW), false);
  assert.equal(mayTry(failed(2, DAY_MS), "new", NOW), true);
  assert.equal(mayTry(failed(3, 9 * DAY_MS), "new", NOW), false);
});

test("another version gets a new chance, at once", () => assert.equal(mayTry(failed(3, 0), "newer", NOW), true));

test("a clock that was put back doesn't keep a version waiting for long", () => {
  assert.equal(mayTry(failed(1, -2 * DAY_MS), "new", NOW), true);
});

test("failures are counted for each version anew", () => {
  assert.deepEqual(countFailure(failed(1, DAY_MS), "new", NOW), { version: "new", times: 2, at: NOW });
  assert.deepEqual(countFailure(failed(2, DAY_MS), "newer", NOW), { version: "newer", times: 1, at: NOW });
});

test("who saves data doesn't ask for the version twice a day", () => {
  assert.equal(isFresh(mend({ confirmed: NOW - 23 * HOUR_MS }), NOW), true);
  assert.equal(isFresh(mend({ confirmed: NOW - 24 * HOUR_MS }), NOW), false);
});

test("a version is old when the server hasn't had it for thirty days", () => {
  assert.equal(isOld(mend({ confirmed: NOW - 30 * DAY_MS }), "this", NOW), false);
  assert.equal(isOld(mend({ confirmed: NOW - 30 * DAY_MS - 1 }), "this", NOW), true);
});

test("and when what has come after it can't be kept", () => {
  assert.equal(isOld(failed(2, 0), "this", NOW), false);
  assert.equal(isOld(failed(3, 0), "this", NOW), true);
  assert.equal(isOld(failed(3, 0), "new", NOW), false);
});

test("where nothing could be remembered, nothing is old", () => assert.equal(isOld(mend({}), "this", NOW), false));

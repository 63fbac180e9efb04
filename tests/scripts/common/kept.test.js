// What a browser keeps for us: one that does, one that is full, and one that refuses even to be asked.

import assert from "node:assert/strict";
import { beforeEach, suite, test } from "node:test";
import * as checks from "../../../frontend/scripts/common/checks.js";
import * as kept from "../../../frontend/scripts/common/kept.js";

const SHAPE = { count: [checks.isCount, 0] };
let stored;

/** A browser whose storage does this beside what storages do. */
function setBrowser(others = {}) {
  const storage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => stored.set(key, text),
    removeItem: (key) => stored.delete(key),
    ...others,
  };
  Object.defineProperty(globalThis, "sessionStorage", { get: () => storage, configurable: true });
}

function refuse() {
  throw new DOMException("No", "SecurityError");
}

beforeEach(() => {
  stored = new Map();
  setBrowser();
  kept.forget("sessionStorage", "key");
});

suite("in a browser that keeps things", () => {
  test("what was written is read, by this page and by the next", () => {
    kept.write("sessionStorage", "key", { count: 3 });
    assert.deepEqual(kept.read("sessionStorage", "key", SHAPE), { count: 3 });
    assert.equal(stored.get("key"), '{"count":3}');
  });

  test("nothing is kept until something is written, or once it is forgotten", () => {
    assert.equal(kept.read("sessionStorage", "key", SHAPE), null);
    kept.write("sessionStorage", "key", { count: 3 });
    kept.forget("sessionStorage", "key");
    assert.equal(kept.read("sessionStorage", "key", SHAPE), null);
    assert.equal(stored.size, 0);
  });

  test("what others have written there begins anew", () => {
    for (const text of ["", "{", "null", '{"count":-1}']) {
      stored.set("key", text);
      assert.deepEqual(kept.read("sessionStorage", "key", SHAPE), { count: 0 }, text);
    }
  });

  test("what is far too long is left alone", () => {
    stored.set("key", JSON.stringify({ count: 3, others: "a".repeat(200_000) }));
    assert.equal(kept.read("sessionStorage", "key", SHAPE), null);
  });
});

suite("in a browser that is full", () => {
  test("this page still knows, and the next one doesn't take what was kept before for it", () => {
    kept.write("sessionStorage", "key", { count: 1 });
    setBrowser({ setItem: refuse });
    kept.write("sessionStorage", "key", { count: 2 });
    assert.deepEqual(kept.read("sessionStorage", "key", SHAPE), { count: 2 });
    assert.equal(stored.size, 0);
  });

  test("once there is room again, it is the browser that keeps it", () => {
    setBrowser({ setItem: refuse });
    kept.write("sessionStorage", "key", { count: 2 });
    setBrowser();
    kept.write("sessionStorage", "key", { count: 3 });
    stored.set("key", '{"count":4}');
    assert.deepEqual(kept.read("sessionStorage", "key", SHAPE), { count: 4 });
  });
});

test("where the browser refuses even to be asked, this page knows by itself", () => {
  Object.defineProperty(globalThis, "sessionStorage", { get: refuse, configurable: true });
  assert.equal(kept.read("sessionStorage", "key", SHAPE), null);
  kept.write("sessionStorage", "key", { count: 2 });
  assert.deepEqual(kept.read("sessionStorage", "key", SHAPE), { count: 2 });
  kept.forget("sessionStorage", "key");
  assert.equal(kept.read("sessionStorage", "key", SHAPE), null);
});

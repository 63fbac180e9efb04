// What stands on a map, as tokens: the ring, the number in its list, and what is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as tokens from "../../../frontend/scripts/map/tokens.js";

const WORK = { token: "mi21", kind: "actor", ids: ["micro-actor-werk"], isHere: true };

test("a barrier plays, or isn't there", () => {
  assert.deepEqual(tokens.parse("mi3"), { ring: "mi", number: 3, said: "", thing: "mi3" });
});

test("an actor supports, gives pressure, or both; a contact goes well or not", () => {
  assert.deepEqual(tokens.parse("mi21b"), { ring: "mi", number: 21, said: "b", thing: "mi21" });
  assert.deepEqual(tokens.tokensOf(WORK), ["mi21s", "mi21d", "mi21b"]);
  assert.deepEqual(tokens.tokensOf({ ...WORK, token: "me5", kind: "contact" }), ["me5g", "me5v"]);
  assert.deepEqual(tokens.tokensOf({ ...WORK, token: "mi3", kind: "barrier" }), ["mi3"]);
});

test("anything else is no token", () => {
  for (const text of ["", "mi", "mi0", "mi03", "mi123", "xx3", "mi3x", "MI3", " mi3"]) {
    assert.equal(tokens.parse(text), null);
    assert.equal(tokens.ringOf(text), "");
  }
});

test("of each thing a layer says one thing, in the order of the rings", () => {
  const layer = tokens.set(tokens.set(["mi3", "mi21s"], "i2"), "mi21d");
  assert.deepEqual(layer, ["i2", "mi3", "mi21d"]);
  assert.equal(tokens.sayingOf(layer, "mi21"), "mi21d");
  assert.deepEqual(tokens.takeOff(layer, "mi21s"), ["i2", "mi3"]);
  assert.deepEqual(tokens.inRing(layer, "mi"), ["mi3", "mi21d"]);
});

test("what an address says twice or in disorder is mended, and nothing else taken", () => {
  assert.deepEqual(tokens.mend(["ma1", "mi21s", "mi21d", "ma1", "wat", "i10", "i9"]), ["i9", "i10", "mi21s", "ma1"]);
});

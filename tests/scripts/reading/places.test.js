// Where somebody is in the routes to read by.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as places from "../../../frontend/scripts/reading/places.js";

test("of each route one place is kept, the latest last", () => {
  assert.deepEqual(places.move([], "a--x"), ["a--x"]);
  assert.deepEqual(places.move(["a--x", "b--y"], "a--z-1"), ["b--y", "a--z-1"]);
  assert.deepEqual(places.move(["a--x", "b--y"], "b--y"), ["a--x", "b--y"]);
});

test("a place is that of its own route, whatever other ids begin with", () => {
  assert.equal(places.placeIn(["route-a--x", "route--y"], "route"), "route--y");
  assert.equal(places.placeIn(["route-a--x"], "route"), undefined);
});

test("of the routes of a page the one leads that was followed last", () => {
  assert.equal(places.chooseRoute(["a--x", "b--y", "c--z"], ["a", "b"]), "b");
  assert.equal(places.chooseRoute(["c--z"], ["a", "b"]), undefined);
  assert.equal(places.chooseRoute([], ["a"]), undefined);
});

test("a page that is seen is noted once, whichever route it is in", () => {
  assert.deepEqual(places.see(["x"], "a--y-1"), ["x", "y-1"]);
  assert.deepEqual(places.see(["x", "y-1"], "b--x"), ["x", "y-1"]);
  assert.equal(places.pageOf("a"), "");
});

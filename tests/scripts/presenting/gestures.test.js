// What keys, taps and swipes ask for while somebody presents.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ofKey, ofPointer, ofTap } from "../../../frontend/scripts/presenting/gestures.js";

const WIDTH = 900;
const swipe = (across, down, isMouse = false) =>
  ofPointer({ x: 450, y: 300 }, { x: 450 + across, y: 300 + down }, { width: WIDTH, isMouse });

test("clickers send Page Up and Page Down, or what opens and blackens a show", () => {
  const acts = ["PageUp", "PageDown", ".", "b"].map((key) => ofKey({ key, shiftKey: false }));
  assert.deepEqual(acts, ["previous", "next", "black", "black"]);
});

test("what a clicker sends to begin doesn't load the page anew", () => {
  assert.equal(ofKey({ key: "F5", shiftKey: false }), "stay");
});

test("o opens the overview", () => assert.equal(ofKey({ key: "o", shiftKey: false }), "overview"));

test("Space goes on, with Shift it goes back", () => {
  assert.equal(ofKey({ key: " ", shiftKey: false }), "next");
  assert.equal(ofKey({ key: " ", shiftKey: true }), "previous");
});

test("other keys are the browser's", () => assert.equal(ofKey({ key: "Tab", shiftKey: false }), undefined));

test("a tap at a side goes to the slide there, one in the middle does nothing", () => {
  assert.deepEqual(
    [299, 300, 600, 601].map((x) => ofTap(x, WIDTH)),
    ["previous", undefined, undefined, "next"],
  );
});

test("a hand that clicks needn't be still", () => {
  const screen = { width: WIDTH, isMouse: true };
  assert.equal(ofPointer({ x: 880, y: 10 }, { x: 886, y: 16 }, screen), "next");
});

test("a finger that swipes takes the slide along", () => {
  assert.deepEqual([swipe(-50, 0), swipe(50, 40), swipe(49, 0)], ["next", "previous", undefined]);
});

test("a mouse that is dragged selects words", () => assert.equal(swipe(-300, 0, true), undefined));

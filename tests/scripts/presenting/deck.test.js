// Which slides are shown, of those that a page has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, findPlace, listParts } from "../../../frontend/scripts/presenting/deck.js";

const make = (id) => ({ section: id && { id, name: id.toUpperCase() } });
const [title, ...others] = ["", "a", "a", "b", "c"].map(make);
const slides = [title, ...others];

test("sections are counted in their order, and the title is of none", () => {
  assert.deepEqual(listParts(slides), [
    { id: "a", name: "A", count: 2 },
    { id: "b", name: "B", count: 1 },
    { id: "c", name: "C", count: 1 },
  ]);
});

test("of one section alone there is nothing to choose", () => {
  assert.deepEqual(listParts(slides.slice(0, 3)), []);
});

test("the title stays with what is chosen; where nothing is, all is shown", () => {
  assert.deepEqual(choose(slides, ["c", "a"]), [title, others[0], others[1], others[3]]);
  assert.deepEqual(choose(slides, []), slides);
});

test("who is at a slide that goes is at the last one before it that stays", () => {
  const chosen = choose(slides, ["a", "c"]);
  const places = slides.map((slide) => findPlace(slides, chosen, slide));
  assert.deepEqual(places, [0, 1, 2, 2, 3]);
});

// How much of a text a slide has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, divide, fits } from "../../../frontend/scripts/presenting/dividing.js";

const lengths = (slides) => slides.map((parts) => parts.map(({ length }) => length));
const letters = (number) => "a".repeat(number);

test("texts stand on one slide until it is full", () => {
  assert.deepEqual(lengths(divide([letters(200), letters(120), letters(1), letters(319)], String)), [
    [200, 120],
    [1, 319],
  ]);
});

test("a text that is too long has a slide to itself", () => {
  assert.deepEqual(lengths(divide([letters(400), letters(10)], String)), [[400], [10]]);
});

test("without texts there is no slide", () => assert.deepEqual(divide([], String), []));

test("a long text is cut between its sentences, and nothing of it is lost", () => {
  const text = `${letters(200)}. ${letters(100)}? ${letters(50)}!`;
  assert.equal(fits(text), false);
  assert.deepEqual(
    cut(text).map(({ length }) => length),
    [304, 51],
  );
  assert.equal(cut(text).join(""), text);
});

test("a sentence is never cut", () => assert.deepEqual(cut(letters(400)), [letters(400)]));

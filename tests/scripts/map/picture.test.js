// A drawing as a file: with its colours in it, and nothing that a text could break out of.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as picture from "../../../frontend/scripts/map/picture.js";

const PATH = { path: "M0 0h9", fill: "none", stroke: "red", width: 3, dash: [4, 2] };
const TEXT = { text: 'a < b & "c"', x: 1, y: 2, size: 18, weight: "700", anchor: "middle", fill: "blue" };
const MADE = { width: 9, height: 8, background: "white", parts: [{ x: 5, y: 6, shapes: [PATH, TEXT] }] };

test("shapes keep their own colours, at their places", () => {
  const svg = picture.toSvg(MADE);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="9" height="8"/);
  assert.match(
    svg,
    /<g transform="translate\(5 6\)"><path d="M0 0h9" fill="none"[^>]* stroke="red" [^>]*dasharray="4 2"/,
  );
});

test("a text stays a text", () => {
  assert.match(picture.toSvg(MADE), />a &#60; b &#38; &#34;c&#34;<\/text>/);
});

test("lines break between words, and a long word stays whole", () => {
  assert.deepEqual(picture.wrap("een twee drie", 8), ["een twee", "drie"]);
  assert.deepEqual(picture.wrap("vooruitgangsgeloof nu", 6), ["vooruitgangsgeloof", "nu"]);
});

// Marks the words that somebody searched for in the record where a result has led them.

import * as recordWords from "../common/record-words.js";

/** @import { Engine } from "./engine.js" */

// The stylesheet knows it by this name.
const NAME = "found";

/**
 * Mark in what the address leads to what was searched for.
 * @param {Engine} engine
 * @param {{ query: string, without: readonly string[] }} found
 */
export function show(engine, { query, without }) {
  const target = document.querySelector(":target");
  if (!target) return;
  // What folds has its id within, and its title above it.
  const record = target.closest("details.record") ?? target;
  const { keys } = engine.search(query, { without: [...without] });
  const ranges = listParts(record)
    .flatMap((part) => listTexts(part, record))
    .flatMap((text) => findRanges(engine, text, keys));
  if (CSS.highlights) CSS.highlights.set(NAME, new Highlight(...ranges));
  else surround(ranges);
}

/**
 * Where a browser has no highlights; from the last to the first, so that places that come later still hold.
 * @param {Range[]} ranges
 */
function surround(ranges) {
  for (const range of ranges.toReversed()) range.surroundContents(document.createElement("mark"));
}

/**
 * The record's element; where that is a heading, also what stands under it.
 * @param {Element} record
 */
function listParts(record) {
  const parts = [record];
  if (!isHeading(record)) return parts;
  let next = record.nextElementSibling;
  while (next && !isHeading(next)) {
    parts.push(next);
    next = next.nextElementSibling;
  }
  return parts;
}

/** @param {Element} element */
function isHeading(element) {
  return element.matches("h1, h2, h3, h4, h5, h6");
}

/**
 * The pieces of text in a part of a record, without what stands below every record and without other records.
 * @param {Element} part
 * @param {Element} record
 */
function listTexts(part, record) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts.filter((text) => isOf(record, text.parentElement) && recordWords.include(text));
}

/**
 * @param {Element} record
 * @param {Element | null} element
 */
function isOf(record, element) {
  return !element?.closest(".meta") && [null, record].includes(element?.closest(".record") ?? null);
}

/**
 * @param {Engine} engine
 * @param {Text} text
 * @param {Set<string>} keys
 */
function findRanges(engine, text, keys) {
  const ranges = [];
  let place = 0;
  for (const piece of engine.excerpt(text.data, keys, Infinity)) {
    const end = place + piece.text.length;
    if (piece.isFound) ranges.push(makeRange(text, place, end));
    place = end;
  }
  return ranges;
}

/**
 * @param {Text} text
 * @param {number} start
 * @param {number} end
 */
function makeRange(text, start, end) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

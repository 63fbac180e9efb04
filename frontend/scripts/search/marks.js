// Marks the words that somebody searched for in the record where a result has led them.

import * as recordWords from "../common/record-words.js";

// The stylesheet knows it by this name.
const NAME = "found";

export function show(engine, { query, without }) {
  const target = document.querySelector(":target");
  if (!target) return;
  // What folds has its id within, and its title above it.
  const record = target.closest("details.record") ?? target;
  const { keys } = engine.search(query, { without });
  const ranges = listParts(record)
    .flatMap((part) => listTexts(part, record))
    .flatMap((text) => findRanges(engine, text, keys));
  if (CSS.highlights) CSS.highlights.set(NAME, new Highlight(...ranges));
  // From the last to the first, so that places that come later still hold.
  else for (const range of ranges.reverse()) range.surroundContents(document.createElement("mark"));
}

/** The record's element; where that is a heading, also what stands under it. */
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

function isHeading(element) {
  return element.matches("h1, h2, h3, h4, h5, h6");
}

/** The pieces of text in a part of a record, without what stands below every record and without other records. */
function listTexts(part, record) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const isOurs = (element) => !element.closest(".meta") && [null, record].includes(element.closest(".record"));
  return texts.filter((text) => isOurs(text.parentElement) && recordWords.include(text));
}

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

function makeRange(text, start, end) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

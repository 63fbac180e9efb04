// The stretch of a text that a result shows, with what was found in it. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { Analyser } from "./dutch.js" */

/** A stretch of a text, and whether it was found. @typedef {{ text: string, isFound: boolean }} Piece */

// Letters of a text that a result shows.
const EXCERPT = 220;

/**
 * A stretch of a text around the first words that were found, in pieces: {text, isFound}.
 * @param {Analyser} analyser
 * @param {string} text
 * @param {Set<string>} keys
 * @returns {Piece[]}
 */
export function excerpt(analyser, text, keys, length = EXCERPT) {
  const found = findMarks(analyser, text, keys);
  const start = found.length && text.length > length ? wordBefore(text, found[0].start - length / 3) : 0;
  const end = text.length - start > length ? wordBefore(text, start + length) : text.length;
  const pieces = [];
  let place = start;
  for (const mark of found.filter((one) => one.start >= start && one.end <= end)) {
    pieces.push({ text: text.slice(place, mark.start), isFound: false });
    pieces.push({ text: text.slice(mark.start, mark.end), isFound: true });
    place = mark.end;
  }
  pieces.push({ text: text.slice(place, end), isFound: false });
  if (start > 0) pieces.unshift({ text: "… ", isFound: false });
  if (end < text.length) pieces.push({ text: " …", isFound: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * The place of the last word that begins at or before a place in a text.
 * @param {string} text
 * @param {number} place
 */
function wordBefore(text, place) {
  return place <= 0 ? 0 : text.lastIndexOf(" ", place) + 1;
}

/**
 * Where in a text the words stand that were found, themselves or by a part.
 * @param {Analyser} analyser
 * @param {string} text
 * @param {Set<string>} keys
 */
function findMarks(analyser, text, keys) {
  const isFound = (/** @type {string} */ word) =>
    keys.has(analyser.key(word)) || analyser.partsOf(word).some((part) => keys.has(part));
  return dutch
    .findWords(text)
    .filter((word) => isFound(dutch.fold(word.text)))
    .map((word) => ({ start: word.index, end: word.index + word.text.length }));
}

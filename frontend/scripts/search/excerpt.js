// The stretch of a text that a result shows, with what was found in it. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { Analyser } from "./dutch.js" */

/** A stretch of a text, and whether it was found. @typedef {{ text: string, isFound: boolean }} Piece */

// Letters of a text that a result shows.
const EXCERPT = 220;

/** A found word: where it stands, and by which keys it was found. @typedef {{ start: number, end: number, keys: string[] }} Mark */

/**
 * The stretch of a text in which most was found, in pieces: {text, isFound}.
 * @param {Analyser} analyser
 * @param {string} text
 * @param {Set<string>} keys
 * @returns {Piece[]}
 */
export function excerpt(analyser, text, keys, length = EXCERPT) {
  const found = findMarks(analyser, text, keys);
  const start = text.length > length ? findStart(text, found, length) : 0;
  const end = findEnd(text, start, length);
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
 * Where the stretch begins that has most different words that were found, a little before the first of them; the earliest
 * of those.
 * @param {string} text
 * @param {Mark[]} found
 * @param {number} length
 */
function findStart(text, found, length) {
  let best = { start: 0, count: 0 };
  for (const mark of found) {
    const start = wordBefore(text, mark.start - length / 3);
    const end = findEnd(text, start, length);
    const within = found.filter((one) => one.start >= start && one.end <= end);
    const count = new Set(within.flatMap(({ keys }) => keys)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} length
 */
function findEnd(text, start, length) {
  return text.length - start > length ? wordBefore(text, start + length) : text.length;
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
 * @returns {Mark[]}
 */
function findMarks(analyser, text, keys) {
  const keysOf = (/** @type {string} */ word) => [analyser.key(word), ...analyser.partsOf(word)];
  return dutch
    .findWords(text)
    .map((word) => ({
      start: word.index,
      end: word.index + word.text.length,
      keys: keysOf(dutch.fold(word.text)).filter((key) => keys.has(key)),
    }))
    .filter((mark) => mark.keys.length > 0);
}

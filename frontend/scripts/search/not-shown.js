// The words that a record is found by and that stand in nothing that a result shows of it: in the rest of its text, and
// its keywords. Pure, no DOM.

import { readTable } from "./word-table.js";

/** @import { WordTable } from "../../types/search-index.js" */
/** @import { Analyser } from "./dutch.js" */
/** @import { BuiltIndex, State } from "./index.js" */

/** A word that a record has, and where. @typedef {{ word: string, isKeyword: boolean }} Found */
/** From the key of each word to the forms of it, with the places of the records that have them. @typedef {Map<string, { word: string, places: Set<number> }[]>} Words */

const DECIMAL = /^(\d+)\.(\d+)$/;
// A shorter one may be a year.
const LONG_NUMBER = /^\d{5,}$/;

/**
 * A function that finds the first of some keys that the record at a place has.
 * @param {State} state
 * @param {BuiltIndex} built
 * @returns {(place: number, keys: string[]) => Found | undefined}
 */
export function makeFinder({ analyser }, { further, keywords }) {
  /** @type {[Words, boolean][] | undefined} */
  let tables;
  return (place, keys) => {
    // Only when it is asked for: an index is read while somebody waits.
    tables ??= [
      [readWords(analyser, further), false],
      [readWords(analyser, keywords), true],
    ];
    for (const [words, isKeyword] of tables) {
      const forms = keys.flatMap((key) => words.get(key) ?? []);
      const found = forms.find(({ places }) => places.has(place));
      if (found) return { word: writeNumber(found.word), isKeyword };
    }
    return undefined;
  };
}

/**
 * @param {Analyser} analyser
 * @param {WordTable} table
 */
function readWords(analyser, table) {
  /** @type {Words} */
  const words = new Map();
  for (const [word, numbers] of readTable(table)) {
    const form = { word, places: new Set(numbers) };
    for (const key of new Set([analyser.key(word), ...analyser.partsOf(word)])) {
      const forms = words.get(key);
      if (forms) forms.push(form);
      else words.set(key, [form]);
    }
  }
  return words;
}

/** A number as it is written in a text. @param {string} word */
function writeNumber(word) {
  return LONG_NUMBER.test(word) ? word.replace(/\B(?=(\d{3})+$)/g, ".") : word.replace(DECIMAL, "$1,$2");
}

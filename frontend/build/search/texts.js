// Tables of the words in texts.

import { tokenize } from "../../scripts/search/dutch.js";
import { writeTable } from "../../scripts/search/word-table.js";

/** @import { Analyser } from "../../scripts/search/dutch.js" */

/**
 * For each word of some texts which of them have it, each form of a word once; but for what says nothing, and what stands in the
 * text that is shown at the same place.
 * @param {Analyser} analyser
 * @param {string[]} texts
 * @param {string[]} shown
 */
export function tableTexts(analyser, texts, shown) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  texts.forEach((text, place) => {
    for (const word of listOnce(analyser, text, shown[place] ?? "")) places.set(word, [...(places.get(word) ?? []), place]);
  });
  return writeTable(places);
}

/**
 * @param {Analyser} analyser
 * @param {string} text
 * @param {string} shown
 */
function listOnce({ key, stopWords }, text, shown) {
  const known = new Set(tokenize(shown).map(key));
  const words = new Map(tokenize(text).map((word) => [key(word), word]));
  return [...words].filter(([each, word]) => !known.has(each) && !stopWords.has(word)).map(([, word]) => word);
}

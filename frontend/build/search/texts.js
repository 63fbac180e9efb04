// Tables of the words in texts.

import { tokenize } from "../../scripts/search/dutch.js";
import { writeTable } from "../../scripts/search/word-table.js";

/** @import { Analyser } from "../../scripts/search/dutch.js" */

/**
 * For each word of some texts which of them have it, in the form that most of them have; but for what says nothing, and what
 * stands in the text that is shown at the same place.
 * @param {Analyser} analyser
 * @param {string[]} texts
 * @param {string[]} shown
 */
export function tableTexts(analyser, texts, shown) {
  /** @type {Map<string, { forms: string[], places: number[] }>} */
  const words = new Map();
  texts.forEach((text, place) => {
    for (const [key, form] of listOnce(analyser, text, shown[place] ?? "")) {
      const { forms, places } = words.get(key) ?? { forms: [], places: [] };
      words.set(key, { forms: [...forms, form], places: [...places, place] });
    }
  });
  return writeTable(new Map([...words.values()].map(({ forms, places }) => [findCommonest(forms), places])));
}

/**
 * The words of a text by their keys.
 * @param {Analyser} analyser
 * @param {string} text
 * @param {string} shown
 */
function listOnce({ key, stopWords }, text, shown) {
  const known = new Set(tokenize(shown).map(key));
  const words = new Map(tokenize(text).map((word) => [key(word), word]));
  return [...words].filter(([each, word]) => !known.has(each) && !stopWords.has(word));
}

/** @param {string[]} words */
function findCommonest(words) {
  const count = (/** @type {string} */ word) => words.filter((other) => other === word).length;
  return words.reduce((commonest, word) => (count(word) > count(commonest) ? word : commonest));
}

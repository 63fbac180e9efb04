// Why a record answers a query in which its own words don't stand. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { Analyser } from "./dutch.js" */
/** @import { IndexedRecord } from "./index.js" */
/** @import { Query } from "./query.js" */

/** What was found in the place of a word, or the theme it stands for. @typedef {{ typed: string, found?: string, topic?: string }} Reason */

/**
 * Why a record is there whose title and text don't have the query's words: for each such word what was found in its place,
 * or the theme that it stands for.
 * @param {Analyser} analyser
 * @param {Query} answer
 * @param {IndexedRecord} record
 */
export function explain(analyser, { clauses }, record) {
  const wordOf = indexWords(analyser, `${record.title} ${record.text}`);
  /** @type {Map<string, Reason>} */
  const reasons = new Map();
  for (const { word, keys, literal } of clauses) {
    if (reasons.has(word) || (literal && wordOf.has(literal))) continue;
    const nearestFirst = [...keys].sort((one, other) => other[1] - one[1]).map(([key]) => key);
    const key = nearestFirst.find((each) => wordOf.has(each) || isThemeOf(record, each));
    if (key)
      reasons.set(word, { typed: word, ...(wordOf.has(key) ? { found: wordOf.get(key) } : { topic: key.slice(1) }) });
  }
  return [...reasons.values()];
}

/**
 * @param {IndexedRecord} record
 * @param {string} key
 */
function isThemeOf(record, key) {
  return key.startsWith("#") && record.topics.includes(key.slice(1));
}

/**
 * From each key of a text, also of parts of its words, to the first word that has it.
 * @param {Analyser} analyser
 * @param {string} text
 */
function indexWords(analyser, text) {
  /** @type {Map<string, string>} */
  const wordOf = new Map();
  for (const word of dutch.tokenize(text)) {
    for (const key of [analyser.key(word), ...analyser.partsOf(word)]) {
      if (!wordOf.has(key)) wordOf.set(key, word);
    }
  }
  return wordOf;
}

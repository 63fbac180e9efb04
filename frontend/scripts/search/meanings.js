// What phrases stand for that people type: synonyms, and the words of themes. Pure, no DOM.

import * as dutch from "./dutch.js";
import { mapInSteps } from "./steps.js";

/** @import { Analyser, Pause, Synonym } from "./dutch.js" */
/** @import { BuiltIndex, Topic } from "./index.js" */

/** What phrases stand for: from keys with spaces between to keys with their grades. @typedef {{ forms: Set<string>, meanings: Map<string, Map<string, number>> }} Phrases */
/** A phrase, and the keys that it stands for with their grades. @typedef {[string, [string, number][]]} Meaning */

// What stands between phrases; exports/search_index.py puts it there.
export const SEPARATOR = "|";
// How near the words of the guide are to what people type for them.
const GRADES = { synonym: 0.75, kin: 0.3, topic: 0.3, kind: 0.45 };

/**
 * From phrases, as keys with spaces between, to the keys that they stand for with their grades.
 * @param {BuiltIndex} built
 * @param {Analyser} analyser
 * @param {Pause} pause
 */
export async function readMeanings({ lexicon, topics }, analyser, pause) {
  /** @type {Phrases["meanings"]} */
  const meanings = new Map();
  /** @type {Set<string>} */
  const forms = new Set();
  const add = (/** @type {Meaning} */ [phrase, targets]) => {
    const words = dutch.tokenize(phrase);
    for (const word of words) forms.add(word);
    const name = words.map(analyser.key).join(" ");
    const meaning = meanings.get(name) ?? new Map();
    for (const [key, grade] of targets) meaning.set(key, Math.max(grade, meaning.get(key) ?? 0));
    meanings.set(name, meaning);
  };
  await mapInSteps(lexicon.synonyms, (synonym) => readSynonym(synonym, analyser).forEach(add), pause);
  await mapInSteps(topics, (topic) => readTopic(topic).forEach(add), pause);
  return { meanings, forms };
}

/**
 * The phrases of a synonym, each with what it stands for.
 * @param {Synonym} synonym
 * @param {Analyser} analyser
 * @returns {Meaning[]}
 */
function readSynonym([finds, words, themes, kinds], analyser) {
  const found = dutch.listWords(finds);
  const keys = found.map(analyser.key);
  const groups = [...gradeGroups(themes, GRADES.topic), ...gradeGroups(kinds, GRADES.kind)];
  const meant = [...gradeInOrder(keys, GRADES.synonym), ...groups];
  const akin = [...gradeInOrder(keys, GRADES.kin), ...groups];
  const phrases = words.split(SEPARATOR);
  return [...pair(phrases, meant), ...pair(found, akin)];
}

/**
 * @param {Topic} topic
 */
function readTopic({ id, title, words }) {
  return pair([title, ...words], [[`#${id}`, GRADES.topic]]);
}

/**
 * Each phrase with the same meaning.
 * @param {string[]} phrases
 * @param {Meaning[1]} keys
 * @returns {Meaning[]}
 */
function pair(phrases, keys) {
  return phrases.map((phrase) => [phrase, keys]);
}

/**
 * @param {string} ids
 * @param {number} grade
 * @returns {[string, number][]}
 */
function gradeGroups(ids, grade) {
  return dutch.listWords(ids).map((id) => [`#${id}`, grade]);
}

/**
 * The first is the nearest; each next one is a little further off.
 * @param {string[]} keys
 * @param {number} grade
 * @returns {[string, number][]}
 */
function gradeInOrder(keys, grade) {
  return keys.map((key, place) => [key, grade * (1 - 0.12 * place)]);
}

// What words say that the guides speak of, or that they don't: things that are asked about word by word. Pure, no DOM.

import { readFilter } from "./word-set.js";

/** @import { State } from "./index.js" */

const CONCEPT = /^#\d/;
// How much a word that says a concept counts, and how soon one that says more than one thing says less of each.
const GRADE = 0.5;
const SHARED = 0.33;

/** The key of a concept. @param {number} number */
export const nameConcept = (number) => `#${number}`;
/** Whether a key is that of a concept. @param {string} key */
export const isConcept = (key) => CONCEPT.test(key);

/**
 * The keys of the concepts that a word says; a word that says more than one says each of them less surely.
 * @param {Pick<State, "conceptsOf">} state
 * @param {string} key
 * @returns {[string, number][]}
 */
export function gradeConcepts({ conceptsOf }, key) {
  const places = conceptsOf(key);
  return places.map((place) => [nameConcept(place), GRADE * places.length ** -SHARED]);
}

/**
 * What tells which of some things a word stands for; `words` is the filter of their places with the words.
 * @param {string} words
 * @param {unknown[]} things
 */
export function readThings(words, things) {
  const has = readFilter(words);
  /** @type {Map<string, number[]>} */
  const known = new Map();
  return (/** @type {string} */ key) => {
    const found = known.get(key) ?? [...things.keys()].filter((place) => has(`${place} ${key}`));
    known.set(key, found);
    return found;
  };
}

// The theme that a query names, by its title or by a word that people use for it. Pure, no DOM.

import * as dutch from "./dutch.js";
import { nameOf } from "./index.js";

/** @import { State, Topic } from "./index.js" */

// As few letters of the last word as say which title is being typed.
const SHORTEST_BEGINNING = 4;

/**
 * The theme that is named first, or else the one whose title is being typed.
 * @param {State} state
 * @param {Topic[]} topics
 * @param {string} text
 */
export function findNamed(state, topics, text) {
  const words = dutch.tokenize(text);
  const said = words.map(state.analyser.key);
  const named = topics.map((topic) => ({ topic, place: findPlace(state, topic, said) }));
  const first = Math.min(...named.map(({ place }) => place));
  if (first < Infinity) return named.find(({ place }) => place === first)?.topic;
  const last = words.at(-1) ?? "";
  // What is a word by itself begins no title.
  if (last.length < SHORTEST_BEGINNING || state.index.postings.has(state.analyser.key(last))) return undefined;
  return topics.find(({ title }) => dutch.fold(title).startsWith(last));
}

/**
 * Where in a query a theme is named; half a step later by a word for it than by its title.
 * @param {State} state
 * @param {Topic} topic
 * @param {string[]} said
 */
function findPlace(state, { title, words }, said) {
  const placeOf = (/** @type {string} */ name) => ` ${said.join(" ")} `.split(` ${name} `, 2);
  const places = (/** @type {string[]} */ names, later = 0) =>
    names.map(placeOf).map(([before, after]) => (after === undefined ? Infinity : countWords(before) + later));
  const otherWords = words.map((word) => nameOf(word, state.analyser));
  return Math.min(...places(listTitles(state, title)), ...places(otherWords, 0.5));
}

/** @param {string} text */
const countWords = (text) => text.split(" ").filter(Boolean).length;

/**
 * A title, and its parts between words that say nothing; but for parts after the first that are what something else is
 * called, as the mother is in a theme about who works around her.
 * @param {State} state
 * @param {string} title
 */
function listTitles({ analyser, names }, title) {
  /** @type {string[][]} */
  const parts = [[]];
  for (const word of dutch.tokenize(title)) {
    if (analyser.stopWords.has(word)) parts.push([]);
    else parts.at(-1)?.push(analyser.key(word));
  }
  const [first, ...others] = parts.map((part) => part.join(" ")).filter(Boolean);
  return [nameOf(title, analyser), first, ...others.filter((part) => !names.has(part))];
}

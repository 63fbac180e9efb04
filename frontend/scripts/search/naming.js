// What somebody calls by its name comes first: a term, a level, an organisation, a title. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { State } from "./index.js" */
/** @import { Query } from "./query.js" */

// What has exactly the name that was typed comes first: a term most of all.
/** @type {Record<string, number>} */
const NAMED = { term: 100, level: 90, organisation: 80 };
const NAMED_OTHERWISE = 3;
/** @type {Record<string, number>} */
const NAMED_IN_LIST = { term: 3, level: 2 };
// How somebody asks what a word means.
const ASKS_MEANING = /^wat (?:is|zijn|betekent|betekenen|houdt)\b|\b(?:betekenis|definitie|uitleg|begrip|verschil)\b/;
const ASKING_WORDS = new Set("betekent betekenen houdt betekenis definitie uitleg begrip verschil".split(" "));
const EXPLAINED = new Set(["term", "level"]);

/**
 * What somebody names exactly comes first, also where a question is asked about it; gives the numbers of what it names.
 * @param {State} state
 * @param {Float64Array} scores
 * @param {string} text
 * @param {Query} query
 */
export function liftNamed({ analyser, names, records }, scores, text, { clauses, facets, tokens }) {
  const isAsked = (/** @type {string} */ word) => !analyser.stopWords.has(word) && !ASKING_WORDS.has(word);
  const asked = ASKS_MEANING.test(dutch.fold(text)) ? dutch.tokenize(text).filter(isAsked) : [];
  const namedBy = (/** @type {string[]} */ words) => names.get(words.map(analyser.key).join(" ")) ?? [];
  const whole = namedBy(dutch.tokenize(text));
  // "cultuur macro" names what is called cultuur.
  const exact = whole.length || !facets.length ? whole : namedBy(tokens);
  // "Wat is het verschil tussen meso en exo" names both.
  const meant = asked.length ? [asked, ...facets.map((facet) => facet.words.split(" "))].flatMap(namedBy) : [];
  const named = new Set([...exact, ...meant.filter((place) => EXPLAINED.has(records[place].kind))]);
  for (const number of named) {
    // In a list of all that stands at a level nothing is so much stronger that the rest would fall away.
    const { kind } = records[number];
    const factor = clauses.length ? (NAMED[kind] ?? NAMED_OTHERWISE) : (NAMED_IN_LIST[kind] ?? 1);
    scores[number] = Math.max(scores[number], 1) * factor;
  }
  return named;
}

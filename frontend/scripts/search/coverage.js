// Whether the guides know what was asked, only something near it, or nothing; and what of it to list. Pure, no DOM.

/** @import { Hit } from "./engine.js" */
/** @import { State } from "./index.js" */
/** @import { Clause, Query } from "./query.js" */

/** How well the guides know what was asked. @typedef {"answered" | "near" | "nothing"} Coverage */

// Results below this share of the best are left out.
const WEAKEST = 0.2;
// What is only near the question are few.
const MOST_NEAR = 5;
// How much of a question a record must answer: its words, each as near as the record has them.
const LEAST = { answered: 0.4, near: 0.25 };
// Among how many of the best one looks for it.
const LOOKED_AT = 3;
// How much a word asks for that nobody knows: a long one says more of the subject. By its letters.
const UNKNOWN = { least: 1, perLetter: 0.5, most: 6 };
// What no more than its theme or a part of it is known by asks as much as a rare word.
const WITHOUT_LITERAL = 4;

/**
 * What to list of the hits for a query, best first, and how well the guides know what it asks.
 * @param {State} state
 * @param {Query} query
 * @param {Hit[]} hits
 * @returns {{ hits: Hit[], coverage: Coverage }}
 */
export function judge(state, query, hits) {
  const coverage = judgeCoverage(state, query, hits);
  const measured = hits.length && query.clauses.length ? Math.max(...hits.slice(0, LOOKED_AT).map((hit) => measureAnswered(state, query, hit))) : hits.length ? 1 : 0;
  if (globalThis.DIST) return { hits, coverage, measured, outside: measureOutside(state, query).share };
  if (coverage === "nothing") return { hits: [], coverage };
  const strong = keepStrongest(hits);
  return { hits: coverage === "near" ? strong.slice(0, MOST_NEAR) : strong, coverage };
}

/**
 * Of hits, best first, those that aren't too weak against the best.
 * @param {Hit[]} hits
 */
function keepStrongest(hits) {
  const least = (hits[0]?.score ?? 0) * WEAKEST;
  return hits.filter(({ score }) => score >= least);
}

/**
 * @param {State} state
 * @param {Query} query
 * @param {Hit[]} hits
 * @returns {Coverage}
 */
function judgeCoverage(state, query, hits) {
  if (!hits.length) return "nothing";
  if (query.isVague) return "near";
  if (!query.clauses.length) return "answered";
  const most = Math.max(...hits.slice(0, LOOKED_AT).map((hit) => measureAnswered(state, query, hit)));
  if (most >= LEAST.answered) return "answered";
  return most >= LEAST.near ? "near" : "nothing";
}

/**
 * How much of a query a record answers: from 0 for nothing to 1 for each word as it was typed.
 * @param {State} state
 * @param {Query} query
 * @param {Hit} hit
 */
export function measureAnswered(state, { clauses, words }, { number }) {
  let asked = 0;
  let answered = 0;
  for (const word of words) {
    const weight = weighWord(state, word, clauses);
    const covering = clauses.filter(({ covers }) => covers.includes(word));
    asked += weight;
    answered += weight * Math.max(0, ...covering.map((clause) => findNearness(state, clause, number)));
  }
  return asked ? answered / asked : 0;
}

/**
 * How much a word asks for.
 * @param {State} state
 * @param {string} word
 * @param {Clause[]} clauses
 */
function weighWord({ analyser, index }, word, clauses) {
  const posting = index.postings.get(analyser.key(word));
  if (posting) return posting.rarity;
  const isKnown = clauses.some((clause) => clause.covers.includes(word) && clause.keys.size > 1);
  if (isKnown) return WITHOUT_LITERAL;
  return Math.min(UNKNOWN.most, UNKNOWN.least + UNKNOWN.perLetter * word.length);
}

/**
 * How near the nearest key of a clause is that a record has; 0 where it has none.
 * @param {State} state
 * @param {Clause} clause
 * @param {number} number
 */
function findNearness({ index }, { keys, weight }, number) {
  let nearest = 0;
  for (const [key, grade] of keys) {
    if (grade > nearest && index.postings.get(key)?.records.includes(number)) nearest = grade;
  }
  return nearest * Math.min(1, weight);
}

/**
 * The subject of which the guides say nothing that a query asks for most, and how much of it: from 0 to 1.
 * @param {State} state
 * @param {Query} query
 */
export function measureOutside(state, { clauses, words }) {
  const sums = state.outside.map(() => 0);
  let asked = 0;
  for (const word of words) {
    const weight = weighWord(state, word, clauses);
    asked += weight;
    const subjects = state.outsideOf(state.analyser.key(word));
    for (const subject of subjects) sums[subject] += weight * subjects.length ** -0.5;
  }
  const most = Math.max(0, ...sums);
  return { share: asked ? most / asked : 0, subject: state.outside[sums.indexOf(most)] };
}

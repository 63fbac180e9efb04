// Whether the guides know what was asked, only something near it, or nothing; and what of it to list. Pure, no DOM.

import { isConcept } from "./concepts.js";
import { isKnown } from "./query-words.js";

/** @import { Hit } from "./engine.js" */
/** @import { State } from "./index.js" */
/** @import { Clause, Query } from "./query.js" */

/** How well the guides know what was asked. @typedef {"answered" | "near" | "nothing"} Coverage */
/** @typedef {{ hits: Hit[], coverage: Coverage, about: string[] }} Judgement */
/** A word of a query: how much it asks for, which subjects outside the guides, whether it stands in a record, and whether anybody knows it. @typedef {{ word: string, weight: number, subjects: string[], isLiteral: boolean, isKnown: boolean }} Asked */

// Results below this share of the best are left out; of a part of the records, where few are strong, less.
const WEAKEST = { ofAll: 0.25, ofSome: 0.15 };
// Of subjects that it asks for alike, so many are named.
const MOST_ABOUT = 2;
// What is only near the question are few.
const MOST_NEAR = 5;
// How much of a question a record must answer, less what of it leads out of the guides: little, where no word does; set with
// the queries of bench/ and with others that no guide answers (bench/README.md).
const LEAST = { inside: 0.2, outside: 0.5 };
// From how much of a question leads out of the guides it counts as leading there.
const LEADS_OUTSIDE = 0.15;
// What is answered less than this is only near.
const LEAST_ANSWERED = 0.45;
// Among how many of the best one looks for it.
const LOOKED_AT = 3;
// A word that stands in a record leads out of the guides this much less.
const HELD_BY_RECORD = 0.9;
// Words by which people say something are as near as this, against how much they count in a score.
const CONCEPT_SAYS = 1.5;
// Words that were reviewed together are surer than one.
const OF_PHRASE = 1.33;
// How near a compound is to a record that has all of its parts.
const OF_PARTS = 0.8;
// How much a word asks for that nobody knows: a long one says more of the subject. By its letters.
const UNKNOWN = { least: 1, perLetter: 0.5, most: 6 };
// A word that is known only by what it stands for asks as much as a rare word.
const WITHOUT_LITERAL = 4;
// How much the beginning of a question asks for that leads out of the guides.
const BEGINNING = 4;
// How much less a word leads out of the guides that is in them.
const KNOWN_OUTSIDE = 0.7;
// How soon a word that asks for more than one thing says less of each.
const SHARED = 0.5;

/**
 * What to list of the hits for a query, best first, and how well the guides know what it asks.
 * @param {State} state
 * @param {Query} query
 * @param {Hit[]} hits
 * @param {Set<number>} named  the numbers of the records that it calls by their names
 * @param {boolean} ofAll  whether the hits are of all records
 * @returns {Judgement}
 */
export function judge(state, query, hits, named, ofAll) {
  const strong = keepStrongest(hits, named, ofAll ? WEAKEST.ofAll : WEAKEST.ofSome);
  if (named.size || (hits.length && !query.clauses.length)) return { hits: strong, coverage: "answered", about: [] };
  const asked = listAsked(state, query);
  const { share, subjects } = findOutside(state, query, asked);
  const best = hits.slice(0, LOOKED_AT).map(({ number }) => measureAnswered(state, query, asked, subjects[0], number));
  const leadsOutside =
    share >= LEADS_OUTSIDE && (query.asksFor.length > 0 || asked.some(({ isLiteral }) => !isLiteral));
  const coverage = grade(query, Math.max(0, ...best), leadsOutside);
  if (coverage === "nothing")
    return { hits: [], coverage, about: share >= LEADS_OUTSIDE ? subjects.slice(0, MOST_ABOUT) : [] };
  return { hits: coverage === "near" ? strong.slice(0, MOST_NEAR) : strong, coverage, about: [] };
}

/**
 * Of hits, best first, those that aren't too weak against the best; what was lifted because of its name is no measure.
 * @param {Hit[]} hits
 * @param {Set<number>} named
 * @param {number} weakest
 */
function keepStrongest(hits, named, weakest) {
  const best = hits.find(({ number }) => !named.has(number)) ?? hits[0];
  const least = (best?.score ?? 0) * weakest;
  return hits.filter(({ score }) => score >= least);
}

/**
 * @param {Query} query
 * @param {number} answered
 * @param {boolean} leadsOutside
 * @returns {Coverage}
 */
function grade({ isVague }, answered, leadsOutside) {
  if (answered < (leadsOutside ? LEAST.outside : LEAST.inside)) return "nothing";
  return isVague || answered < LEAST_ANSWERED ? "near" : "answered";
}

/**
 * The words of a query that say something, each with how much it asks for.
 * @param {State} state
 * @param {Query} query
 * @returns {Asked[]}
 */
function listAsked(state, { words, corrected, clauses }) {
  const meant = new Map(corrected.map((each) => [each.typed, each.meant]));
  return words.map((word) => {
    const form = meant.get(word) ?? word;
    const key = state.analyser.key(form);
    const posting = state.index.postings.get(key);
    const standsForMore = clauses.some(({ covers, keys }) => covers.includes(word) && keys.size > 1);
    const unknown = standsForMore
      ? WITHOUT_LITERAL
      : Math.min(UNKNOWN.most, UNKNOWN.least + UNKNOWN.perLetter * word.length);
    return {
      word,
      weight: posting?.rarity ?? unknown,
      isLiteral: Boolean(posting),
      subjects: state.outsideOf(key).map((place) => state.outside[place]),
      isKnown: isKnown(state, form),
    };
  });
}

/**
 * How much of a query a record answers: 1 for each word as it was typed, less for what is only near it, and less than nothing for
 * what leads out of the guides.
 * @param {State} state
 * @param {Query} query
 * @param {Asked[]} asked
 * @param {string} subject
 * @param {number} number
 */
function measureAnswered(state, query, asked, subject, number) {
  let all = weighBeginning(query, subject);
  let answered = -all;
  for (const each of asked) {
    const near = measureWord(state, query, each.word, number);
    all += each.weight;
    answered += each.weight * (near - asksForOutside(each, subject) * (1 - HELD_BY_RECORD * near));
  }
  return all ? answered / all : 0;
}

/**
 * How near a record has a word: 1 as it was typed, 0 where it has nothing of it.
 * @param {State} state
 * @param {Query} query
 * @param {string} word
 * @param {number} number
 */
function measureWord(state, { clauses }, word, number) {
  let whole = 0;
  let parts = 0;
  for (const clause of clauses.filter(({ covers }) => covers.includes(word))) {
    const nearness = findNearness(state, clause, number) * (clause.covers.length > 1 ? OF_PHRASE : 1);
    if (clause.share) parts += nearness * clause.share * OF_PARTS;
    else whole = Math.max(whole, nearness);
  }
  return Math.min(1, Math.max(whole, parts));
}

/**
 * How near the nearest key of a clause is that a record has; 0 where it has none.
 * @param {State} state
 * @param {Clause} clause
 * @param {number} number
 */
function findNearness({ index }, { keys }, number) {
  let nearest = 0;
  for (const [key, grade] of keys) {
    const nearness = isConcept(key) ? grade * CONCEPT_SAYS : grade;
    if (nearness > nearest && index.postings.get(key)?.records.includes(number)) nearest = nearness;
  }
  return Math.min(1, nearest);
}

/**
 * The subjects outside the guides that a query asks for most, and how much of the query: from 0 to 1.
 * @param {State} state
 * @param {Query} query
 * @param {Asked[]} asked
 */
function findOutside(state, query, asked) {
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const sums = state.outside.map((subject) =>
    asked.reduce((sum, each) => sum + each.weight * asksForOutside(each, subject), weighBeginning(query, subject)),
  );
  const most = Math.max(0, ...sums);
  return { share: all ? most / all : 0, subjects: state.outside.filter((_, place) => sums[place] === most) };
}

/**
 * How much the way in which a question begins asks for a subject outside the guides, as "hoe hoog" asks for an amount.
 * @param {Query} query
 * @param {string} subject
 */
function weighBeginning({ asksFor }, subject) {
  return asksFor.includes(subject) ? BEGINNING : 0;
}

/**
 * How much a word asks for a subject outside the guides.
 * @param {Asked} asked
 * @param {string} subject
 */
function asksForOutside({ subjects, isKnown: known }, subject) {
  if (!subjects.includes(subject)) return 0;
  return subjects.length ** -SHARED * (known ? KNOWN_OUTSIDE : 1);
}

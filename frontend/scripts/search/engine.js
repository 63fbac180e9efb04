// Finds records for a query: any of its words will do, more and nearer is better. Pure, no DOM.
//
// A word of the query stands for several keys, each with a grade that says how near it is: itself, a part of a
// compound, a synonym, a beginning, a typing error (query.js). A record's score grows with the best of them.

import * as dutch from "./dutch.js";
import { excerpt } from "./excerpt.js";
import { explain } from "./explain.js";
import * as searchIndex from "./index.js";
import { findNamed } from "./named-topic.js";
import { suggestTopics } from "./near-topics.js";
import * as searchQuery from "./query.js";

/** @import { Pause } from "./dutch.js" */
/** @import { Piece } from "./excerpt.js" */
/** @import { Reason } from "./explain.js" */
/** @import { BuiltIndex, Index, IndexedRecord, State, Topic } from "./index.js" */
/** @import { Clause, Options, Query } from "./query.js" */

/** A record that answers, and how well. @typedef {{ record: IndexedRecord, score: number }} Hit */
/** What answers a query, best first; `keys` are what to mark in a text. @typedef {Query & { hits: Hit[], keys: Set<string> }} Answer */

/**
 * What to suggest to who types: the theme that is named, the first records of the page of results, and how many that has.
 * @typedef {{ topic?: Topic, best: IndexedRecord[], count: number, unknown: string[] }} Suggested
 */

/**
 * What finds records for queries.
 * @typedef {object} Engine
 * @property {IndexedRecord[]} records  all of them, in the order of the guide
 * @property {(kind: string) => string} nameOfKind
 * @property {(query: string, options?: Options) => Answer} search
 * @property {<T extends { score: number }>(hits: T[]) => T[]} strongest
 * @property {(answer: Query) => <T extends { score: number }>(hits: T[]) => T[]} judgeOf  what to keep of an answer's hits
 * @property {(answer: Query, record: IndexedRecord) => Reason[]} explain
 * @property {(query: string) => Topic[]} suggestTopics  nearest first
 * @property {(query: string) => Suggested} suggest
 * @property {(text: string, keys: Set<string>, length?: number) => Piece[]} excerpt
 */

// What people come for goes before what stands around it: content/kinds.yml gives each kind its weight. What only the
// editors wrote goes last.
const EDITORIAL = 0.6;
// What a record keeps of its score that answers next to nothing of the query.
const UNMATCHED = 0.45;
// Results below this share of the best are left out, unless hardly any are left.
const WEAKEST = 0.2;
const FEWEST = 5;
const FEW_WHEN_VAGUE = 5;
const SUGGESTED = 6;
// How often a record's score counts that stands at the level, or is of the kind, that the query names.
/** @type {Record<string, number>} */
const FACETS = { level: 4, kind: 2.5 };
// What has exactly the name that was typed comes first: a term most of all.
/** @type {Record<string, number>} */
const NAMED = { term: 100, level: 90, organisation: 80 };
const NAMED_OTHERWISE = 3;
/** @type {Record<string, number>} */
const NAMED_IN_LIST = { term: 3, level: 2 };
// An answer of which no key is nearer than this is no answer.
const LEAST_NEARNESS = 0.02;
// What is marked in a text must be nearer than that.
const LEAST_MARKED = 0.4;
// Records that stand high enough to look whether the query's words stand side by side in them.
const READ_CLOSELY = 40;
const SIDE_BY_SIDE = 0.2;
// How somebody asks what a word means.
const ASKS_MEANING = /^wat (?:is|zijn|betekent|betekenen|houdt)\b|\b(?:betekenis|definitie|uitleg|begrip|verschil)\b/;
const ASKING_WORDS = new Set([
  "betekent",
  "betekenen",
  "houdt",
  "betekenis",
  "definitie",
  "uitleg",
  "begrip",
  "verschil",
]);
const EXPLAINED = new Set(["term", "level"]);

/**
 * The engine for an index. That takes long enough to hold up a page: `pause` is awaited after each small step, and
 * may take a break there.
 * @param {BuiltIndex} given
 * @param {Pause} pause
 * @returns {Promise<Engine>}
 */
export async function create(given, pause) {
  const state = await searchIndex.read(given, pause);
  return {
    records: state.records,
    nameOfKind: (kind) => state.kinds[kind][1],
    search: (query, options) => search(state, query, options),
    strongest,
    judgeOf,
    explain: (answer, record) => explain(state.analyser, answer, record),
    suggestTopics: (query) => suggestTopics(given.topics, query),
    suggest: (query) => ({ topic: findNamed(state, given.topics, query), ...suggestRecords(state, query) }),
    excerpt: (text, keys, length) => excerpt(state.analyser, text, keys, length),
  };
}

/**
 * What answers a query: {hits: [{record, score}], keys, …what query.js reads}. Hits are all that answer, best
 * first; `keys` are what to mark in a text.
 * @param {State} state
 * @param {string} text
 * @param {Options} [options]
 * @returns {Answer}
 */
function search(state, text, options) {
  let query = searchQuery.read(state, text, options);
  let scores = query.clauses.length ? scoreQuery(state, query) : listFacets(state, query);
  if (query.facets.length && scores.every((score) => score === 0)) {
    // There is no such kind at such a level: then these words mean something else.
    const taken = query.facets.map(({ name, value }) => `${name}:${value}`);
    query = searchQuery.read(state, text, { ...options, without: [...(options?.without ?? []), ...taken] });
    scores = scoreQuery(state, query);
  }
  liftFacets(state, scores, query);
  liftNamed(state, scores, text, query);
  const hits = takeAll(scores).map((number) => ({ record: state.records[number], score: scores[number] }));
  rewardNeighbours(state, hits, query.tokens);
  return { ...query, hits, keys: new Set(query.clauses.flatMap(listMarked)) };
}

/**
 * The keys of a clause that are near enough to be marked in a text.
 * @param {Clause} clause
 */
function listMarked({ keys }) {
  return [...keys].filter(([, grade]) => grade >= LEAST_MARKED).map(([key]) => key);
}

/**
 * @param {State} state
 * @param {Query} query
 */
function scoreQuery(state, { clauses }) {
  const { scores, matched } = scoreRecords(state.index, clauses);
  const total = clauses.reduce((sum, clause) => sum + clause.weight, 0);
  weighRecords(state, scores, matched, total);
  return scores;
}

/**
 * A query of nothing but levels and kinds asks for all that is there.
 * @param {State} state
 * @param {Query} query
 */
function listFacets({ records }, { facets }) {
  const groups = [...new Set(facets.map((facet) => facet.name))];
  const fits = (/** @type {IndexedRecord} */ record, /** @type {string} */ group) =>
    facets.some((facet) => facet.name === group && isOf(record, facet));
  return Float64Array.from(records, (record) =>
    groups.length && groups.every((group) => fits(record, group)) ? 1 : 0,
  );
}

/**
 * @param {IndexedRecord} record
 * @param {{ name: string, value: string }} facet
 */
function isOf(record, { name, value }) {
  return name === "level" ? record.levels.includes(value) : record.kind === value;
}

/**
 * Let count whether a record stands at the level and is of the kind that the query names.
 * @param {State} state
 * @param {Float64Array} scores
 * @param {Query} query
 */
function liftFacets({ records }, scores, { clauses, facets }) {
  if (!clauses.length) return;
  for (const facet of facets) {
    records.forEach((record, number) => {
      if (isOf(record, facet)) scores[number] *= FACETS[facet.name];
    });
  }
}

/**
 * What somebody names exactly comes first, also where a question is asked about it.
 * @param {State} state
 * @param {Float64Array} scores
 * @param {string} text
 * @param {Query} query
 */
function liftNamed({ analyser, names, records }, scores, text, { clauses, facets, tokens }) {
  const isAsked = (/** @type {string} */ word) => !analyser.stopWords.has(word) && !ASKING_WORDS.has(word);
  const asked = ASKS_MEANING.test(dutch.fold(text)) ? dutch.tokenize(text).filter(isAsked) : [];
  const namedBy = (/** @type {string[]} */ words) => names.get(words.map(analyser.key).join(" ")) ?? [];
  const whole = namedBy(dutch.tokenize(text));
  // "cultuur macro" names what is called cultuur.
  const exact = whole.length || !facets.length ? whole : namedBy(tokens);
  // "Wat is het verschil tussen meso en exo" names both.
  const meant = asked.length ? [asked, ...facets.map((facet) => facet.words.split(" "))].flatMap(namedBy) : [];
  for (const number of new Set([...exact, ...meant.filter((place) => EXPLAINED.has(records[place].kind))])) {
    // In a list of all that stands at a level nothing is so much stronger that the rest would fall away.
    const { kind } = records[number];
    const factor = clauses.length ? (NAMED[kind] ?? NAMED_OTHERWISE) : (NAMED_IN_LIST[kind] ?? 1);
    scores[number] = Math.max(scores[number], 1) * factor;
  }
}

/**
 * The numbers of the records that answer, best first.
 * @param {Float64Array} scores
 */
function takeAll(scores) {
  const numbers = [];
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] > 0) numbers.push(number);
  }
  return numbers.sort((a, b) => scores[b] - scores[a] || a - b);
}

/**
 * Of hits, best first, those that aren't too weak against the best; a few more when hardly any is strong.
 * @template {{ score: number }} T
 * @param {T[]} hits
 */
function strongest(hits) {
  const least = (hits[0]?.score ?? 0) * WEAKEST;
  const strong = hits.filter(({ score }) => score >= least);
  return strong.length < FEWEST ? hits.slice(0, FEWEST) : strong;
}

/**
 * What to keep of hits: words that say nothing find too much, so that a few will do, beside a hint.
 * @param {Query} answer
 * @returns {<T extends { score: number }>(hits: T[]) => T[]}
 */
function judgeOf({ isVague }) {
  return isVague ? (hits) => hits.slice(0, FEW_WHEN_VAGUE) : strongest;
}

/**
 * As the page of results has them; where nobody knows a word, it may not be finished.
 * @param {State} state
 * @param {string} query
 */
function suggestRecords(state, query) {
  const listed = search(state, query);
  const begun = listed.unknown.length ? search(state, query, { unfinished: true }) : listed;
  const best = judgeOf(begun)(begun.hits).slice(0, SUGGESTED);
  return { best: best.map(({ record }) => record), count: judgeOf(listed)(listed.hits).length, unknown: begun.unknown };
}

/**
 * Let count how much of the query a record answers, and what it is.
 * @param {State} state
 * @param {Float64Array} scores
 * @param {Float64Array} matched
 * @param {number} total
 */
function weighRecords({ kinds, records }, scores, matched, total) {
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] === 0) continue;
    const { kind, editorial } = records[number];
    scores[number] *= UNMATCHED + (1 - UNMATCHED) * (matched[number] / total);
    scores[number] *= kinds[kind][0] * (editorial ? EDITORIAL : 1);
  }
}

/**
 * Lift the best records in which words of the query stand side by side, as they do in the query.
 * @param {State} state
 * @param {Hit[]} hits
 * @param {string[]} tokens
 */
function rewardNeighbours({ analyser }, hits, tokens) {
  const pairs = tokens
    .slice(1)
    .map((word, place) => [tokens[place], word])
    .filter((pair) => !pair.every((word) => analyser.stopWords.has(word)))
    .map((pair) => ` ${pair.map(analyser.key).join(" ")} `);
  if (!pairs.length) return;
  const best = hits.slice(0, READ_CLOSELY);
  for (const hit of best) {
    const { title, text, words } = hit.record;
    const said = ` ${dutch.tokenize(`${title} ${text} ${words}`).map(analyser.key).join(" ")} `;
    hit.score *= 1 + (SIDE_BY_SIDE * pairs.filter((pair) => said.includes(pair)).length) / Math.sqrt(pairs.length);
  }
  hits.splice(0, best.length, ...best.sort((a, b) => b.score - a.score));
}

/**
 * Per record the sum over the clauses of the best key in each, and the weight of the clauses that it answers.
 * @param {Index} index
 * @param {Clause[]} clauses
 */
function scoreRecords(index, clauses) {
  const scores = new Float64Array(index.size);
  const matched = new Float64Array(index.size);
  const best = new Float64Array(index.size);
  for (const clause of clauses) {
    best.fill(0);
    for (const [key, grade] of clause.keys) keepBest(index, clause, key, grade, best);
    for (let number = 0; number < best.length; number += 1) {
      if (best[number] === 0) continue;
      scores[number] += clause.weight * best[number];
      matched[number] += clause.weight;
    }
  }
  return { scores, matched };
}

/**
 * Keep for each record the best key of a clause. A rare synonym counts no more than the word that was typed.
 * @param {Index} index
 * @param {Clause} clause
 * @param {string} key
 * @param {number} grade
 * @param {Float64Array} best
 */
function keepBest({ postings }, { literal }, key, grade, best) {
  const posting = postings.get(key);
  if (!posting || grade < LEAST_NEARNESS) return;
  const rarity = postings.get(literal ?? "")?.rarity ?? posting.rarity;
  const factor = grade * Math.min(1, rarity / posting.rarity);
  for (let place = 0; place < posting.records.length; place += 1) {
    const number = posting.records[place];
    best[number] = Math.max(best[number], factor * posting.weights[place]);
  }
}

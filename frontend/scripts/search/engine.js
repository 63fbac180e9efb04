// Finds records for a query: any of its words will do, more and nearer is better. Pure, no DOM.
//
// A word of the query stands for several keys, each with a grade that says how near it is: itself, a part of a
// compound, a synonym, a beginning, a typing error (query.js). A record's score grows with the best of them.

import { judge } from "./coverage.js";
import { excerpt } from "./excerpt.js";
import { makeExplainer } from "./explain.js";
import * as searchIndex from "./index.js";
import { findNamed } from "./named-topic.js";
import { liftNamed } from "./naming.js";
import { suggestTopics } from "./near-topics.js";
import * as searchQuery from "./query.js";
import * as ranking from "./ranking.js";

/** @import { Pause } from "./dutch.js" */
/** @import { Piece } from "./excerpt.js" */
/** @import { Reason } from "./explain.js" */
/** @import { Coverage } from "./coverage.js" */
/** @import { BuiltIndex, IndexedRecord, State, Topic } from "./index.js" */
/** @import { Clause, Correction, Options, Query } from "./query.js" */

/** A record that answers, its place in the guide, and how well. @typedef {{ record: IndexedRecord, number: number, score: number }} Hit */
/** How to read a query, and among which records to look for it. @typedef {Options & { among?: (record: IndexedRecord) => boolean }} SearchOptions */

/**
 * What to list for a query, best first.
 * @typedef {object} Judged
 * @property {Hit[]} hits
 * @property {Coverage} coverage  how well the guides know what it asks
 * @property {string[]} about  the subjects it asks for of which the guides say nothing; ids of content/outside.yml
 * @property {Correction[]} offers  words that may have been meant, where nothing answers those that were typed
 * @property {Set<string>} keys  what to mark in a text
 */

/** @typedef {Query & Judged} Answer */

/**
 * What to suggest to who types: the theme that is named, the first records of the page of results, and how many that has.
 * @typedef {{ topic?: Topic, best: IndexedRecord[], count: number, unknown: string[] }} Suggested
 */

/**
 * What finds records for queries.
 * @typedef {object} Engine
 * @property {IndexedRecord[]} records  all of them, in the order of the guide
 * @property {(kind: string) => string} nameOfKind
 * @property {(query: string, options?: SearchOptions) => Answer} search
 * @property {(answer: Answer, record: IndexedRecord) => Reason[]} explain
 * @property {(query: string) => Topic[]} suggestTopics  nearest first
 * @property {(query: string) => Suggested} suggest
 * @property {(text: string, keys: Set<string>, length?: number) => Piece[]} excerpt
 */

const SUGGESTED = 6;
// What is marked in a text must be nearer than this.
const LEAST_MARKED = 0.4;

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
    explain: makeExplainer(state, given),
    suggestTopics: (query) => suggestTopics(given.topics, query),
    suggest: (query) => ({ topic: findNamed(state, given.topics, query), ...suggestRecords(state, query) }),
    excerpt: (text, keys, length) => excerpt(state.analyser, text, keys, length),
  };
}

/**
 * What answers a query, and how well the guides know what it asks.
 * @param {State} state
 * @param {string} text
 * @param {SearchOptions} [options]
 * @returns {Answer}
 */
function search(state, text, options = {}) {
  const { query, scores } = readAndScore(state, text, options);
  ranking.liftFacets(state, scores, query);
  const named = liftNamed(state, scores, text, query);
  const { among = () => true } = options;
  const all = ranking
    .takeAll(scores)
    .map((number) => ({ record: state.records[number], number, score: scores[number] }));
  const hits = all.filter(({ record }) => among(record));
  ranking.rewardNeighbours(state, hits, query.tokens);
  const keys = new Set(query.clauses.flatMap(listMarked));
  const judged = judge(state, query, hits, named, !options.among);
  const offers = judged.coverage === "nothing" ? searchQuery.offerWords(state, query) : [];
  // What is called by its name is known, whatever its words are.
  const unknown = named.size ? [] : query.unknown;
  return { ...query, ...judged, unknown, offers, keys };
}

/**
 * @param {State} state
 * @param {string} text
 * @param {Options} options
 */
function readAndScore(state, text, options) {
  const query = searchQuery.read(state, text, options);
  const scores = query.clauses.length ? ranking.scoreQuery(state, query) : ranking.listFacets(state, query);
  if (!query.facets.length || scores.some((score) => score > 0)) return { query, scores };
  // There is no such kind at such a level: then these words mean something else.
  const taken = query.facets.map(({ name, value }) => `${name}:${value}`);
  const plain = searchQuery.read(state, text, { ...options, without: [...(options.without ?? []), ...taken] });
  return { query: plain, scores: ranking.scoreQuery(state, plain) };
}

/**
 * The keys of a clause that are near enough to be marked in a text.
 * @param {Clause} clause
 */
function listMarked({ keys }) {
  return [...keys].filter(([, grade]) => grade >= LEAST_MARKED).map(([key]) => key);
}

/**
 * As the page of results has them; where nobody knows a word, it may not be finished.
 * @param {State} state
 * @param {string} query
 */
function suggestRecords(state, query) {
  const listed = search(state, query);
  const begun = listed.unknown.length ? search(state, query, { unfinished: true }) : listed;
  const best = begun.hits.slice(0, SUGGESTED).map(({ record }) => record);
  return { best, count: listed.hits.length, unknown: begun.unknown };
}

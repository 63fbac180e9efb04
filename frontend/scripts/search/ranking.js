// How well records answer a query: the sum over its words of the best that each record has for it. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { Hit } from "./engine.js" */
/** @import { IndexedRecord, State } from "./index.js" */
/** @import { Index } from "./postings.js" */
/** @import { Clause, Query } from "./query.js" */

// What people come for goes before what stands around it: content/kinds.yml gives each kind its weight. What only the
// editors wrote goes last.
const EDITORIAL = 0.6;
// What a record keeps of its score that answers next to nothing of the query.
const UNMATCHED = 0.55;
// How often a record's score counts that stands at the level, or is of the kind, that the query names.
/** @type {Record<string, number>} */
const FACETS = { level: 4, kind: 2.5 };
// The same where the way in which a question begins asks for its kind.
const ASKED = 1.3;
// An answer of which no key is nearer than this is no answer.
const LEAST_NEARNESS = 0.02;
// Records that stand high enough to look whether the query's words stand side by side in them.
const READ_CLOSELY = 40;
const SIDE_BY_SIDE = 0.2;

/**
 * @param {State} state
 * @param {Query} query
 */
export function scoreQuery(state, { clauses }) {
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
export function listFacets({ records }, { facets }) {
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
export function liftFacets({ records }, scores, { clauses, facets, kinds }) {
  if (!clauses.length) return;
  records.forEach(({ kind }, number) => {
    if (kinds.includes(kind)) scores[number] *= ASKED;
  });
  for (const facet of facets) {
    records.forEach((record, number) => {
      if (isOf(record, facet)) scores[number] *= FACETS[facet.name];
    });
  }
}

/**
 * The numbers of the records that answer, best first.
 * @param {Float64Array} scores
 */
export function takeAll(scores) {
  const numbers = [];
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] > 0) numbers.push(number);
  }
  return numbers.sort((a, b) => scores[b] - scores[a] || a - b);
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
export function rewardNeighbours({ analyser }, hits, tokens) {
  const pairs = tokens
    .slice(1)
    .map((word, place) => [tokens[place], word])
    .filter((pair) => !pair.every((word) => analyser.stopWords.has(word)))
    .map((pair) => ` ${pair.map(analyser.key).join(" ")} `);
  if (!pairs.length) return;
  const best = hits.slice(0, READ_CLOSELY);
  for (const hit of best) {
    const { title, text } = hit.record;
    const said = ` ${dutch.tokenize(`${title} ${text}`).map(analyser.key).join(" ")} `;
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
      // What stands for no word finds nothing by itself.
      if (best[number] === 0 || (!clause.covers.length && scores[number] === 0)) continue;
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

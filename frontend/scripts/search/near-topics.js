// The themes that are nearest to a query that finds nothing. Pure, no DOM.

import * as dutch from "./dutch.js";

/** @import { Topic } from "./index.js" */

// What shares fewer of its letters with a query has only some in common with it.
const LEAST_ALIKE = 0.35;

/**
 * The themes whose words look like the query, nearest first.
 * @param {Topic[]} topics
 * @param {string} query
 */
export function suggestTopics(topics, query) {
  const wanted = trigrams(query);
  const nearness = (/** @type {Topic} */ { title, words }) =>
    Math.max(...[title, ...words].map((word) => overlap(wanted, trigrams(word))));
  return topics
    .map((topic) => ({ topic, near: nearness(topic) }))
    .filter(({ near }) => near >= LEAST_ALIKE)
    .sort((a, b) => b.near - a.near)
    .map(({ topic }) => topic);
}

/** @param {string} text */
function trigrams(text) {
  const padded = `  ${dutch.fold(text)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3)));
}

/**
 * @param {Set<string>} a
 * @param {Set<string>} b
 */
function overlap(a, b) {
  const shared = [...a].filter((trigram) => b.has(trigram)).length;
  return (2 * shared) / (a.size + b.size);
}

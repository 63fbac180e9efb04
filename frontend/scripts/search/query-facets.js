// What a query says of the kind of record that it asks for: the words for levels and kinds, and how questions begin. Pure, no DOM.

/** @import { FacetPhrase, State } from "./index.js" */

/** A level or a kind that the query names: its words, and where they stand in it. @typedef {FacetPhrase & { words: string, places: number[] }} Facet */

const LONGEST_FACET = 3;
const LONGEST_FRAME = 5;

/**
 * The words that say a level or a kind, and their places. Weak ones count only where no other word tells.
 * @param {State} state
 * @param {string[]} tokens
 * @param {Set<string>} without
 */
export function findFacets(state, tokens, without) {
  const found = matchFacets(state.facets, tokens, without);
  const taken = new Set(found.flatMap((facet) => facet.places));
  const telling = tokens.filter((word, place) => !taken.has(place) && !state.analyser.stopWords.has(word));
  const facets = telling.length ? found.filter((facet) => !facet.isWeak) : found;
  return { facets, places: new Set(facets.flatMap((facet) => facet.places)) };
}

/**
 * Each facet in the query with the places of its words; the longest phrase first.
 * @param {State["facets"]} facets
 * @param {string[]} tokens
 * @param {Set<string>} without
 */
function matchFacets(facets, tokens, without) {
  /** @type {Facet[]} */
  const found = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (const run of listRuns(tokens, start, LONGEST_FACET)) {
      const words = run.join(" ");
      const facet = facets.get(words);
      if (!facet || without.has(`${facet.name}:${facet.value}`)) continue;
      found.push({ ...facet, words, places: run.map((_, step) => start + step) });
      start += run.length - 1;
      break;
    }
  }
  return found;
}

/**
 * The words from a place on, and fewer and fewer of them.
 * @param {string[]} tokens
 * @param {number} start
 * @param {number} longest
 */
function listRuns(tokens, start, longest) {
  const most = Math.min(longest, tokens.length - start);
  return Array.from({ length: most }, (_, fewer) => tokens.slice(start, start + most - fewer));
}

/**
 * How a question begins that asks for something of a kind, as "hoeveel" asks for a figure: the kinds, and the words that say
 * no more than that.
 * @param {State["frames"]} frames
 * @param {string[]} tokens
 * @returns {{ kinds: string[], words: Set<string> }}
 */
export function readFrame(frames, tokens) {
  for (let start = 0; start < tokens.length; start += 1) {
    for (const words of listRuns(tokens, start, LONGEST_FRAME)) {
      const kinds = frames.get(words.join(" "));
      if (kinds && words.length < tokens.length) return { kinds, words: new Set(words) };
    }
  }
  return { kinds: [], words: new Set() };
}

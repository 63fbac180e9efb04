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
    for (let length = Math.min(LONGEST_FACET, tokens.length - start); length > 0; length -= 1) {
      const words = tokens.slice(start, start + length).join(" ");
      const facet = facets.get(words);
      if (!facet || without.has(`${facet.name}:${facet.value}`)) continue;
      found.push({ ...facet, words, places: tokens.slice(start, start + length).map((_, step) => start + step) });
      start += length - 1;
      break;
    }
  }
  return found;
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
    for (let length = Math.min(LONGEST_FRAME, tokens.length - start); length > 0; length -= 1) {
      const words = tokens.slice(start, start + length);
      const kinds = frames.get(words.join(" "));
      if (kinds && length < tokens.length) return { kinds, words: new Set(words) };
    }
  }
  return { kinds: [], words: new Set() };
}

// The words by which people say what the guides speak of, and what they say nothing about.

import { tokenize } from "../../scripts/search/dutch.js";
import { SEPARATOR } from "../../scripts/search/meanings.js";
import { makeFilter } from "../../scripts/search/word-set.js";
import { writePlaces } from "../../scripts/search/word-table.js";

/** @import { Analyser } from "../../scripts/search/dutch.js" */
/** @import { State } from "../../scripts/search/index.js" */
/** @import { GivenConcept } from "../../types/search-index.js" */

/** How often each word stands in the ways of saying each thing, by the thing's place. @typedef {Map<string, Map<number, number>>} Counts */

// The share of a word's uses that a thing must have for the word to say it.
const LEAST_SHARE = 0.15;
// A word that is used less than this outside the guides, against what is in them, doesn't tell; less so one of the guides.
const LEAST_OUTSIDE = { known: 0.75, unknown: 0.5 };
// A word that nobody knows must have been written so often, to say more than that nobody knows it.
const FEWEST_UNKNOWN = 2;
const NUMBER = /^\d/;
// Each word is asked about for each thing: then one of 20 words says a concept that it doesn't, which weighs little, and one of a
// thousand a subject outside, which may cost the list.
const BITS = { concept: 15, outside: 20 };

/**
 * @param {Analyser} analyser
 * @param {GivenConcept[]} concepts
 */
export function describeConcepts(analyser, concepts) {
  const pairs = pairWords(countWords(analyser, concepts), LEAST_SHARE);
  return {
    records: concepts.map(({ records }) => writePlaces(records)),
    words: makeFilter(pairs, BITS.concept),
  };
}

/**
 * @param {Pick<State, "analyser" | "index">} state
 * @param {GivenConcept[]} outside
 * @param {GivenConcept[]} concepts
 */
export function describeOutside({ analyser, index }, outside, concepts) {
  const inside = countWords(analyser, concepts);
  const counts = countWords(analyser, outside);
  const tellsOutside = (/** @type {string} */ key) => {
    const [out, within] = [counts, inside].map((each) => total(each.get(key) ?? new Map()));
    // The same number may stand anywhere.
    if (NUMBER.test(key)) return false;
    const isHeard = within > 0 || index.postings.has(key) || out >= FEWEST_UNKNOWN;
    return isHeard && out / (out + within) >= LEAST_OUTSIDE[index.postings.has(key) ? "known" : "unknown"];
  };
  const telling = new Map([...counts].filter(([key]) => tellsOutside(key)));
  return {
    ids: outside.map(({ id }) => id),
    asked: outside.map(({ asked }) => asked.join(SEPARATOR)),
    words: makeFilter(pairWords(telling, 0), BITS.outside),
  };
}

/**
 * Every word in the ways of saying some things, as it is typed.
 * @param {GivenConcept[]} things
 */
export function listWords(things) {
  return [...new Set(things.flatMap(({ ways }) => ways.flatMap(tokenize)))];
}

/**
 * @param {Analyser} analyser
 * @param {GivenConcept[]} things
 */
function countWords({ key }, things) {
  /** @type {Counts} */
  const found = new Map();
  things.forEach(({ ways }, place) => {
    for (const way of ways) {
      // Also words that say nothing by themselves: in a whole sentence they tell too.
      for (const each of new Set(tokenize(way).map(key))) {
        const counts = found.get(each) ?? new Map();
        found.set(each, counts.set(place, (counts.get(place) ?? 0) + 1));
      }
    }
  });
  return found;
}

/**
 * The place of each thing with each word that says it.
 * @param {Counts} found
 * @param {number} least
 */
function pairWords(found, least) {
  return [...found].flatMap(([key, counts]) => {
    const all = total(counts);
    return [...counts].filter(([, count]) => count / all >= least).map(([place]) => `${place} ${key}`);
  });
}

/** @param {Map<number, number>} counts */
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

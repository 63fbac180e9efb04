// What words of a query say together. Pure, no DOM.

import { gradeConcepts } from "./concepts.js";
import * as searchNear from "./near.js";
import { isKnown, readWord } from "./query-words.js";

/** @import { State } from "./index.js" */
/** @import { Clause } from "./query.js" */

const LONGEST_PHRASE = 4;
// How much words count that say nothing by themselves.
const SILENT_WEIGHT = 0.5;
// The first half of verbs that part: "hoe spreek ik haar aan" asks for aanspreken.
const PARTICLES = new Set("aan af bij door in mee na om op over rond samen terug toe uit voor weg".split(" "));

/**
 * Phrases of the lexicon, and compounds that were typed as two words.
 * @param {State} state
 * @param {string[]} tokens
 */
export function readPhrases(state, tokens) {
  const { analyser, phrases } = state;
  /** @type {Clause[]} */
  const clauses = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 2; end <= Math.min(tokens.length, start + LONGEST_PHRASE); end += 1) {
      const words = tokens.slice(start, end);
      const meaning = phrases.meanings.get(words.map(analyser.key).join(" "));
      if (meaning) clauses.push({ word: words.join(" "), covers: words, weight: 1, keys: meaning });
      if (words.length === 2) clauses.push(...readJoined(state, words));
    }
  }
  return clauses;
}

/**
 * A compound that was typed as two words; it may sound like it, where it is none.
 * @param {State} state
 * @param {string[]} words
 * @returns {Clause[]}
 */
function readJoined(state, words) {
  const joined = words.join("");
  const key = state.analyser.key(joined);
  const known = state.index.postings.has(key) ? [{ key, grade: 1 }] : [];
  const heard = known.length || words.every((word) => isKnown(state, word)) ? [] : searchNear.findHeard(state, joined);
  return [...known, ...heard].map((found) => ({
    word: words.join(" "),
    covers: words,
    weight: 1,
    keys: new Map([[found.key, found.grade]]),
    literal: found.key,
  }));
}

/**
 * Verbs whose halves stand apart: "spreek ... aan", "op ... passen", but not "kan ... aan het werk".
 * @param {State} state
 * @param {string[]} tokens
 */
export function readPartedVerbs(state, tokens) {
  const halves = tokens.flatMap((word, place) => {
    const particles = tokens.filter((other, at) => at !== place && PARTICLES.has(other));
    return state.analyser.stopWords.has(word) ? [] : particles.map((particle) => ({ particle, word }));
  });
  return halves
    .filter(({ particle, word }) => isKnown(state, particle + word))
    .flatMap(({ particle, word }) =>
      readWord(state, particle + word, [], false).map((clause) => ({ ...clause, covers: [particle, word] })),
    );
}

/**
 * What words say in a whole sentence that say nothing by themselves, as "mag" and "hem" do in "ik mag niet werken van hem".
 * @param {State} state
 * @param {string[]} tokens
 * @returns {Clause[]}
 */
export function readSilent(state, tokens) {
  const { key, stopWords } = state.analyser;
  return tokens
    .filter((word) => stopWords.has(word))
    .map((word) => ({ word, covers: [], weight: SILENT_WEIGHT, keys: new Map(gradeConcepts(state, key(word))) }))
    .filter(({ keys }) => keys.size);
}

// What a query asks for: the words that say which level or kind, and clauses of keys for the others. Pure, no DOM.

import * as dutch from "./dutch.js";
import * as searchNear from "./near.js";
import { findFacets, readFrame } from "./query-facets.js";
import * as phrases from "./query-phrases.js";
import { guessMeant, isKnown, readWord } from "./query-words.js";

/** @import { State } from "./index.js" */
/** @import { Guess } from "./near.js" */
/** @import { Facet } from "./query-facets.js" */

/**
 * What a part of the query asks for.
 * @typedef {object} Clause
 * @property {string} word  the word or words that it comes from
 * @property {string[]} covers  the words of the query that it stands for
 * @property {number} weight
 * @property {Map<string, number>} keys  for each key that answers it, how near it is
 * @property {string} [literal]  the key of what was typed
 * @property {number} [share]  how much of its word a part of a compound is
 */

/** A word that was taken for another. @typedef {{ typed: string, meant: string }} Correction */

/**
 * @typedef {object} Query
 * @property {string[]} tokens  its words, but for those of its facets
 * @property {string[]} words  those of them that say something
 * @property {string[]} asksFor  the subjects outside the guides that it asks for by how it begins
 * @property {Facet[]} facets
 * @property {string[]} kinds  the kinds of record that it asks for by how it begins
 * @property {Clause[]} clauses
 * @property {string[]} unknown  words that nothing answers
 * @property {Correction[]} corrected
 * @property {boolean} isVague  whether all its words say nothing
 */

/**
 * How a query is read: whether its last word may be unfinished, and facets to read as plain words, as "level:micro".
 * @typedef {{ unfinished?: boolean, without?: string[] }} Options
 */

const SHORTEST_OFFERED = 5;
// In a sentence of more words than this, also those tell that say nothing by themselves.
const FEW_WORDS = 3;

/**
 * What a text asks for.
 * @param {State} state
 * @param {string} text
 * @param {Options} [options]
 * @returns {Query}
 */
export function read(state, text, { unfinished = false, without = [] } = {}) {
  const tokens = dutch.tokenize(text);
  const guesses = guessAll(state, tokens);
  const guessesOf = (/** @type {string} */ word) => guesses.get(word) ?? [];
  const correct = (/** @type {string} */ word) => guessesOf(word)[0]?.form ?? word;
  const { facets, places } = findFacets(state, tokens.map(correct), new Set(without));
  const rest = tokens.filter((_, place) => !places.has(place));
  const frame = readFrame(state.frames, tokens);
  const together = [...phrases.readPhrases(state, rest.map(correct)), ...phrases.readPartedVerbs(state, rest)];
  const telling = rest.filter((word) => !state.analyser.stopWords.has(correct(word)));
  const { words, byThemselves } = chooseWords(rest, telling, frame.words, together, facets.length > 0);
  const last = unfinished ? tokens.at(-1) : undefined;
  const clauses = [
    ...together,
    ...byThemselves.flatMap((word) => readWord(state, word, guessesOf(word), word === last)),
    ...(rest.length > FEW_WORDS ? phrases.readSilent(state, rest) : []),
  ];
  return {
    tokens: rest,
    words,
    asksFor: readFrame(state.outsideAsked, tokens).kinds,
    facets,
    kinds: frame.kinds,
    clauses,
    unknown: words.filter((word) => !clauses.some((clause) => clause.word === word && hasAnswer(state, clause))),
    corrected: rest.flatMap((typed) => readCorrection(typed, guessesOf(typed))),
    isVague: tokens.length > 0 && !telling.length && !facets.length && !together.length,
  };
}

/**
 * For each word that nobody knows what may have been meant by it.
 * @param {State} state
 * @param {string[]} tokens
 */
function guessAll(state, tokens) {
  const isWord = (/** @type {string} */ word) =>
    state.analyser.stopWords.has(word) || state.facetWords.has(word) || isKnown(state, word);
  return new Map(tokens.map((word) => [word, isWord(word) ? [] : guessMeant(state, word)]));
}

/**
 * The words that say something, and those of them that are read by themselves too. Where none does, they may do so together
 * (komt ... rond); and where they don't, all of them are looked for.
 * @param {string[]} rest
 * @param {string[]} telling
 * @param {Set<string>} ofFrame  the words by which the question begins
 * @param {Clause[]} together
 * @param {boolean} hasFacets
 */
function chooseWords(rest, telling, ofFrame, together, hasFacets) {
  const said = telling.filter((word) => !ofFrame.has(word));
  const asked = said.length ? said : telling;
  if (asked.length || hasFacets) return { words: asked, byThemselves: asked };
  const joined = rest.filter((word) => together.some(({ covers }) => covers.includes(word)));
  return joined.length ? { words: joined, byThemselves: [] } : { words: rest, byThemselves: rest };
}

/**
 * The known words that may have been meant by those that answer nothing, ordinary words too: such as stand in more than one
 * record, and are one letter away.
 * @param {State} state
 * @param {Pick<Query, "words" | "corrected">} query
 * @returns {Correction[]}
 */
export function offerWords(state, { words, corrected }) {
  const taken = new Set(corrected.map(({ typed }) => typed));
  const isOffered = (/** @type {string} */ typed, /** @type {Guess} */ { form, key, errors }) =>
    errors === 1 && form[0] === typed[0] && (state.index.postings.get(key)?.records.length ?? 0) > 1;
  return words
    .filter((word) => word.length >= SHORTEST_OFFERED && !taken.has(word) && !isKnown(state, word))
    .flatMap((typed) => {
      const meant = searchNear.guessMeant(state, typed).find((guess) => isOffered(typed, guess));
      return meant ? [{ typed, meant: meant.form }] : [];
    });
}

/**
 * @param {State} state
 * @param {Clause} clause
 */
function hasAnswer({ index }, clause) {
  return [...clause.keys.keys()].some((key) => index.postings.has(key));
}

/**
 * @param {string} typed
 * @param {Guess[]} guesses
 * @returns {Correction[]}
 */
function readCorrection(typed, [nearest]) {
  return nearest && nearest.form !== typed ? [{ typed, meant: nearest.form }] : [];
}

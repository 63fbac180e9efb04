// What a word of a query stands for: itself, what was meant by it, what it means, and what it is made of. Pure, no DOM.

import { gradeConcepts } from "./concepts.js";
import * as searchNear from "./near.js";

/** @import { State } from "./index.js" */
/** @import { Guess } from "./near.js" */
/** @import { Clause } from "./query.js" */

// How much a part of a compound asks for, beside the whole word: little when somebody knows what the word means.
const PART_WEIGHTS = { known: 0.375, unknown: 0.85 };
// The last part of a compound says what sort of thing it is (situatie, problematiek); the others tell them apart.
const HEAD = 0.6;
// From how many letters a word may be the beginning of another, and of how many a word of the guides that is part of one.
const SHORTEST_BEGINNING = 5;
const SHORTEST_PART = 4;
const NUMBER = /^\d/;
// A word that isn't finished asks a little less for what it may become than for itself.
const UNFINISHED = 0.9;
// What may stand before a verb, and what its participle adds: op-ge-voed.
const PARTICIPLE =
  /^(aan|achter|af|bij|door|in|mee|na|om|op|over|rond|samen|terug|toe|uit|voor|weg)?ge(.{3,}?)(?:d|t|en)$/;

/**
 * Whether a word stands in a record, or stands for something that does.
 * @param {Pick<State, "analyser" | "index" | "phrases">} state
 * @param {string} word
 */
export function isKnown(state, word) {
  return isKnownKey(state, state.analyser.key(word));
}

/**
 * @param {Pick<State, "index" | "phrases">} state
 * @param {string} key
 */
function isKnownKey({ index, phrases }, key) {
  return index.postings.has(key) || phrases.meanings.has(key);
}

/**
 * Whether a word is known, or is one by which people say what the guides speak of.
 * @param {State} state
 * @param {string} word
 */
export function isSaid(state, word) {
  return isKnown(state, word) || state.conceptsOf(state.analyser.key(word)).length > 0;
}

/**
 * What was meant by a word that nobody knows; nothing where it is a word all the same, or its parts tell.
 * @param {State} state
 * @param {string} word
 */
export function guessMeant(state, word) {
  const verb = findVerb(state, word);
  if (verb.length) return verb;
  if (state.isOrdinary(word) || state.analyser.partsOf(word).length) return [];
  const guesses = searchNear.guessMeant(state, word);
  // A word with one typing error, or written by ear, rather than any two words that happen to make it.
  const isNear = guesses.length > 0 && guesses[0].errors <= 1;
  return isNear || !findQueryParts(state, word).length ? guesses : [];
}

/**
 * The verb of a participle that nobody knows, where somebody knows that: gekuist is kuisen.
 * @param {State} state
 * @param {string} word
 * @returns {Guess[]}
 */
function findVerb(state, word) {
  const [, before = "", stem = ""] = PARTICIPLE.exec(word) ?? [];
  const verb = `${before}${stem}en`;
  return stem && isSaid(state, verb) ? [{ form: word, key: state.analyser.key(verb), grade: 1, errors: 0 }] : [];
}

/**
 * The clauses of one word: the word with what it stands for, and the parts that it is made of.
 * @param {State} state
 * @param {string} word
 * @param {Guess[]} guesses
 * @param {boolean} isUnfinished
 * @returns {Clause[]}
 */
export function readWord(state, word, guesses, isUnfinished) {
  const { analyser } = state;
  const near = guesses.length ? guesses : [{ key: analyser.key(word), grade: 1, form: word }];
  /** @type {Map<string, number>} */
  const keys = new Map();
  for (const { key, grade } of near) addMeanings(keys, state, key, grade);
  if (isUnfinished || isBeginning(state, word, guesses)) {
    for (const { key, grade } of searchNear.findBegun(state, word)) addMeanings(keys, state, key, grade * UNFINISHED);
  }
  const nearest = near[0].form;
  const whole = findQueryParts(state, nearest);
  const parts =
    whole.length || isSaid(state, nearest) || NUMBER.test(word) ? whole : searchNear.findHalves(state, word);
  const partWeight = isKnown(state, nearest) ? PART_WEIGHTS.known : PART_WEIGHTS.unknown;
  const partClauses = parts.map((part, place) => ({
    word,
    covers: [word],
    weight: partWeight * (place === parts.length - 1 ? HEAD : 1),
    keys: addMeanings(new Map(), state, part, 1),
    literal: part,
    share: 1 / Math.max(2, parts.length),
  }));
  return [{ word, covers: [word], weight: 1, keys, literal: near[0].key }, ...partClauses];
}

/**
 * Whether a word is known only as the beginning of others, as couscous is of a couscousmiddag.
 * @param {State} state
 * @param {string} word
 * @param {Guess[]} guesses
 */
function isBeginning(state, word, guesses) {
  return word.length >= SHORTEST_BEGINNING && !guesses.length && !isSaid(state, word);
}

/**
 * The parts of a compound; one that nobody knows may be made of any word that the guide knows.
 * @param {State} state
 * @param {string} word
 */
function findQueryParts(state, word) {
  const { analyser } = state;
  const isTelling = (/** @type {string} */ key) => !analyser.stopWords.has(key);
  if (isKnown(state, word)) return analyser.partsOf(word).filter(isTelling);
  const isWord = (/** @type {string} */ key, /** @type {string} */ piece) =>
    piece.length >= SHORTEST_PART && isTelling(key) && isKnownKey(state, key);
  return analyser.findParts(word, (key, piece) => analyser.isPart(key, piece) || isWord(key, piece)).filter(isTelling);
}

/**
 * Add a key and what it stands for.
 * @param {Map<string, number>} keys
 * @param {State} state
 * @param {string} key
 * @param {number} grade
 */
function addMeanings(keys, state, key, grade) {
  const add = (/** @type {string} */ other, nearness = 1) => {
    keys.set(other, Math.max(grade * nearness, keys.get(other) ?? 0));
  };
  add(key);
  for (const [other, nearness] of state.phrases.meanings.get(key) ?? []) add(other, nearness);
  for (const [concept, nearness] of gradeConcepts(state, key)) add(concept, nearness);
  return keys;
}

// What a query asks for: the words that say which level or kind, and clauses of keys for the others. Pure, no DOM.

import * as dutch from "./dutch.js";
import { gradeConcepts } from "./index.js";
import * as searchNear from "./near.js";

/** @import { FacetPhrase, State } from "./index.js" */
/** @import { Guess } from "./near.js" */

/** A level or a kind that the query names: its words, and where they stand in it. @typedef {FacetPhrase & { words: string, places: number[] }} Facet */

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
 * @property {string[]} asksFor  the subjects outside the guides that it asks for by how it begins
 * @property {string[]} words  those of them that say something
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

// How much a part of a compound asks for, beside the whole word: little when somebody knows what the word means.
const PART_WEIGHTS = { known: 0.375, unknown: 0.85 };
// The last part of a compound says what sort of thing it is (situatie, problematiek); the others tell them apart.
const HEAD = 0.6;
const SHORTEST_BEGINNING = 5;
const SHORTEST_OFFERED = 5;
// In a sentence of more words than this, also those tell that say nothing by themselves, by so much.
const FEW_WORDS = 3;
const SILENT_WEIGHT = 0.5;
const LONGEST_PHRASE = 4;
const LONGEST_FRAME = 5;
const SHORTEST_WORD = 4;
const NUMBER = /^\d/;
// A word that isn't finished asks a little less for what it may become than for itself.
const UNFINISHED = 0.9;
// The first half of verbs that part: "hoe spreek ik haar aan" asks for aanspreken.
const PARTICLES = new Set("aan af bij door in mee na om op over rond samen terug toe uit voor weg".split(" "));

/**
 * What a text asks for.
 * @param {State} state
 * @param {string} text
 * @param {Options} [options]
 * @returns {Query}
 */
export function read(state, text, { unfinished = false, without = [] } = {}) {
  const tokens = dutch.tokenize(text);
  const { stopWords } = state.analyser;
  const isWord = (/** @type {string} */ word) =>
    stopWords.has(word) || state.facetWords.has(word) || isKnown(state, word);
  const guesses = new Map(tokens.map((word) => [word, isWord(word) ? [] : guessMeant(state, word)]));
  const guessesOf = (/** @type {string} */ word) => guesses.get(word) ?? [];
  const correct = (/** @type {string} */ word) => guessesOf(word)[0]?.form ?? word;
  const { facets, places } = findFacets(state, tokens.map(correct), new Set(without));
  const rest = tokens.filter((_, place) => !places.has(place));
  const corrected = rest.map(correct);
  const telling = rest.filter((_, place) => !stopWords.has(corrected[place]));
  const frame = readFrame(state.frames, tokens);
  const said = telling.filter((word) => !frame.words.has(word));
  const asked = said.length ? said : telling;
  // Words that say nothing by themselves may do so together: komt ... rond.
  const together = [...readPhrases(state, corrected), ...readPartedVerbs(state, rest)];
  const joined = rest.filter((word) => together.some(({ covers }) => covers.includes(word)));
  const words =
    [asked, facets.length ? asked : joined, facets.length ? asked : rest].find(({ length }) => length) ?? [];
  const last = unfinished ? tokens.at(-1) : undefined;
  const clauses = [
    ...together,
    ...(joined === words ? [] : words).flatMap((word) => readWord(state, word, guessesOf(word), word === last)),
    ...(rest.length > FEW_WORDS ? readSilent(state, rest) : []),
  ];
  return {
    tokens: rest,
    asksFor: readFrame(state.outsideAsked, tokens).kinds,
    words,
    facets,
    kinds: frame.kinds,
    clauses,
    unknown: words.filter((word) => !clauses.some((clause) => clause.word === word && hasAnswer(state, clause))),
    corrected: rest.flatMap((typed) => readCorrection(typed, guessesOf(typed))),
    isVague: tokens.length > 0 && !telling.length && !facets.length && !together.length,
  };
}

// What may stand before a verb, and what its participle adds: op-ge-voed.
const PARTICIPLE =
  /^(aan|achter|af|bij|door|in|mee|na|om|op|over|rond|samen|terug|toe|uit|voor|weg)?ge(.{3,}?)(?:d|t|en)$/;

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
 * What was meant by a word that nobody knows; nothing where it is a word all the same, or its parts tell.
 * @param {State} state
 * @param {string} word
 */
function guessMeant(state, word) {
  const verb = findVerb(state, word);
  if (verb.length) return verb;
  if (state.isOrdinary(word) || state.analyser.partsOf(word).length) return [];
  const guesses = searchNear.guessMeant(state, word);
  // A word with one typing error, or written by ear, rather than any two words that happen to make it.
  const isNear = guesses.length > 0 && guesses[0].errors <= 1;
  return isNear || !findQueryParts(state, word).length ? guesses : [];
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

// Levels and kinds

/**
 * The words that say a level or a kind, and their places. Weak ones count only where no other word tells.
 * @param {State} state
 * @param {string[]} tokens
 * @param {Set<string>} without
 */
function findFacets(state, tokens, without) {
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
    for (let length = Math.min(3, tokens.length - start); length > 0; length -= 1) {
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

// Words and phrases

/**
 * @param {State} state
 * @param {string} word
 */
export function isKnown({ analyser, index, phrases }, word) {
  const key = analyser.key(word);
  return index.postings.has(key) || phrases.meanings.has(key);
}

/**
 * Whether a word is known, or is one by which people say what the guides speak of.
 * @param {State} state
 * @param {string} word
 */
function isSaid(state, word) {
  return isKnown(state, word) || state.conceptsOf(state.analyser.key(word)).length > 0;
}

/**
 * What words say in a whole sentence that say nothing by themselves, as "mag" and "hem" do in "ik mag niet werken van hem".
 * @param {State} state
 * @param {string[]} tokens
 * @returns {Clause[]}
 */
function readSilent(state, tokens) {
  const { key, stopWords } = state.analyser;
  return tokens
    .filter((word) => stopWords.has(word))
    .map((word) => ({ word, covers: [], weight: SILENT_WEIGHT, keys: new Map(gradeConcepts(state, key(word))) }))
    .filter(({ keys }) => keys.size);
}

/**
 * Verbs whose halves stand apart: "spreek ... aan", "op ... passen", but not "kan ... aan het werk".
 * @param {State} state
 * @param {string[]} tokens
 */
function readPartedVerbs(state, tokens) {
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
 * Phrases of the lexicon, and compounds that were typed as two words.
 * @param {State} state
 * @param {string[]} tokens
 */
function readPhrases(state, tokens) {
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

/**
 * The parts of a compound; one that nobody knows may be made of any word that the guide knows.
 * @param {State} state
 * @param {string} word
 */
function findQueryParts(state, word) {
  const { analyser, index, phrases } = state;
  const isTelling = (/** @type {string} */ key) => !analyser.stopWords.has(key);
  if (isKnown(state, word)) return analyser.partsOf(word).filter(isTelling);
  const isFound = (/** @type {string} */ key) => index.postings.has(key) || phrases.meanings.has(key);
  const isWord = (/** @type {string} */ key, /** @type {string} */ piece) =>
    piece.length >= SHORTEST_WORD && isTelling(key) && isFound(key);
  return analyser.findParts(word, (key, piece) => analyser.isPart(key, piece) || isWord(key, piece)).filter(isTelling);
}

/**
 * The clauses of one word: the word with what it stands for, and the parts that it is made of.
 * @param {State} state
 * @param {string} word
 * @param {Guess[]} guesses
 * @param {boolean} isUnfinished
 * @returns {Clause[]}
 */
function readWord(state, word, guesses, isUnfinished) {
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
 * How a question begins that asks for something of a kind, as "hoeveel" asks for a figure: the kinds, and the words that say
 * no more than that.
 * @param {State["frames"]} frames
 * @param {string[]} tokens
 * @returns {{ kinds: string[], words: Set<string> }}
 */
function readFrame(frames, tokens) {
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = Math.min(LONGEST_FRAME, tokens.length - start); length > 0; length -= 1) {
      const words = tokens.slice(start, start + length);
      const kinds = frames.get(words.join(" "));
      if (kinds && length < tokens.length) return { kinds, words: new Set(words) };
    }
  }
  return { kinds: [], words: new Set() };
}

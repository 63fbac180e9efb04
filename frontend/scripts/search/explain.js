// Why a record answers a query, where the query's own words don't stand in what a result shows of it. Pure, no DOM.

import { isConcept } from "./concepts.js";
import * as dutch from "./dutch.js";
import { excerpt } from "./excerpt.js";
import { nameOf } from "./index.js";
import { makeFinder } from "./not-shown.js";

/** @import { Analyser } from "./dutch.js" */
/** @import { Answer } from "./engine.js" */
/** @import { BuiltIndex, IndexedRecord, State } from "./index.js" */
/** @import { Found } from "./not-shown.js" */
/** @import { Clause, Query } from "./query.js" */

/**
 * What was found for a word of the query: another word, a theme, a kind, something that the guides speak of, or a keyword;
 * or the word itself, further on in the text; or of all of it the heading in a guide. `found` is written as it stands there,
 * or else the id of what it is.
 * @typedef {{ by: "word" | "topic" | "kind" | "concept" | "keyword" | "further" | "heading", typed: string, found: string }} Reason
 */

/** From the keys of some words to these words, as they are written. @typedef {Map<string, string>} Words */

/**
 * Where to look: in the words that a result shows marked, in all of the title and text that the index has, and elsewhere.
 * @typedef {object} Looked
 * @property {Words} shown
 * @property {Words} text
 * @property {IndexedRecord} record
 * @property {(key: string) => boolean} has  whether the record has a key anywhere
 * @property {(keys: string[]) => Found | undefined} findNotShown
 */

/** What a word asks for: the keys of the word itself, and all that answer it, nearest first, each with what was typed. @typedef {{ word: string, own: string[], nearest: { key: string, typed: string }[] }} Asked */

const NAMED_OTHERWISE = new Set(["term", "level"]);

/**
 * A function that says why a record is there: for each word of the query that says something and isn't marked in what a
 * result shows, what was found for it.
 * @param {State} state
 * @param {BuiltIndex} built
 * @returns {(answer: Answer, record: IndexedRecord) => Reason[]}
 */
export function makeExplainer(state, built) {
  const { analyser, index } = state;
  const findNotShown = makeFinder(state, built);
  return (answer, record) => {
    const number = state.records.indexOf(record);
    const looked = {
      shown: indexWords(analyser, listMarked(analyser, answer.keys, record)),
      text: indexWords(analyser, listWords(`${record.title} ${record.text}`)),
      record,
      has: (/** @type {string} */ key) => Boolean(index.postings.get(key)?.records.includes(number)),
      findNotShown: (/** @type {string[]} */ keys) => findNotShown(number, keys),
    };
    const explainNames = (/** @type {string[][]} */ names) =>
      names.flatMap((said) => explainName(state, said, number, looked) ?? []);
    const whole = explainNames([listSaid(answer)]);
    if (whole.length) return whole;
    const parts = explainNames([answer.tokens, ...answer.facets.map(({ words }) => words.split(" "))]);
    return [...parts, ...answer.words.flatMap((word) => explainWord(looked, readAsked(analyser, answer, word)) ?? [])];
  };
}

/**
 * All words of a query, in their order.
 * @param {Query} query
 */
function listSaid({ facets, tokens }) {
  const said = [...tokens];
  for (const { words, places } of facets) said.splice(places[0], 0, ...words.split(" "));
  return said;
}

/**
 * A record that is called otherwise than by its title: by a guide, above what it stands for, or as a term and a level have
 * more names.
 * @param {State} state
 * @param {string[]} said
 * @param {number} number
 * @param {Looked} looked
 * @returns {Reason | undefined}
 */
function explainName({ analyser, names }, said, number, { has, record }) {
  const keys = said.map(analyser.key);
  const name = keys.join(" ");
  if (!names.get(name)?.includes(number) || nameOf(record.title, analyser) === name) return undefined;
  const typed = said.join(" ");
  return NAMED_OTHERWISE.has(record.kind) && keys.every(has)
    ? { by: "word", typed, found: record.title }
    : { by: "heading", typed, found: typed };
}

/**
 * What was found for one word: itself, or else the nearest of what it stands for, and rather what one sees.
 * @param {Looked} looked
 * @param {Asked} asked
 * @returns {Reason | undefined}
 */
function explainWord(looked, { own, nearest, word }) {
  if (own.some((key) => looked.shown.has(key))) return undefined;
  const itself = findItself(looked, own, word);
  // A keyword stands nowhere; what is marked says more.
  if (itself && itself.by !== "keyword") return itself;
  return firstOf(nearest, findShown, looked) ?? itself ?? firstOf(nearest, findInstead, looked);
}

/**
 * The keys of the word itself are also those of what it was corrected to, and of a compound that it is half of.
 * @param {Analyser} analyser
 * @param {Answer} answer
 * @param {string} word
 * @returns {Asked}
 */
function readAsked(analyser, { clauses, corrected }, word) {
  const covering = clauses.filter(({ covers }) => covers.includes(word));
  const whole = covering.find((clause) => clause.word === word);
  const joined = covering.filter(({ covers }) => covers.length > 1);
  const meant = corrected.some(({ typed }) => typed === word) ? [whole, ...joined] : joined;
  const own = [analyser.key(word), ...meant.flatMap((clause) => clause?.literal ?? [])];
  return { word, own, nearest: listNearest(covering, sumConcepts(clauses)) };
}

/**
 * All keys that answer a word, nearest first; of what the guides speak of, what the whole query asks for most.
 * @param {Clause[]} covering
 * @param {Map<string, number>} sums
 */
function listNearest(covering, sums) {
  const graded = covering.flatMap(({ keys, weight, word }) =>
    [...keys].map(([key, grade]) => ({
      key,
      typed: word,
      grade: grade * Math.min(1, weight),
      sum: sums.get(key) ?? 0,
    })),
  );
  return graded.sort((one, other) =>
    one.sum && other.sum ? other.sum - one.sum || other.grade - one.grade : other.grade - one.grade,
  );
}

/**
 * How much a query asks for each of the things that the guides speak of, by its key.
 * @param {Clause[]} clauses
 */
function sumConcepts(clauses) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { keys, weight } of clauses) {
    for (const [key, grade] of keys) {
      if (isConcept(key)) sums.set(key, (sums.get(key) ?? 0) + grade * weight);
    }
  }
  return sums;
}

/**
 * The word itself, where a result doesn't show it. What a term is called otherwise stands nowhere on its page.
 * @param {Looked} looked
 * @param {string[]} own
 * @param {string} typed
 * @returns {Reason | undefined}
 */
function findItself({ text, record, findNotShown }, own, typed) {
  const inText = own.find((key) => text.has(key));
  if (inText) return { by: "further", typed, found: /** @type {string} */ (text.get(inText)) };
  const found = findNotShown(own);
  if (!found) return undefined;
  if (found.isKeyword) return { by: "keyword", typed, found: found.word };
  return record.kind === "term"
    ? { by: "word", typed: found.word, found: record.title }
    : { by: "further", typed, found: found.word };
}

/**
 * @param {Asked["nearest"][number]} asked
 * @param {Looked} looked
 * @returns {Reason | undefined}
 */
function findShown({ key, typed }, { shown }) {
  const found = shown.get(key);
  return found ? { by: "word", typed, found } : undefined;
}

/**
 * @param {Asked["nearest"][number]} asked
 * @param {Looked} looked
 * @returns {Reason | undefined}
 */
function findInstead({ key, typed }, { text, record, has, findNotShown }) {
  if (!has(key)) return undefined;
  if (key.startsWith("#")) return { by: nameGroup(record, key), typed, found: key.slice(1) };
  const found = text.get(key) ?? findNotShown([key])?.word;
  return found ? { by: "word", typed, found } : undefined;
}

/**
 * What sort of key a record has that is no word.
 * @param {IndexedRecord} record
 * @param {string} key
 */
function nameGroup({ kind }, key) {
  if (isConcept(key)) return "concept";
  return key === `#${kind}` ? "kind" : "topic";
}

/**
 * What is found for the first of some keys for which anything is.
 * @param {Asked["nearest"]} nearest
 * @param {(asked: Asked["nearest"][number], looked: Looked) => Reason | undefined} seek
 * @param {Looked} looked
 */
function firstOf(nearest, seek, looked) {
  for (const asked of nearest) {
    const found = seek(asked, looked);
    if (found) return found;
  }
  return undefined;
}

/**
 * The words that a result shows marked.
 * @param {Analyser} analyser
 * @param {Set<string>} keys
 * @param {IndexedRecord} record
 */
function listMarked(analyser, keys, { title, text }) {
  const pieces = [...excerpt(analyser, title, keys, Infinity), ...excerpt(analyser, text, keys)];
  return pieces.filter(({ isFound }) => isFound).map((piece) => piece.text);
}

/** The words of a text, as they are written. @param {string} text */
const listWords = (text) => dutch.findWords(text).map((word) => word.text);

/**
 * From the key of each word, and of the parts of each, to the first word that has it; rather as a whole than as a part.
 * @param {Analyser} analyser
 * @param {string[]} words
 */
function indexWords(analyser, words) {
  /** @type {Words} */
  const wordOf = new Map();
  const add = (/** @type {string} */ key, /** @type {string} */ word) => {
    if (!wordOf.has(key)) wordOf.set(key, word);
  };
  const all = words.map((word) => ({ word, folded: dutch.fold(word) }));
  for (const { word, folded } of all) add(analyser.key(folded), word);
  for (const { word, folded } of all) for (const part of analyser.partsOf(folded)) add(part, word);
  return wordOf;
}

// Reads the index that the build made: records, the words in them, and what the lexicon says of words. Pure, no DOM.

import { readThings } from "./concepts.js";
import * as dutch from "./dutch.js";
import { readMeanings, SEPARATOR } from "./meanings.js";
import * as searchNear from "./near.js";
import { indexRecords, listWordsByRecord } from "./postings.js";
import { isKnown } from "./query-words.js";
import { mapInSteps } from "./steps.js";
import { readFilter } from "./word-set.js";
import { readPlaces } from "./word-table.js";

/** @import { Columns, IndexTopic, SearchIndex } from "../../types/search-index.js" */
/** @import { Analyser, Pause } from "./dutch.js" */
/** @import { Phrases } from "./meanings.js" */
/** @import { KnownForm } from "./near.js" */
/** @import { Index } from "./postings.js" */

/** @typedef {SearchIndex} BuiltIndex  as the build writes it */
/** @typedef {IndexTopic} Topic */
/** A record as it stands in the index: lists are texts with spaces between. @typedef {{ [Field in keyof Columns]: Columns[Field][number] }} BuiltRecord */
/** @typedef {"topics" | "levels" | "guides"} ListField */
/** A record as the search knows it. @typedef {Omit<BuiltRecord, ListField> & Record<ListField, string[]>} IndexedRecord */
/** A way of saying a level or a kind; a weak one may well mean something else. @typedef {{ name: string, value: string, isWeak: boolean }} FacetPhrase */

/**
 * All that is needed to search.
 * @typedef {object} State
 * @property {Analyser} analyser
 * @property {(key: string) => number[]} conceptsOf  the concepts that a word says
 * @property {Map<string, FacetPhrase>} facets
 * @property {Set<string>} facetWords
 * @property {KnownForm[]} forms
 * @property {Map<string, string[]>} frames  the kinds that a question asks for by how it begins
 * @property {Index} index
 * @property {(word: string) => boolean} isOrdinary  whether a word that looks like a known one is a word all the same
 * @property {Record<string, [number, string]>} kinds
 * @property {Map<string, number[]>} names
 * @property {string[]} outside  the ids of subjects of which the guides say nothing
 * @property {(key: string) => number[]} outsideOf  those that a word asks for
 * @property {Map<string, string[]>} outsideAsked  those that a question asks for by how it begins
 * @property {Phrases} phrases
 * @property {IndexedRecord[]} records
 */

/**
 * All that is needed to search, from the index as the build writes it; `pause` is awaited between steps.
 * @param {BuiltIndex} built
 * @param {Pause} pause
 * @returns {Promise<State>}
 */
export async function read(built, pause) {
  const { columns, lexicon } = built;
  const analyser = await dutch.makeAnalyser(lexicon, pause);
  const records = await mapInSteps(columns.id, (_, number) => readRecord(columns, number), pause);
  const index = await indexRecords(records, listWordsByRecord(built), analyser, pause);
  const phrases = await readMeanings(built, analyser, pause);
  const others = Object.values(lexicon.forms)
    .flatMap((words) => words.split(" "))
    .filter((form) => isKnown({ analyser, index, phrases }, form));
  const known = new Set([...index.forms, ...phrases.forms, ...analyser.stopWords, ...others]);
  const facets = readFacets(built.facets);
  return {
    analyser,
    conceptsOf: readThings(built.concepts.words, built.concepts.records),
    facets,
    facetWords: new Set([...facets.keys()].flatMap((phrase) => phrase.split(" "))),
    forms: await mapInSteps(known, (form) => searchNear.describeForm(analyser, form), pause),
    frames: readFrames(built.frames),
    index,
    isOrdinary: readFilter(built.ordinary),
    kinds: built.kinds,
    names: readNames(records, built.names, analyser),
    outside: built.outside.ids,
    outsideAsked: readFrames(
      Object.fromEntries(built.outside.ids.map((id, place) => [id, built.outside.asked[place]])),
    ),
    outsideOf: readThings(built.outside.words, built.outside.ids),
    phrases,
    records,
  };
}

/**
 * From each beginning of a question to the kinds that it asks for.
 * @param {BuiltIndex["frames"]} frames
 */
function readFrames(frames) {
  return new Map(
    Object.entries(frames).flatMap(([kinds, phrases]) =>
      phrases
        .split(SEPARATOR)
        .filter(Boolean)
        .map((phrase) => [dutch.tokenize(phrase).join(" "), kinds.split(" ")]),
    ),
  );
}

/**
 * From what a record is called, also by the guides, as keys with spaces between, to the numbers of the records with that name.
 * @param {IndexedRecord[]} records
 * @param {BuiltIndex["names"]} given
 * @param {Analyser} analyser
 */
function readNames(records, given, analyser) {
  /** @type {Map<string, number[]>} */
  const names = new Map();
  const add = (/** @type {string} */ text, /** @type {number[]} */ numbers) => {
    for (const name of new Set([nameOf(text, analyser), nameOf(text, analyser, true)])) {
      if (name) names.set(name, [...new Set([...(names.get(name) ?? []), ...numbers])]);
    }
  };
  for (const [number, { title }] of records.entries()) add(title, [number]);
  for (const { name, records: numbers } of given) add(name, readPlaces(numbers));
  return names;
}

/**
 * A name as the keys of its words; `isShort` leaves out words that say nothing.
 * @param {string} text
 * @param {Analyser} analyser
 */
export function nameOf(text, analyser, isShort = false) {
  const words = dutch.tokenize(text).filter((word) => !isShort || !analyser.stopWords.has(word));
  return words.map(analyser.key).join(" ");
}

/**
 * From each way of saying a level or a kind to {name, value, isWeak}; weak ones may well mean something else.
 * @param {BuiltIndex["facets"]} facets
 */
function readFacets(facets) {
  /** @type {Map<string, FacetPhrase>} */
  const found = new Map();
  const add = (/** @type {string} */ phrases, /** @type {FacetPhrase} */ facet) => {
    for (const phrase of phrases.split(SEPARATOR)) found.set(dutch.tokenize(phrase).join(" "), facet);
  };
  for (const [name, values] of Object.entries(facets)) {
    for (const [value, [words, weak]] of Object.entries(values)) {
      // The sure ones last: a word in both lists is sure.
      add(weak, { name, value, isWeak: true });
      add(words, { name, value, isWeak: false });
    }
  }
  found.delete("");
  return found;
}

/**
 * From a list for each field to an object for one record.
 * @param {Columns} columns
 * @param {number} number
 * @returns {IndexedRecord}
 */
function readRecord(columns, number) {
  const fields = Object.entries(columns).map(([field, values]) => [field, values[number]]);
  const row = /** @type {BuiltRecord} */ (Object.fromEntries(fields));
  const [topics, levels, guides] = [row.topics, row.levels, row.guides].map(dutch.listWords);
  return { ...row, topics, levels, guides };
}

// Reads the index that the build made: records, the words in them, and what the lexicon says of words. Pure, no DOM.
//
// An inverted index leads from word keys (see dutch.js) to records. Keys that begin with # are themes and kinds.

import * as dutch from "./dutch.js";
import * as searchNear from "./near.js";
import { readFilter } from "./word-set.js";
import { readPlaces, readTable } from "./word-table.js";

/** @import { Columns, IndexTopic, SearchIndex, WordTable } from "../../types/search-index.js" */
/** @import { Analyser, Pause, Synonym } from "./dutch.js" */
/** @import { KnownForm } from "./near.js" */

/** @typedef {SearchIndex} BuiltIndex  as the build writes it */
/** @typedef {IndexTopic} Topic */
/** A record as it stands in the index: lists are texts with spaces between. @typedef {{ [Field in keyof Columns]: Columns[Field][number] }} BuiltRecord */
/** @typedef {"topics" | "levels" | "guides"} ListField */
/** A record as the search knows it. @typedef {Omit<BuiltRecord, ListField> & Record<ListField, string[]>} IndexedRecord */
/** Words of a record that no result shows, and the keys of the concepts that it stands for. @typedef {{ further: string[], keywords: string[], concepts: string[] }} WordsOfRecord */
/** The records that have a key, how much it counts in each, and how rare it is. @typedef {{ records: number[], weights: number[], rarity: number }} Posting */
/** The records by key; `forms` are the words as they stand there. @typedef {{ forms: Set<string>, postings: Map<string, Posting>, size: number }} Index */
/** What phrases stand for: from keys with spaces between to keys with their grades. @typedef {{ forms: Set<string>, meanings: Map<string, Map<string, number>> }} Phrases */
/** A way of saying a level or a kind; a weak one may well mean something else. @typedef {{ name: string, value: string, isWeak: boolean }} FacetPhrase */
/** A phrase, and the keys that it stands for with their grades. @typedef {[string, [string, number][]]} Meaning */

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

// What stands between pieces of text that are searched and never shown; exports/search_index.py puts it there.
const SEPARATOR = "|";
const CONCEPT = /^#\d/;

// How much a field says of what a record is about.
const FIELDS = /** @type {const} */ ({ title: 2.5, keywords: 2.5, text: 1, further: 1 });
// How much a part of a compound counts in a text.
const PART = 0.6;
// How near the words of the guide are to what people type for them.
const GRADES = { synonym: 0.75, kin: 0.3, topic: 0.3, kind: 0.45, concept: 0.5 };
// How soon a word that says more than one thing says less of each.
const SHARED = 0.33;
// As in BM25: how soon more of a word adds nothing, and how much a long text loses.
const SATURATION = 1;
const LENGTH_NORM = 0.12;

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
  const phrases = await readPhrases(built, analyser, pause);
  const isFound = (/** @type {string} */ form) =>
    index.postings.has(analyser.key(form)) || phrases.meanings.has(analyser.key(form));
  const others = Object.values(lexicon.forms)
    .flatMap((words) => words.split(" "))
    .filter(isFound);
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
 * What the tables of words say of each record.
 * @param {BuiltIndex} built
 * @returns {WordsOfRecord[]}
 */
function listWordsByRecord({ columns, concepts, further, keywords }) {
  /** @type {WordsOfRecord[]} */
  const words = columns.id.map(() => ({ further: [], keywords: [], concepts: [] }));
  const fill = (/** @type {"further" | "keywords"} */ name, /** @type {WordTable} */ table) => {
    for (const [word, places] of readTable(table)) for (const place of places) words[place][name].push(word);
  };
  fill("further", further);
  fill("keywords", keywords);
  concepts.records.forEach((places, number) => {
    for (const place of places ? readPlaces(places) : []) words[place].concepts.push(nameConcept(number));
  });
  return words;
}

/** The key of a concept. @param {number} number */
const nameConcept = (number) => `#${number}`;
/** Whether a key is that of a concept. @param {string} key */
export const isConcept = (key) => CONCEPT.test(key);

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
 * What tells which of some things a word stands for; `words` is the filter of their places with the words.
 * @param {string} words
 * @param {unknown[]} things
 */
function readThings(words, things) {
  const has = readFilter(words);
  /** @type {Map<string, number[]>} */
  const known = new Map();
  return (/** @type {string} */ key) => {
    const found = known.get(key) ?? [...things.keys()].filter((place) => has(`${place} ${key}`));
    known.set(key, found);
    return found;
  };
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
 * Do something with each of many things, with pauses.
 * @template T, R
 * @param {Iterable<T>} items
 * @param {(item: T, place: number) => R} act
 * @param {Pause} pause
 */
async function mapInSteps(items, act, pause) {
  const results = [];
  for (const item of items) {
    results.push(act(item, results.length));
    await pause();
  }
  return results;
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

/**
 * @param {IndexedRecord[]} records
 * @param {WordsOfRecord[]} words
 * @param {Analyser} analyser
 * @param {Pause} pause
 * @returns {Promise<Index>}
 */
async function indexRecords(records, words, analyser, pause) {
  /** @type {Map<string, Posting>} */
  const postings = new Map();
  /** @type {Set<string>} */
  const forms = new Set();
  const lengths = await mapInSteps(
    records,
    (record, number) => addRecord(postings, number, weighRecord(record, words[number], analyser, forms)),
    pause,
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / (records.length || 1);
  await mapInSteps(postings, ([key, posting]) => saturate(key, posting, lengths, average), pause);
  return { forms, postings, size: records.length };
}

/**
 * Put the keys of a record into the index, and say how many they are.
 * @param {Map<string, Posting>} postings
 * @param {number} number
 * @param {Map<string, number>} weights
 */
function addRecord(postings, number, weights) {
  for (const [key, weight] of weights) {
    const posting = postings.get(key) ?? { records: [], weights: [], rarity: 0 };
    posting.records.push(number);
    posting.weights.push(weight);
    postings.set(key, posting);
  }
  return weights.size;
}

/**
 * How much each key counts in one record.
 * @param {IndexedRecord} record
 * @param {WordsOfRecord} words
 * @param {Analyser} analyser
 * @param {Set<string>} forms
 */
function weighRecord(record, { further, keywords, concepts }, analyser, forms) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  const add = (/** @type {string} */ key, /** @type {number} */ weight) =>
    weights.set(key, (weights.get(key) ?? 0) + weight);
  const fields = { title: dutch.tokenize(record.title), text: dutch.tokenize(record.text), further, keywords };
  for (const [field, weight] of Object.entries(FIELDS)) {
    for (const word of fields[/** @type {keyof typeof FIELDS} */ (field)]) {
      forms.add(word);
      add(analyser.key(word), weight);
      for (const part of analyser.partsOf(word)) add(part, weight * PART);
    }
  }
  for (const key of [...record.topics.map((topic) => `#${topic}`), ...concepts, `#${record.kind}`]) weights.set(key, 1);
  return weights;
}

/**
 * Turn weights into scores, as BM25 does: the second mention says less than the first, and so does a long text.
 * @param {string} key
 * @param {Posting} posting
 * @param {number[]} lengths
 * @param {number} average
 */
function saturate(key, posting, lengths, average) {
  const rare = Math.log(1 + (lengths.length - posting.records.length + 0.5) / (posting.records.length + 0.5));
  const rarity = key.startsWith("#") ? Math.max(rare, 1.5) : rare;
  posting.rarity = rarity;
  posting.weights = posting.weights.map((weight, place) => {
    const length = lengths[posting.records[place]] / average;
    return (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * length));
  });
}

/**
 * From phrases, as keys with spaces between, to the keys that they stand for with their grades.
 * @param {BuiltIndex} built
 * @param {Analyser} analyser
 * @param {Pause} pause
 */
async function readPhrases({ lexicon, topics }, analyser, pause) {
  /** @type {Phrases["meanings"]} */
  const meanings = new Map();
  /** @type {Set<string>} */
  const forms = new Set();
  const add = (/** @type {Meaning} */ [phrase, targets]) => {
    const words = dutch.tokenize(phrase);
    for (const word of words) forms.add(word);
    const name = words.map(analyser.key).join(" ");
    const meaning = meanings.get(name) ?? new Map();
    for (const [key, grade] of targets) meaning.set(key, Math.max(grade, meaning.get(key) ?? 0));
    meanings.set(name, meaning);
  };
  await mapInSteps(lexicon.synonyms, (synonym) => readSynonym(synonym, analyser).forEach(add), pause);
  await mapInSteps(topics, (topic) => readTopic(topic).forEach(add), pause);
  return { meanings, forms };
}

/**
 * The keys of the concepts that a word says; a word that says more than one says each of them less surely.
 * @param {Pick<State, "conceptsOf">} state
 * @param {string} key
 * @returns {[string, number][]}
 */
export function gradeConcepts({ conceptsOf }, key) {
  const places = conceptsOf(key);
  return places.map((place) => [nameConcept(place), GRADES.concept * places.length ** -SHARED]);
}

/**
 * The phrases of a synonym, each with what it stands for.
 * @param {Synonym} synonym
 * @param {Analyser} analyser
 * @returns {Meaning[]}
 */
function readSynonym([finds, words, themes, kinds], analyser) {
  const found = dutch.listWords(finds);
  const keys = found.map(analyser.key);
  const groups = [...gradeGroups(themes, GRADES.topic), ...gradeGroups(kinds, GRADES.kind)];
  const meant = [...gradeInOrder(keys, GRADES.synonym), ...groups];
  const akin = [...gradeInOrder(keys, GRADES.kin), ...groups];
  const phrases = words.split(SEPARATOR);
  return [...pair(phrases, meant), ...pair(found, akin)];
}

/**
 * @param {Topic} topic
 */
function readTopic({ id, title, words }) {
  return pair([title, ...words], [[`#${id}`, GRADES.topic]]);
}

/**
 * Each phrase with the same meaning.
 * @param {string[]} phrases
 * @param {Meaning[1]} keys
 * @returns {Meaning[]}
 */
function pair(phrases, keys) {
  return phrases.map((phrase) => [phrase, keys]);
}

/**
 * @param {string} ids
 * @param {number} grade
 * @returns {[string, number][]}
 */
function gradeGroups(ids, grade) {
  return dutch.listWords(ids).map((id) => [`#${id}`, grade]);
}

/**
 * The first is the nearest; each next one is a little further off.
 * @param {string[]} keys
 * @param {number} grade
 * @returns {[string, number][]}
 */
function gradeInOrder(keys, grade) {
  return keys.map((key, place) => [key, grade * (1 - 0.12 * place)]);
}

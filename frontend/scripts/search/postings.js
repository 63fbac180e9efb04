// The inverted index: from word keys (dutch.js) to the records that have them, and how much each counts there. Pure, no DOM.
//
// Keys that begin with # are themes, kinds and concepts.

import { nameConcept } from "./concepts.js";
import * as dutch from "./dutch.js";
import { mapInSteps } from "./steps.js";
import { readPlaces, readTable } from "./word-table.js";

/** @import { WordTable } from "../../types/search-index.js" */
/** @import { Analyser, Pause } from "./dutch.js" */
/** @import { BuiltIndex, IndexedRecord } from "./index.js" */

/** Words of a record that no result shows, and the keys of the concepts that it stands for. @typedef {{ further: string[], keywords: string[], concepts: string[] }} WordsOfRecord */
/** The records that have a key, how much it counts in each, and how rare it is. @typedef {{ records: number[], weights: number[], rarity: number }} Posting */
/** The records by key; `forms` are the words as they stand there. @typedef {{ forms: Set<string>, postings: Map<string, Posting>, size: number }} Index */

// How much a field says of what a record is about.
const FIELDS = /** @type {const} */ ({ title: 2.5, keywords: 2.5, text: 1, further: 1 });
// How much a part of a compound counts in a text.
const PART = 0.6;
// As in BM25: how soon more of a word adds nothing, and how much a long text loses.
const SATURATION = 1;
const LENGTH_NORM = 0.12;

/**
 * @param {IndexedRecord[]} records
 * @param {WordsOfRecord[]} words
 * @param {Analyser} analyser
 * @param {Pause} pause
 * @returns {Promise<Index>}
 */
export async function indexRecords(records, words, analyser, pause) {
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
 * What the tables of words say of each record.
 * @param {BuiltIndex} built
 * @returns {WordsOfRecord[]}
 */
export function listWordsByRecord({ columns, concepts, further, keywords }) {
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

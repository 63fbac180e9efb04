// Reads the index that the build made: records, the words in them, and what the lexicon says of words. Pure, no DOM.
//
// An inverted index leads from word keys (see dutch.js) to records. Keys that begin with # are themes and kinds.

import * as dutch from "./dutch.js";
import * as searchNear from "./near.js";

// How much a field says of what a record is about.
const FIELDS = { title: 2.5, words: 2, text: 1, more: 0.8 };
const LISTS = ["topics", "levels", "guides"];
// How much a part of a compound counts in a text.
const PART = 0.5;
// How near the words of the guide are to what people type for them.
const GRADES = { synonym: 0.75, kin: 0.3, topic: 0.3, kind: 0.45 };
// As in BM25: how soon more of a word adds nothing, and how much a long text loses.
const SATURATION = 1.2;
const LENGTH_NORM = 0.2;

/** All that is needed to search, from the index as the build writes it; `pause` is awaited between steps. */
export async function read({ columns, facets, kinds, topics, lexicon }, pause) {
  const analyser = await dutch.makeAnalyser(lexicon, pause);
  const records = await mapInSteps(columns.id, (_, number) => readRecord(columns, number), pause);
  const index = await indexRecords(records, analyser, pause);
  const phrases = await readSynonyms(lexicon.synonyms, topics, analyser, pause);
  const isFound = (form) => index.postings.has(analyser.key(form)) || phrases.meanings.has(analyser.key(form));
  const others = Object.values(lexicon.forms).flatMap((words) => words.split(" ")).filter(isFound);
  const known = new Set([...index.forms, ...phrases.forms, ...analyser.stopWords, ...others]);
  const forms = await mapInSteps(known, (form) => searchNear.describeForm(analyser, form), pause);
  const names = readNames(records, analyser);
  const facetPhrases = readFacets(facets);
  const facetWords = new Set([...facetPhrases.keys()].flatMap((phrase) => phrase.split(" ")));
  return { analyser, facets: facetPhrases, facetWords, forms, index, kinds, names, phrases, records };
}

/** From what a record is called, as keys with spaces between, to the numbers of the records with that name. */
function readNames(records, analyser) {
  const names = new Map();
  records.forEach((record, number) => {
    // A term is also called by its forms, and a level by its short title, which stands first.
    const also = { term: record.more.split(","), level: record.more.split(",", 1) }[record.kind] ?? [];
    const texts = [record.title, ...also].flatMap((text) => [nameOf(text, analyser), nameOf(text, analyser, true)]);
    for (const name of new Set(texts)) {
      if (name) names.set(name, [...(names.get(name) ?? []), number]);
    }
  });
  return names;
}

/** A name as the keys of its words; `isShort` leaves out words that say nothing. */
export function nameOf(text, analyser, isShort = false) {
  const words = dutch.tokenize(text).filter((word) => !isShort || !analyser.stopWords.has(word));
  return words.map(analyser.key).join(" ");
}

/** From each way of saying a level or a kind to {name, value, isWeak}; weak ones may well mean something else. */
function readFacets(facets) {
  const found = new Map();
  for (const [name, values] of Object.entries(facets)) {
    for (const [value, [words, weak]] of Object.entries(values)) {
      // The sure ones last: a word in both lists is sure.
      for (const phrase of weak.split(",")) found.set(dutch.tokenize(phrase).join(" "), { name, value, isWeak: true });
      for (const phrase of words.split(",")) found.set(dutch.tokenize(phrase).join(" "), { name, value, isWeak: false });
    }
  }
  found.delete("");
  return found;
}

async function mapInSteps(items, act, pause) {
  const results = [];
  for (const item of items) {
    results.push(act(item, results.length));
    await pause();
  }
  return results;
}

/** From a list for each field to an object for one record. */
function readRecord(columns, number) {
  const record = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, values[number]]));
  for (const field of LISTS) record[field] = dutch.listWords(record[field]);
  return record;
}

async function indexRecords(records, analyser, pause) {
  const postings = new Map();
  const forms = new Set();
  const lengths = await mapInSteps(
    records,
    (record, number) => addRecord(postings, number, weighRecord(record, analyser, forms)),
    pause,
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / (records.length || 1);
  await mapInSteps(postings, ([key, posting]) => saturate(key, posting, lengths, average), pause);
  return { forms, postings, size: records.length };
}

/** Put the keys of a record into the index, and say how many they are. */
function addRecord(postings, number, weights) {
  for (const [key, weight] of weights) {
    if (!postings.has(key)) postings.set(key, { records: [], weights: [] });
    const posting = postings.get(key);
    posting.records.push(number);
    posting.weights.push(weight);
  }
  return weights.size;
}

/** How much each key counts in one record. */
function weighRecord(record, analyser, forms) {
  const weights = new Map();
  const add = (key, weight) => weights.set(key, (weights.get(key) ?? 0) + weight);
  for (const [field, weight] of Object.entries(FIELDS)) {
    for (const word of dutch.tokenize(record[field])) {
      forms.add(word);
      add(analyser.key(word), weight);
      for (const part of analyser.partsOf(word)) add(part, weight * PART);
    }
  }
  for (const topic of record.topics) weights.set(`#${topic}`, 1);
  weights.set(`#${record.kind}`, 1);
  return weights;
}

/** Turn weights into scores, as BM25 does: the second mention says less than the first, and so does a long text. */
function saturate(key, posting, lengths, average) {
  const rare = Math.log(1 + (lengths.length - posting.records.length + 0.5) / (posting.records.length + 0.5));
  const rarity = key.startsWith("#") ? Math.max(rare, 1.5) : rare;
  posting.rarity = rarity;
  posting.weights = posting.weights.map((weight, place) => {
    const length = lengths[posting.records[place]] / average;
    return (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * length));
  });
}

/** From phrases, as keys with spaces between, to the keys that they stand for with their grades. */
async function readSynonyms(synonyms, topics, analyser, pause) {
  const meanings = new Map();
  const forms = new Set();
  const add = ([phrase, targets]) => {
    const words = dutch.tokenize(phrase);
    for (const word of words) forms.add(word);
    const name = words.map(analyser.key).join(" ");
    const meaning = meanings.get(name) ?? new Map();
    for (const [key, grade] of targets) meaning.set(key, Math.max(grade, meaning.get(key) ?? 0));
    meanings.set(name, meaning);
  };
  await mapInSteps(synonyms, (synonym) => readSynonym(synonym, analyser).forEach(add), pause);
  await mapInSteps(topics, (topic) => readTopic(topic).forEach(add), pause);
  return { meanings, forms };
}

/** The phrases of a synonym, each with what it stands for. */
function readSynonym([finds, words, themes, kinds], analyser) {
  const found = dutch.listWords(finds);
  const keys = found.map(analyser.key);
  const groups = [...gradeGroups(themes, GRADES.topic), ...gradeGroups(kinds, GRADES.kind)];
  const meant = [...gradeInOrder(keys, GRADES.synonym), ...groups];
  const akin = [...gradeInOrder(keys, GRADES.kin), ...groups];
  return [...words.split(",").map((phrase) => [phrase, meant]), ...found.map((word) => [word, akin])];
}

function readTopic({ id, title, words }) {
  return [title, ...words].map((phrase) => [phrase, [[`#${id}`, GRADES.topic]]]);
}

function gradeGroups(ids, grade) {
  return dutch.listWords(ids).map((id) => [`#${id}`, grade]);
}

/** The first is the nearest; each next one is a little further off. */
function gradeInOrder(keys, grade) {
  return keys.map((key, place) => [key, grade * (1 - 0.12 * place)]);
}

// Asks the search engine the queries of the bench: {index, queries, most, left} on standard input, and on standard output what
// answers each of them, and the bytes of the index.
//
// `left` names what is left out of the index, by the names in LEAVE_OUT; with all of it where it names nothing.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { create } from "../frontend/scripts/search/engine.js";
import { makeFilter } from "../frontend/scripts/search/word-set.js";

const NO_WORDS = makeFilter([], 1);
const NO_TABLE = { words: "", places: "" };
const LEAVE_OUT = {
  keywords: (index) => ({ ...index, keywords: NO_TABLE }),
  synonyms: (index) => ({ ...index, lexicon: { ...index.lexicon, synonyms: [] } }),
  concepts: (index) => ({ ...index, concepts: { ...index.concepts, words: NO_WORDS } }),
  "further text": (index) => ({ ...index, further: NO_TABLE }),
  names: (index) => ({ ...index, names: [] }),
  frames: (index) => ({ ...index, frames: {} }),
  parts: (index) => ({ ...index, lexicon: { ...index.lexicon, parts: "" } }),
  forms: (index) => ({ ...index, lexicon: { ...index.lexicon, forms: {} } }),
  "ordinary words": (index) => ({ ...index, ordinary: NO_WORDS }),
  outside: (index) => ({ ...index, outside: { ids: [], asked: [], words: NO_WORDS } }),
};

const { index, queries, most, left } = JSON.parse(readFileSync(0, "utf8"));
const rest = left.reduce((whole, name) => LEAVE_OUT[name](whole), index);
const engine = await create(rest, async () => {});
const answers = queries.map((query) =>
  engine
    .search(query)
    .hits.slice(0, most)
    .map(({ record }) => [record.id]),
);
console.log(JSON.stringify({ answers, bytes: gzipSync(JSON.stringify(rest), { level: 9 }).length }));

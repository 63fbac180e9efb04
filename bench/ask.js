// Asks the search engine the queries of the bench: {index, queries, most, left} on standard input, answers on standard output.
//
// `left` says what of the editors' hand work is there: "all", "keywords", "synonyms" or "" for neither.

import { readFileSync } from "node:fs";
import { create } from "../frontend/scripts/search/engine.js";

function leaveOut({ columns, lexicon, ...others }, left) {
  const words = ["all", "keywords"].includes(left) ? columns.words : columns.words.map(() => "");
  const synonyms = ["all", "synonyms"].includes(left) ? lexicon.synonyms : [];
  return { ...others, columns: { ...columns, words }, lexicon: { ...lexicon, synonyms } };
}

const { index, queries, most, left } = JSON.parse(readFileSync(0, "utf8"));
const engine = await create(leaveOut(index, left), async () => {});
const answers = queries.map((query) =>
  engine
    .search(query)
    .hits.slice(0, most)
    .map(({ record }) => [record.id]),
);
console.log(JSON.stringify(answers));

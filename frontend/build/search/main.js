// Makes the search index: reads what Python knows of the guides from standard input, writes the index to standard output, both
// as JSON (GivenIndex and SearchIndex in types/search-index.d.ts).
//
// It takes the words of all texts with the modules that read queries, so that texts and queries meet the same rules.

import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { makeAnalyser } from "../../scripts/search/dutch.js";
import * as searchIndex from "../../scripts/search/index.js";
import { makeFilter } from "../../scripts/search/word-set.js";
import { writePlaces } from "../../scripts/search/word-table.js";
import { keepMade } from "../kept.js";
import { ROOT } from "../sources.js";
import { describeConcepts, describeOutside, listWords } from "./concepts.js";
import { filterOrdinary } from "./ordinary-words.js";
import { tableTexts } from "./texts.js";

const SOURCES = ["scripts/search/*.js", "build/search/*.js", "package-lock.json"];
// A filter with no word in it.
const NONE = makeFilter([], 1);

/** @import { GivenIndex, SearchIndex } from "../../types/search-index.js" */

/**
 * @param {GivenIndex} given
 * @param {Buffer[]} sources  of the modules that read words
 * @returns {Promise<SearchIndex>}
 */
async function makeIndex({ core, names, further, keywords, concepts, outside, common }, sources) {
  const analyser = await makeAnalyser(core.lexicon, async () => {});
  const { title, text: texts } = core.columns;
  const shown = title.map((each, place) => `${each} ${texts[place]}`);
  const inside = {
    ...core,
    names: names.map(({ name, records }) => ({ name, records: writePlaces(records) })),
    further: tableTexts(analyser, further, shown),
    keywords: tableTexts(analyser, keywords, []),
    concepts: describeConcepts(analyser, concepts),
    outside: { ids: [], asked: [], words: NONE },
    ordinary: NONE,
  };
  const state = await searchIndex.read(inside, async () => {});
  return {
    ...inside,
    outside: describeOutside(state, outside, concepts),
    ordinary: await filterOrdinary(state, common, listWords([...concepts, ...outside]), [
      ...sources,
      JSON.stringify({ ...core.lexicon, synonyms: [] }),
    ]),
  };
}

/** All that makes an index of what is given. */
async function readSources() {
  const paths = await Array.fromAsync(glob([...SOURCES], { cwd: ROOT }));
  return Promise.all(paths.sort().map((path) => readFile(join(ROOT, path))));
}

const given = await text(process.stdin);
const sources = await readSources();
const made = await keepMade([given, ...sources], async () =>
  Buffer.from(JSON.stringify(await makeIndex(JSON.parse(given), sources))),
);
process.stdout.write(made);

// Every result shows why it is there, asked with the real guide.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { create } from "../../../frontend/scripts/search/engine.js";
import { readPlaces } from "../../../frontend/scripts/search/word-table.js";
import { readGiven } from "../given.js";

const { index, mistyped, queries } = readGiven();
const engine = await create(index, async () => {});
const SHOWN_FIRST = 3;

/** What a result shows marked. */
const listMarked = ({ title, text }, keys) =>
  [...engine.excerpt(title, keys, Infinity), ...engine.excerpt(text, keys)].filter(({ isFound }) => isFound);

/** The level and the kind that the query names stand in a result and as a chip above the list; or it is what that is called. */
const isOf = ({ kind, levels, title }, { name, value, words }) =>
  (name === "kind" ? kind === value : levels.includes(value)) || title.toLowerCase() === words;

const showsWhy = (answer, record) =>
  listMarked(record, answer.keys).length > 0 ||
  engine.explain(answer, record).length > 0 ||
  answer.facets.some((facet) => isOf(record, facet)) ||
  // Its label says so: "welke vragen" asks for questions.
  answer.kinds.includes(record.kind);

/** The reasons of a record that answers a query. */
function explain(query, id) {
  const answer = engine.search(query);
  return engine.explain(
    answer,
    engine.records.find((record) => record.id === id),
  );
}

for (const [name, sets] of Object.entries({ queries, mistyped })) {
  test(`the first results show why they are there, for all ${name} of the bench`, () => {
    const without = Object.values(sets)
      .flat()
      .flatMap(({ text }) => {
        const answer = engine.search(text);
        const first = answer.hits.slice(0, SHOWN_FIRST).map(({ record }) => record);
        return first.filter((record) => !showsWhy(answer, record)).map(({ id }) => `${text}: ${id}`);
      });
    assert.deepEqual(without, []);
  });
}

suite("a result says of a word that it doesn't show", () => {
  for (const [query, written] of [
    ["54,6%", "54,6"],
    ["54.6", "54,6"],
  ]) {
    test(`that ${query} stands further on, as it is written there`, () => {
      const [reason, ...others] = explain(query, "cijfer-gezinnen-met-bijstand");
      assert.deepEqual([reason.by, reason.found, others], ["further", written, []]);
    });
  }

  test("what was found instead, where that is seen", () => {
    const answer = engine.search("babysitter");
    const marked = answer.hits.map(({ record }) => record).filter((record) => listMarked(record, answer.keys).length);
    assert.ok(marked.length > 0);
    for (const record of marked) {
      const [{ by, typed, found }] = engine.explain(answer, record);
      assert.deepEqual([by, typed], ["word", "babysitter"]);
      assert.match(`${record.title} ${record.text}`, new RegExp(found));
    }
  });

  test("what a term is called that is also called so", () => {
    assert.deepEqual(explain("OKC", "begrip-okc"), [{ by: "word", typed: "okc", found: "Ouder- en Kindcentrum" }]);
  });

  test("what a guide calls it", () => {
    const { name, records } = index.names.find(({ name }) => name.split(" ").length > 3);
    const answer = engine.search(name);
    const named = readPlaces(records).map((place) => engine.records[place]);
    const others = named.filter(({ title }) => title !== name);
    assert.ok(others.length > 0);
    for (const record of others) assert.deepEqual(engine.explain(answer, record)[0].by, "heading");
  });

  test("that it is one of its keywords, where nothing else tells", () => {
    const answer = engine.search("burn-out");
    const { record } = answer.hits.find(({ record }) => record.id === "overbelasting");
    assert.deepEqual(listMarked(record, answer.keys), []);
    assert.deepEqual(engine.explain(answer, record), [{ by: "keyword", typed: "burn-out", found: "burn-out" }]);
  });

  test("and nothing of a word that is marked", () => {
    assert.deepEqual(explain("schulden", "meso-vraag-schuldhulp"), []);
  });
});

suite("an excerpt", () => {
  const text = `${"een woord ".repeat(30)}met schulden ${"en nog een woord ".repeat(20)}over schulden en opvang.`;
  const read = (query) => {
    const pieces = engine.excerpt(text, engine.search(query).keys);
    return pieces.filter(({ isFound }) => isFound).map((piece) => piece.text);
  };

  test("begins before the first word that was found", () => assert.deepEqual(read("schulden")[0], "schulden"));
  test("is the stretch with most of the words", () =>
    assert.deepEqual(read("schulden opvang"), ["schulden", "opvang"]));
});

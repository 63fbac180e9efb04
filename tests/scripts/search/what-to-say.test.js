// What is said above a list, for each way in which the guides know what was asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { listMessages, NOTHING_ASKED } from "../../../frontend/scripts/search/what-to-say.js";

const tell = (answer, listing = {}) =>
  listMessages({
    query: "golf hond",
    hits: 24,
    found: 24,
    hasChoices: false,
    plain: [],
    ...listing,
    answer: { ...NOTHING_ASKED, ...answer },
  });
const names = (messages) => messages.map(({ say }) => say);

test("how many results there are, and what of the query did what", () => {
  assert.deepEqual(names(tell({})), ["many"]);
  assert.deepEqual(names(tell({}, { found: 1 })), ["one"]);
  const [count, unknown, corrected] = tell({ unknown: ["golf"], corrected: [{ typed: "hond", meant: "rond" }] });
  assert.deepEqual([count.say, count.count, count.query], ["many", 24, "golf hond"]);
  assert.deepEqual(unknown, { say: "unknown", words: ["golf"] });
  assert.deepEqual(corrected, { say: "corrected", typed: "hond", meant: "rond" });
});

test("what is near names what it isn't about, once", () => {
  const near = { coverage: "near", unknown: ["golf"] };
  assert.deepEqual(tell(near), [{ say: "near-many", query: "golf hond", count: 24, words: ["golf"] }]);
  assert.deepEqual(tell({ ...near, unknown: [] }, { found: 1 }), [
    { say: "near-one", query: "golf hond", count: 1, words: ["golf hond"] },
  ]);
  assert.deepEqual(names(tell({ coverage: "near", isVague: true })), ["many", "vague"]);
});

test("nothing says so, what is known of it, and what may have been meant", () => {
  const answer = {
    coverage: "nothing",
    about: ["bedragen"],
    unknown: ["golf"],
    corrected: [{ typed: "hond", meant: "rond" }],
    offers: [{ typed: "golf", meant: "geld" }],
  };
  const messages = tell(answer, { hits: 0, found: 0 });
  assert.deepEqual(names(messages), ["nothing", "about-bedragen", "offer"]);
  assert.equal(messages[2].asks, "geld hond");
});

test("an offer takes the place of the whole word, and of all that was typed where that is written otherwise", () => {
  const ask = (query, typed) => tell({ offers: [{ typed, meant: "geld" }] }, { query })[1].asks;
  assert.equal(ask("minigolf of Golf?", "golf"), "minigolf of geld?");
  assert.equal(ask("naar een café", "cafe"), "geld");
});

test("choices that leave nothing say so, and without a query only choices count", () => {
  assert.deepEqual(names(tell({}, { found: 0, hasChoices: true })), ["narrow"]);
  assert.deepEqual(names(tell({}, { query: "" })), ["all"]);
  assert.deepEqual(names(tell({ coverage: "nothing" }, { query: "", found: 1, hasChoices: true })), ["chosen-one"]);
});

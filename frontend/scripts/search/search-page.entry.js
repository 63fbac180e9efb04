// The page /zoeken/: all results for a query, or all that there is, with facets.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAll, findAround } from "../common/elements.js";
import { opensHere } from "../common/links.js";
import { startPausing } from "../common/pauses.js";
import * as chips from "./chips.js";
import * as facets from "./facets.js";
import { connect } from "./list-form.js";
import { listMeant } from "./meant-topics.js";
import * as messages from "./messages.js";
import { cellsOf, makeResult, valuesOf } from "./results.js";
import * as siteSearch from "./site-search.js";
import { writeRow } from "./table.js";
import * as taking from "./taking.js";

/** @import { ChipAnswer } from "./chips.js" */
/** @import { Engine } from "./engine.js" */
/** @import { QueryForm } from "./facets.js" */
/** @import { IndexedRecord } from "./index.js" */

const SHOWN_AT_FIRST = 20;
const NEAR_TOPICS = 3;
const page = find("[data-search-page]");
const form = /** @type {QueryForm} */ (find("form", page));
const list = find("#search-results", page);
const nothing = find("[data-nothing]", page);
const more = find("[data-more]", page);
const clearChoices = find("[data-clear-choices]", page);
const recognised = find("[data-chips]", page);
const say = messages.connect(page);
// How many results were shown when somebody left for one of them: Back shows them all again.
let { shown } = addressBar.recall(/** @type {const} */ ({ shown: [checks.isCount, SHOWN_AT_FIRST] }));
let asked = 0;
/** @type {ChipAnswer & { query: string }} */
let answer;
/** @type {IndexedRecord[]} */
let listed = [];
/** @type {(record: IndexedRecord) => string} */
let rowOf;
const offer = taking.connect(page, form, () => listed.map(rowOf), showAll);

/**
 * Show what the form asks for; false when it has asked for something else meanwhile.
 * @param {boolean} isTyping
 */
async function show(isTyping) {
  asked += 1;
  const mine = asked;
  const query = form.elements.q.value;
  const engine = await siteSearch.load();
  const pause = startPausing();
  if (mine !== asked) return false;
  answer = { query, ...chips.search(engine, form, { unfinished: isTyping }) };
  await pause();
  // Without a query all records, in the guide's order.
  const hits = query.trim() ? answer.hits : engine.records.map((record) => ({ record }));
  const choices = facets.readChoices(form);
  const found = facets.filter(hits, choices, valuesOf);
  const results = [];
  for (const { record } of found.slice(0, shown)) {
    results.push(makeResult(page, form, record, engine, answer));
    await pause();
  }
  if (mine !== asked) return false;
  facets.showCounts(form, hits, choices, valuesOf);
  list.replaceChildren(...results);
  more.hidden = found.length <= shown;
  chips.show(recognised, form, answer.facets, () => update());
  say(messages.describe(form, query.trim(), hits, found, answer), isTyping);
  clearChoices.hidden = found.length > 0 || !hits.length;
  listed = found.map(({ record }) => record);
  rowOf = (record) => writeRow(cellsOf(form, record, engine));
  offer(query.trim(), choices, found.length);
  showNearTopics(engine, query.trim(), hits.length);
  list.dataset.query = query;
  return true;
}

/**
 * When nothing was found: the themes that the query's words stand for, and those that look most like it.
 * @param {Engine} engine
 * @param {string} query
 * @param {number} count
 */
function showNearTopics(engine, query, count) {
  nothing.hidden = !query || count > 0;
  if (nothing.hidden) return;
  const items = new Map(findAll("[data-topic]", nothing).map((item) => [item.dataset.topic, item]));
  const ids = [...listMeant(answer.clauses), ...engine.suggestTopics(query).map(({ id }) => id)];
  const near = [...new Set(ids.flatMap((id) => items.get(id) ?? []))].slice(0, NEAR_TOPICS);
  for (const item of items.values()) item.hidden = !near.includes(item);
  for (const part of findAll("[data-near]", nothing)) part.hidden = !near.length;
  find("[data-none-near]", nothing).hidden = near.length > 0;
}

async function showAll() {
  const engine = await siteSearch.load();
  shown = engine.records.length;
  if (!(await show(false))) return false;
  addressBar.keep({ shown });
  return true;
}

async function showMore() {
  const next = list.children.length;
  if (!(await showAll())) return;
  find("a", list.children[next]).focus();
}

more.addEventListener("click", showMore);
list.addEventListener("click", (event) => {
  const link = findAround("a", event);
  if (link && opensHere(event)) siteSearch.remember(link.href, answer.query, answer.without);
});
form.elements.q.addEventListener("input", () => {
  shown = SHOWN_AT_FIRST;
  addressBar.keep({ shown });
});

const update = connect(form, clearChoices, show);

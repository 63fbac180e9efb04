// A finder narrows down what stands on its page, such as the questions. Without JavaScript all of it is there.

import { openTarget } from "../address/open-target.js";
import { find, findAll } from "../common/elements.js";
import { startPausing } from "../common/pauses.js";
import * as chips from "./chips.js";
import * as facets from "./facets.js";
import { connect } from "./list-form.js";
import * as messages from "./messages.js";
import * as siteSearch from "./site-search.js";
import * as taking from "./taking.js";
import { NOTHING_ASKED } from "./what-to-say.js";

/** @import { ChipAnswer } from "./chips.js" */
/** @import { Answer, Engine } from "./engine.js" */
/** @import { Choices, QueryForm } from "./facets.js" */
/** @import { IndexedRecord } from "./index.js" */
/** @import { Facet } from "./query-facets.js" */
/** @import { Message, Told } from "./what-to-say.js" */

/** An item that stands on the page. @typedef {{ item: HTMLElement }} Found */

const finder = find("[data-finder]");
const form = /** @type {QueryForm} */ (find("form", finder));
const clearChoices = find("[data-clear-choices]", finder);
const recognised = find("[data-chips]", finder);
const say = messages.connect(finder);
const items = findAll("[data-find]");
const rows = /** @type {HTMLTemplateElement} */ (find("template[data-table]"));
const offer = taking.connect(finder, form, listRows);
const groups = findAll("[data-find-group]");
// What folds: groups, or the items themselves.
const folds = /** @type {HTMLDetailsElement[]} */ (findAll("details[data-find-group], [data-find] > details"));
// What is said of the whole list, and the page's contents where they fold: not beside the answers to somebody's question.
const ofWhole = /** @type {HTMLElement[]} */ (
  findAll("main > :is(p, h2, details, .meta), .side__folded, [data-find-whole]")
);
/** @type {{ answer: Told & Pick<ChipAnswer, "facets" | "takenOff">, hits: Found[], elsewhere: Message[] }} */
const ALL = {
  answer: { ...NOTHING_ASKED, facets: [], takenOff: [] },
  hits: items.map((item) => ({ item })),
  elsewhere: [],
};
let asked = 0;
// What stood open before the list was narrowed down; while it isn't, nothing.
/** @type {HTMLDetailsElement[] | null} */
let openBefore = null;
// What the address leads to counts until the visitor narrows the list down anew.
let isArriving = true;

/** The rows of what is left. */
function listRows() {
  return items.filter(({ hidden }) => !hidden).map(({ dataset }) => taking.readRow(rows, dataset.find ?? ""));
}

/** @param {Found} found @param {string} name */
const valuesOf = ({ item }, name) => (item.dataset[name] ?? "").split(" ").filter(Boolean);

/** @param {boolean} isTyping */
async function show(isTyping) {
  asked += 1;
  const mine = asked;
  const isArrival = isArriving;
  isArriving = false;
  const query = form.elements.q.value.trim();
  const { answer, hits, elsewhere } = query ? await ask(query, isTyping) : ALL;
  if (mine !== asked) return;
  const choices = chooseRecognised(hits, answer.facets);
  const found = facets.filter(hits, choices, valuesOf);
  const linked = isArrival ? listLinked(found) : [];
  facets.showCounts(form, hits, choices, valuesOf);
  showOnly(new Set([...found.map(({ item }) => item), ...linked]), Boolean(query) || choices.size > 0);
  chips.show(recognised, form, answer.facets, () => update());
  const said = messages.describe(form, query, hits, found, answer);
  say([...said, ...elsewhere, ...(linked.length ? [{ say: "linked" }] : [])], isTyping);
  clearChoices.hidden = found.length > 0 || !hits.length;
  offer(query, choices, found.length);
}

/**
 * What the address leads to, behind its #, where its filter leaves that out: a record, or else all of a group.
 * @param {Found[]} found
 */
function listLinked(found) {
  const target = document.getElementById(location.hash.slice(1));
  const own = items.filter((item) => item.contains(target));
  const group = target?.closest("[data-find-group]");
  const linked = own.length ? own : items.filter((item) => group?.contains(item));
  const shown = new Set(found.map(({ item }) => item));
  return linked.some((item) => shown.has(item)) ? [] : linked;
}

/**
 * What answers the query here: hits with the item that each one is; and what the rest of the site has, where that is more.
 * @param {string} query
 * @param {boolean} isTyping
 */
async function ask(query, isTyping) {
  const engine = await siteSearch.load();
  const pause = startPausing();
  const itemById = new Map(items.map((item) => [item.dataset.find, item]));
  const among = (/** @type {IndexedRecord} */ { id }) => itemById.has(id);
  const kinds = new Set(engine.records.filter(among).map(({ kind }) => kind));
  // A kind that doesn't stand on this page is a word like any other here.
  const isOurs = (/** @type {Facet} */ facet) => kinds.has(facet.value) || Boolean(facets.wordsFor(form, facet));
  const answer = chips.search(engine, form, { unfinished: isTyping, among }, isOurs);
  await pause();
  const hits = answer.hits.map(({ record }) => ({ item: /** @type {HTMLElement} */ (itemById.get(record.id)) }));
  return { answer, hits, elsewhere: answer.coverage === "answered" ? [] : lookElsewhere(engine, query, answer) };
}

/**
 * Where the whole site answers a query better than this page does: how much it has.
 * @param {Engine} engine
 * @param {string} query
 * @param {Answer} here
 * @returns {Message[]}
 */
function lookElsewhere(engine, query, here) {
  const { coverage, hits } = engine.search(query);
  if (!hits.length || coverage === here.coverage) return [];
  return [{ say: hits.length === 1 ? "elsewhere-one" : "elsewhere", count: hits.length, asks: query }];
}

/**
 * The items keep their order, so what the query says of their level chooses, where nobody has chosen one.
 * @param {Found[]} hits
 * @param {Facet[]} said
 */
function chooseRecognised(hits, said) {
  const chosen = facets.readChoices(form);
  /** @type {Choices} */
  const choices = new Map(chosen);
  for (const { name, value } of said) {
    if (chosen.has(name) || !facets.wordsFor(form, { name, value })) continue;
    choices.set(name, new Set([...(choices.get(name) ?? []), value]));
  }
  return facets.filter(hits, choices, valuesOf).length ? choices : chosen;
}

/**
 * @param {Set<HTMLElement>} found
 * @param {boolean} isNarrowed
 */
function showOnly(found, isNarrowed) {
  for (const item of items) item.hidden = !found.has(item);
  for (const group of groups) group.hidden = !group.querySelector("[data-find]:not([hidden])");
  for (const part of ofWhole) part.hidden = isNarrowed;
  finder.classList.toggle("finder-box--narrowed", isNarrowed);
  if (isNarrowed) openAnswers(found);
  else foldGroups();
  hideLinksToHidden();
}

/**
 * Groups are open where somebody asked for what is in them; what folds by itself where nothing else is left, as its title
 * would be pushed away by another,
 * @param {Set<HTMLElement>} found
 */
function openAnswers(found) {
  openBefore ??= folds.filter(({ open }) => open);
  for (const fold of folds) fold.open = groups.includes(fold) || found.size === 1 || openBefore.includes(fold);
}

/** and as it was before when all of it is there again. */
function foldGroups() {
  if (!openBefore) return;
  for (const fold of folds) fold.open = openBefore.includes(fold);
  openBefore = null;
}

/** The contents of the page lead only to what is shown. */
function hideLinksToHidden() {
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(".side--page a[href^='#']"))) {
    const target = document.getElementById(link.hash.slice(1));
    const entry = link.closest("li");
    if (entry) entry.hidden = Boolean(target?.closest("[hidden]"));
  }
  for (const contents of findAll(".side--page > nav")) contents.hidden = !contents.querySelector("li:not([hidden])");
}

/** What the address leads to is only where it is once the list is drawn. */
function goToTarget() {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** A link within the page may lead to what the filter leaves out. */
async function onTarget() {
  isArriving = true;
  await show(false);
  openTarget();
}

const update = connect(form, clearChoices, show, goToTarget);
addEventListener("hashchange", onTarget);

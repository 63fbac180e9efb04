// A finder narrows down what stands on its page, such as the questions. Without JavaScript all of it is there.

import * as chips from "./chips.js";
import * as facets from "./facets.js";
import { connect } from "./list-form.js";
import * as messages from "./messages.js";
import { startPausing } from "../common/pauses.js";
import * as siteSearch from "./site-search.js";
import { openTarget } from "../address/open-target.js";

const finder = document.querySelector("[data-finder]");
const form = finder.querySelector("form");
const clearChoices = finder.querySelector("[data-clear-choices]");
const recognised = finder.querySelector("[data-chips]");
const say = messages.connect(finder);
const items = [...document.querySelectorAll("[data-find]")];
const groups = [...document.querySelectorAll("[data-find-group]")];
const folds = groups.filter((group) => group.matches("details"));
// What is said of the whole list, and the page's contents where they fold: not beside the answers to somebody's question.
const ofWhole = document.querySelectorAll("main > :is(p, h2, .meta), .side__folded, [data-find-whole]");
const NOTHING_ASKED = { facets: [], unknown: [], corrected: [], takenOff: [] };
let asked = 0;
// The groups that stood open before the list was narrowed down; while it isn't, nothing.
let openBefore = null;
// What the address leads to counts until the visitor narrows the list down anew.
let isArriving = true;

const valuesOf = ({ item }, name) => (item.dataset[name] ?? "").split(" ").filter(Boolean);

async function show(isTyping) {
  asked += 1;
  const mine = asked;
  const isArrival = isArriving;
  isArriving = false;
  const query = form.elements.q.value.trim();
  const { answer, hits, judge } = query ? await ask(isTyping) : listAll();
  if (mine !== asked) return;
  const choices = chooseRecognised(hits, answer.facets);
  const found = judge(facets.filter(hits, choices, valuesOf));
  const linked = isArrival ? listLinked(found) : [];
  facets.showCounts(form, hits, choices, valuesOf, judge);
  showOnly(new Set([...found.map(({ item }) => item), ...linked]), Boolean(query) || choices.size > 0);
  chips.show(recognised, form, answer.facets, () => update());
  say([...messages.describe(form, query, hits, found, answer), ...(linked.length ? [{ say: "linked" }] : [])], isTyping);
  clearChoices.hidden = found.length > 0 || !hits.length;
}

/** What the address leads to, behind its #, where its filter leaves that out: a record, or else all of a group. */
function listLinked(found) {
  const target = document.getElementById(location.hash.slice(1));
  const own = items.filter((item) => item.contains(target));
  const group = target?.closest("[data-find-group]");
  const linked = own.length ? own : items.filter((item) => group?.contains(item));
  const shown = new Set(found.map(({ item }) => item));
  return linked.some((item) => shown.has(item)) ? [] : linked;
}

function listAll() {
  return { answer: NOTHING_ASKED, hits: items.map((item) => ({ item })), judge: (hits) => hits };
}

/** What answers the query here: hits with the item that each one is. */
async function ask(isTyping) {
  const engine = await siteSearch.load();
  const pause = startPausing();
  const itemById = new Map(items.map((item) => [item.dataset.find, item]));
  const kinds = new Set(engine.records.filter(({ id }) => itemById.has(id)).map(({ kind }) => kind));
  // A kind that doesn't stand on this page is a word like any other here.
  const isOurs = (facet) => kinds.has(facet.value) || Boolean(facets.wordsFor(form, facet));
  const answer = chips.search(engine, form, isTyping, isOurs);
  await pause();
  const hits = answer.hits.filter(({ record }) => itemById.has(record.id));
  return {
    answer,
    hits: hits.map((hit) => ({ ...hit, item: itemById.get(hit.record.id) })),
    judge: engine.strongest,
  };
}

/** The items keep their order, so what the query says of their level chooses, where nobody has chosen one. */
function chooseRecognised(hits, said) {
  const chosen = facets.readChoices(form);
  const choices = new Map(chosen);
  for (const { name, value } of said) {
    if (chosen.has(name) || !facets.wordsFor(form, { name, value })) continue;
    choices.set(name, new Set([...(choices.get(name) ?? []), value]));
  }
  return facets.filter(hits, choices, valuesOf).length ? choices : chosen;
}

function showOnly(found, isNarrowed) {
  for (const item of items) item.hidden = !found.has(item);
  for (const group of groups) group.hidden = !group.querySelector("[data-find]:not([hidden])");
  for (const part of ofWhole) part.hidden = isNarrowed;
  finder.classList.toggle("finder-box--narrowed", isNarrowed);
  if (isNarrowed) openGroups();
  else foldGroups();
  hideLinksToHidden();
}

/** Groups that fold are open where somebody asked for what is in them, */
function openGroups() {
  openBefore ??= folds.filter(({ open }) => open);
  for (const fold of folds) fold.open = true;
}

/** and as they were before when all of them are there again. */
function foldGroups() {
  if (!openBefore) return;
  for (const fold of folds) fold.open = openBefore.includes(fold);
  openBefore = null;
}

/** The contents of the page lead only to what is shown. */
function hideLinksToHidden() {
  for (const link of document.querySelectorAll(".side--page a[href^='#']")) {
    const target = document.getElementById(link.hash.slice(1));
    link.closest("li").hidden = Boolean(target?.closest("[hidden]"));
  }
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

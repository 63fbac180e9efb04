// The suggestions under the header's search field, and the slash that leads to it.
// Without JavaScript the field is a plain form that leads to /zoeken/.

import * as pageReturn from "../common/page-return.js";
import { recordAddress } from "../common/links.js";
import { afterPause } from "../common/pauses.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteSearch from "./site-search.js";

const SUGGESTIONS = 6;
const SHORTEST_QUERY = 2;
const SAY_PAUSE_MS = 300;
const form = document.querySelector("[data-search-box]");
// The page of the search has a field of its own, and no box in its header.
const { field, list, template, status } = form ? findParts(form) : {};
let asked = 0;

function close() {
  asked += 1;
  say([]);
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

async function suggest() {
  const query = field.value.trim();
  if (query.length < SHORTEST_QUERY) return close();
  asked += 1;
  const mine = asked;
  const engine = await siteSearch.load();
  if (mine !== asked || document.activeElement !== field) return;
  const { hits, unknown } = engine.search(query, { unfinished: true });
  const best = engine.strongest(hits).slice(0, SUGGESTIONS);
  list.replaceChildren(...best.map(({ record }, place) => makeOption(record, place, engine)));
  list.hidden = !best.length;
  field.setAttribute("aria-expanded", String(best.length > 0));
  field.removeAttribute("aria-activedescendant");
  say(describe(query, best.length, unknown), !best.length || unknown.length > 0);
}

/** How many suggestions there are, and the words that nobody knows. */
function describe(query, count, unknown) {
  const names = unknown.length ? ["unknown"] : [];
  if (count) names.unshift("some");
  else if (!unknown.length) names.push("none");
  return names.map((name) => phraseFrom(template, name, { query, count, words: unknown }));
}

/** For a screen reader once somebody has stopped typing; to be seen where the suggestions themselves don't say it. */
const say = afterPause((lines, isSeen = false) => {
  status.textContent = lines.join(" ");
  status.classList.toggle("visually-hidden", !isSeen);
}, SAY_PAUSE_MS);

function makeOption(record, place, engine) {
  const option = template.content.querySelector("[role=option]").cloneNode(true);
  option.id = `search-option-${place}`;
  option.dataset.address = recordAddress(record);
  option.querySelector("[data-slot=title]").textContent = record.title;
  option.querySelector("[data-slot=kind]").textContent = engine.nameOfKind(record.kind);
  // What comes from a guide of a year says so.
  const dates = record.guides.map((guide) => template.content.querySelector(`[data-guide="${guide}"]`));
  option.append(...dates.filter(Boolean).map((date) => date.cloneNode(true)));
  return option;
}

function chosen() {
  return list.querySelector("[aria-selected=true]");
}

/** Go through the suggestions; before the first and after the last one nothing is chosen. */
function move(step) {
  const options = [...list.children];
  const current = options.indexOf(chosen());
  const places = options.length + 1;
  const next = options[(current + 1 + step + places) % places - 1];
  chosen()?.setAttribute("aria-selected", "false");
  next?.setAttribute("aria-selected", "true");
  if (next) field.setAttribute("aria-activedescendant", next.id);
  else field.removeAttribute("aria-activedescendant");
  next?.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => chosen()?.click(),
  Escape: close,
};

const OPENING = { ArrowDown: 1, ArrowUp: -1 };

/** An arrow opens again what Escape has closed. */
async function reopen(event) {
  if (!(event.key in OPENING) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  await suggest();
  move(OPENING[event.key]);
}

function onKey(event) {
  if (list.hidden) reopen(event);
  if (list.hidden || !(event.key in KEYS)) return;
  if (event.key === "Enter" && !chosen()) return;
  event.preventDefault();
  KEYS[event.key]();
}

function focusOnSlash(event) {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function findParts(box) {
  return {
    field: box.querySelector("input"),
    list: box.querySelector("[role=listbox]"),
    template: box.querySelector("template"),
    status: box.querySelector("[role=status]"),
  };
}

function choose({ target }) {
  const option = target.closest("[role=option]");
  if (!option) return;
  siteSearch.remember(option.dataset.address, field.value.trim());
  location.assign(option.dataset.address);
}

function listen() {
  field.addEventListener("focus", () => siteSearch.load());
  field.addEventListener("input", suggest);
  field.addEventListener("keydown", onKey);
  field.addEventListener("blur", close);
  // Who leaves the page for another one, and comes back, begins with the field.
  addEventListener("pagehide", close);
  pageReturn.follow(close);
  // Before the field loses focus, and with it the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", choose);
  document.addEventListener("keydown", focusOnSlash);
}

if (form) listen();

// The suggestions under the header's search field, and the slash that leads to it.
// Without JavaScript the field is a plain form that leads to /zoeken/.

import { clone, find, findAround } from "../common/elements.js";
import { pageAddress, recordAddress } from "../common/links.js";
import * as pageReturn from "../common/page-return.js";
import { afterPause } from "../common/pauses.js";
import { countFrom, phraseFrom } from "../common/phrases.js";
import * as siteSearch from "./site-search.js";

/** @import { Engine } from "./engine.js" */
/** @import { IndexedRecord } from "./index.js" */

/** What can be chosen, and where it leads. @typedef {{ title: string, kind?: string, guides?: string[], address: string }} Suggestion */

const SUGGESTIONS = 6;
const SHORTEST_QUERY = 2;
const SAY_PAUSE_MS = 300;
// Where each arrow goes in the list.
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Suggest in a box of the header. @param {HTMLFormElement} form */
function suggestIn(form) {
  const field = find("input", form);
  const list = find("[role=listbox]", form);
  const template = find("template", form);
  const status = find("[role=status]", form);
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
    if (query.length < SHORTEST_QUERY) {
      close();
      return;
    }
    asked += 1;
    const mine = asked;
    const engine = await siteSearch.load();
    if (mine === asked && document.activeElement === field) show(query, engine);
  }

  /**
   * The theme that is named, the first of what the page of results shows, and the way to all of that.
   * @param {string} query
   * @param {Engine} engine
   */
  function show(query, engine) {
    const { best, count, topic, unknown } = engine.suggest(query);
    const records = best.map((record) => suggestRecord(record, engine));
    const theme = {
      title: topic?.title ?? "",
      kind: phraseFrom(template, "theme"),
      address: pageAddress(topic?.page ?? ""),
    };
    const suggestions = (topic ? [theme, ...records] : records).slice(0, SUGGESTIONS);
    const all = { title: countFrom(template, "all", count), address: addressOfAll(query) };
    const options = count ? [...suggestions, all] : suggestions;
    list.replaceChildren(...options.map((option, place) => makeOption(template, option, place)));
    list.hidden = !options.length;
    field.setAttribute("aria-expanded", String(options.length > 0));
    field.removeAttribute("aria-activedescendant");
    say(describe(template, suggestions.length, best.length > 0, unknown), !best.length || unknown.length > 0);
  }

  /** @param {string} query */
  function addressOfAll(query) {
    const address = new URL(pageAddress(form.action));
    address.searchParams.set(field.name, query);
    return address.href;
  }

  /**
   * For a screen reader once somebody has stopped typing; to be seen where the suggestions themselves don't say it.
   * @type {(lines: string[], isSeen?: boolean) => void}
   */
  const say = afterPause((lines, isSeen = false) => {
    status.textContent = lines.join(" ");
    status.classList.toggle("visually-hidden", !isSeen);
  }, SAY_PAUSE_MS);

  /** @returns {HTMLElement | null} */
  const chosen = () => list.querySelector("[aria-selected=true]");

  /** Go through the suggestions; before the first and after the last one nothing is chosen. @param {number} step */
  function move(step) {
    const current = chosen();
    const options = [...list.children];
    const places = options.length + 1;
    const place = current ? options.indexOf(current) : -1;
    const next = options[((place + 1 + step + places) % places) - 1];
    current?.setAttribute("aria-selected", "false");
    next?.setAttribute("aria-selected", "true");
    if (next) field.setAttribute("aria-activedescendant", next.id);
    else field.removeAttribute("aria-activedescendant");
    next?.scrollIntoView({ block: "nearest" });
  }

  /** An arrow opens again what Escape has closed. @param {KeyboardEvent} event */
  async function reopen(event) {
    if (!(event.key in STEPS) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    await suggest();
    move(STEPS[event.key]);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.hidden) reopen(event);
    if (list.hidden || !(event.key in acts) || (event.key === "Enter" && !chosen())) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** @type {Record<string, () => void>} */
  const acts = {
    ArrowDown: () => move(STEPS.ArrowDown),
    ArrowUp: () => move(STEPS.ArrowUp),
    Enter: () => chosen()?.click(),
    Escape: close,
  };

  /** @param {MouseEvent} event */
  function choose(event) {
    const { address } = findAround("[role=option]", event)?.dataset ?? {};
    if (!address) return;
    siteSearch.remember(address, field.value.trim());
    location.assign(address);
  }

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
  document.addEventListener("keydown", (event) => focusOnSlash(event, field));
}

/**
 * How many suggestions there are, and that the guides have nothing on it, or the words that nobody knows.
 * @param {HTMLTemplateElement} template
 * @param {number} count
 * @param {boolean} isKnown
 * @param {string[]} unknown
 */
function describe(template, count, isKnown, unknown) {
  const names = count ? ["some"] : [];
  if (!isKnown) names.push("nothing");
  else if (unknown.length) names.push("unknown");
  return names.map((name) => phraseFrom(template, name, { count, words: unknown }));
}

/**
 * @param {IndexedRecord} record
 * @param {Engine} engine
 * @returns {Suggestion}
 */
function suggestRecord(record, engine) {
  const { title, guides } = record;
  return { title, kind: engine.nameOfKind(record.kind), guides, address: recordAddress(record) };
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Suggestion} suggestion
 * @param {number} place
 */
function makeOption(template, { title, kind = "", guides = [], address }, place) {
  const option = clone(find("[role=option]", template.content));
  option.id = `search-option-${place}`;
  option.dataset.address = address;
  find("[data-slot=title]", option).textContent = title;
  find("[data-slot=kind]", option).textContent = kind;
  // What comes from a guide of a year says so.
  for (const guide of guides) {
    const date = template.content.querySelector(`[data-guide="${guide}"]`);
    if (date) option.append(clone(date));
  }
  return option;
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} field
 */
function focusOnSlash(event, field) {
  const isTyping =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  field.focus();
  field.select();
}

// The page of the search has a field of its own, and no box in its header.
/** @type {HTMLFormElement | null} */
const box = document.querySelector("[data-search-box]");
if (box) suggestIn(box);

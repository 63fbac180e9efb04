// What is said above a list: how many there are, which words nobody knows, and what was taken for something else.

import { find } from "../common/elements.js";
import { afterPause } from "../common/pauses.js";
import { phraseFrom } from "../common/phrases.js";
import * as facets from "./facets.js";

/** @import { Values } from "../common/phrases.js" */
/** @import { QueryForm } from "./facets.js" */
/** @import { Query } from "./query.js" */

/** What messages tell of: what was asked, and the facets that don't count. @typedef {Pick<Query, "unknown" | "corrected" | "isVague"> & { takenOff: { name: string, value: string }[] }} Told */
/** The name of a message, and the values in it. @typedef {Values & { say: string }} Message */

const PAUSE_MS = 300;

/**
 * What to say of a list.
 * @param {QueryForm} form
 * @param {string} query
 * @param {unknown[]} hits  all that answer
 * @param {unknown[]} found  those that the choices leave
 * @param {Told} answer
 * @returns {Message[]}
 */
export function describe(form, query, hits, found, answer) {
  const told = { query, count: found.length, words: answer.unknown };
  const takenOff = new Set(answer.takenOff.map((facet) => facets.wordsFor(form, facet)?.choice));
  return [
    { say: nameCount(form, query, hits, found, answer), ...told },
    ...(answer.unknown.length ? [{ say: "unknown", ...told }] : []),
    ...answer.corrected.map((correction) => ({ say: "corrected", ...correction })),
    ...(answer.isVague ? [{ say: "vague" }] : []),
    ...[...takenOff].filter(Boolean).map((choice) => ({ say: "plain", choice })),
  ];
}

/**
 * The message that says how many there are.
 * @param {QueryForm} form
 * @param {string} query
 * @param {unknown[]} hits
 * @param {unknown[]} found
 * @param {Told} answer
 */
function nameCount(form, query, hits, found, { unknown }) {
  const number = ["none", "one"][found.length] ?? "many";
  const hasChoices = facets.readChoices(form).size > 0;
  if (!found.length && hits.length && hasChoices) return "narrow";
  if (!query) return hasChoices ? `chosen-${number}` : "all";
  return number === "none" && unknown.length ? "nothing" : number;
}

/**
 * A function that says things in a page's status; while somebody types, once they pause.
 * @param {HTMLElement} box
 */
export function connect(box) {
  const status = find("[role=status]", box);
  const template = find("template[data-messages]", box);
  /** @type {Message[]} */
  let latest = [];
  const write = () => {
    const lines = latest.map(({ say, ...values }) => phraseFrom(template, say, values));
    // What stands there already needn't be heard again.
    if (status.textContent !== lines.join("")) status.replaceChildren(...lines.map(makeParagraph));
  };
  const writeLater = afterPause(write, PAUSE_MS);
  return (/** @type {Message[]} */ lines, /** @type {boolean} */ isTyping) => {
    latest = lines;
    if (!isTyping) write();
    writeLater();
  };
}

/** @param {string} text */
function makeParagraph(text) {
  return Object.assign(document.createElement("p"), { textContent: text });
}

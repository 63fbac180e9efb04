// What is said above a list: how many there are, which words nobody knows, and what was taken for something else.

import * as facets from "./facets.js";
import { afterPause } from "../common/pauses.js";
import { phraseFrom } from "../common/phrases.js";

const PAUSE_MS = 300;

/** What to say, as {say, …values}: the name of a message, and what it tells. */
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

function nameCount(form, query, hits, found, { unknown }) {
  const number = { 0: "none", 1: "one" }[found.length] ?? "many";
  const hasChoices = facets.readChoices(form).size > 0;
  if (!found.length && hits.length && hasChoices) return "narrow";
  if (!query) return hasChoices ? `chosen-${number}` : "all";
  return number === "none" && unknown.length ? "nothing" : number;
}

/** A function that says things in a page's status; while somebody types, once they pause. */
export function connect(box) {
  const status = box.querySelector("[role=status]");
  const template = box.querySelector("template[data-messages]");
  let latest = [];
  const write = () => {
    const lines = latest.map(({ say, ...values }) => phraseFrom(template, say, values));
    // What stands there already needn't be heard again.
    if (status.textContent !== lines.join("")) status.replaceChildren(...lines.map(makeParagraph));
  };
  const writeLater = afterPause(write, PAUSE_MS);
  return (lines, isTyping) => {
    latest = lines;
    if (!isTyping) write();
    writeLater();
  };
}

function makeParagraph(text) {
  return Object.assign(document.createElement("p"), { textContent: text });
}

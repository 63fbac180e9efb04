// A result of the search: what it is, where it leads, and why it is there.

import { clone, find } from "../common/elements.js";
import { recordAddress } from "../common/links.js";
import { phraseFrom } from "../common/phrases.js";
import * as questionButtons from "../conversation/question-buttons.js";
import * as facets from "./facets.js";

/** @import { Answer, Engine } from "./engine.js" */
/** @import { Piece } from "./excerpt.js" */
/** @import { Reason } from "./explain.js" */
/** @import { IndexedRecord } from "./index.js" */

// Letters before the first found word from which they push it out of what a phone shows, and how many of them stay then.
const FAR = 50;
const NEAR = 25;

/** What a record has for each facet of the page. @type {Record<string, (record: IndexedRecord) => string[]>} */
const VALUES = {
  kind: ({ kind }) => [kind],
  level: ({ levels }) => levels,
  topic: ({ topics }) => topics,
  guide: ({ guides }) => (guides.length ? guides : ["editors"]),
};

/**
 * @param {{ record: IndexedRecord }} hit
 * @param {string} name
 */
export const valuesOf = ({ record }, name) => VALUES[name](record);

/**
 * A result as cells of a table, in the words of the form.
 * @param {HTMLFormElement} form
 * @param {IndexedRecord} record
 * @param {Engine} engine
 */
export function cellsOf(form, record, engine) {
  const words = (/** @type {string} */ name) =>
    VALUES[name](record)
      .map((value) => facets.wordsFor(form, { name, value })?.choice)
      .join(", ");
  const text = engine.excerpt(record.text, new Set()).map((piece) => piece.text);
  const address = `${record.page}#${record.id}`;
  return [words("kind"), words("level"), record.title, text.join(""), words("topic"), words("guide"), address];
}

/**
 * The item of a result, from the templates of its page.
 * @param {HTMLElement} page
 * @param {HTMLFormElement} form
 * @param {IndexedRecord} record
 * @param {Engine} engine
 * @param {Answer} answer
 */
export function makeResult(page, form, record, engine, answer) {
  const words = find("template[data-words]", page).content;
  const item = clone(find("li", find("template[data-result]", page).content));
  const slot = (/** @type {string} */ name) => find(`[data-slot="${name}"]`, item);
  const word = (/** @type {string} */ facet, /** @type {string} */ value) =>
    clone(find(`[data-${facet}="${value}"]`, words));
  item.dataset.record = record.id;
  slot("kind").append(word("kind", record.kind));
  slot("levels").append(...record.levels.map((level) => word("level", level)));
  slot("guides").append(...VALUES.guide(record).map((guide) => word("guide", guide)));
  const title = find("a[data-slot=title]", item);
  title.href = recordAddress(record);
  title.append(...mark(engine.excerpt(record.title, answer.keys, Infinity)));
  slot("text").append(...markNear(engine.excerpt(record.text, answer.keys)));
  slot("why").append(explain(page, form, engine.explain(answer, record)));
  questionButtons.offer(item, record);
  return item;
}

/**
 * Why a record is there where a result doesn't show the words of the query: what was found instead, and what stands
 * further on in its text.
 * @param {HTMLElement} page
 * @param {HTMLFormElement} form
 * @param {Reason[]} reasons
 */
function explain(page, form, reasons) {
  const sayings = find("template[data-messages]", page);
  const instead = reasons.filter(({ by }) => by !== "further");
  const listSame = (/** @type {Reason} */ one) =>
    instead.filter(({ by, found }) => by === one.by && found === one.found);
  const parts = {
    via: instead.map((reason) => nameReason(page, form, listSame(reason))),
    further: reasons.filter(({ by }) => by === "further").map(({ found }) => found),
  };
  const said = Object.entries(parts).filter(([, list]) => list.length);
  return said.map(([name, list]) => phraseFrom(sayings, name, { parts: [...new Set(list)] })).join(" ");
}

/**
 * What was found for some words.
 * @param {HTMLElement} page
 * @param {HTMLFormElement} form
 * @param {Reason[]} same  one for each of the words
 */
function nameReason(page, form, same) {
  const [{ by, found }] = same;
  // The form has words for a theme and a kind, the page for what the guides speak of.
  const choice = facets.wordsFor(form, { name: by, value: found })?.choice;
  const concept = by === "concept" && find(`[data-concept="${found}"]`, find("template[data-words]", page).content);
  const typed = [...new Set(same.map((reason) => reason.typed))];
  const sayings = find("template[data-messages]", page);
  return phraseFrom(sayings, `via-${by}`, { typed, found: concept ? concept.textContent : (choice ?? found) });
}

/**
 * With what stands far before the first found word in an element of its own: a phone leaves it out, as it shows so little
 * of a text.
 * @param {Piece[]} pieces
 */
function markNear(pieces) {
  const first = pieces.findIndex(({ isFound }) => isFound);
  const before = pieces
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join("");
  const cut = before.lastIndexOf(" ", before.length - NEAR) + 1;
  if (before.length <= FAR || !cut) return mark(pieces);
  const far = Object.assign(document.createElement("span"), {
    className: "result__far",
    textContent: before.slice(0, cut),
  });
  return [far, before.slice(cut), ...mark(pieces.slice(first))];
}

/** @param {Piece[]} pieces */
function mark(pieces) {
  return pieces.map(({ text, isFound }) => {
    if (!isFound) return text;
    return Object.assign(document.createElement("mark"), { textContent: text });
  });
}

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
/** @import { Correction } from "./query.js" */

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
  slot("text").append(...mark(engine.excerpt(record.text, answer.keys)));
  slot("why").append(explain(page, form, engine.explain(answer, record), answer.corrected));
  questionButtons.offer(item, record);
  return item;
}

/**
 * Why a record is there where the words of the query don't stand in it; corrections have been told already.
 * @param {HTMLElement} page
 * @param {HTMLFormElement} form
 * @param {Reason[]} reasons
 * @param {Correction[]} corrected
 */
function explain(page, form, reasons, corrected) {
  const sayings = find("template[data-messages]", page);
  const isTold = (/** @type {Reason} */ { typed, found }) =>
    corrected.some((word) => word.typed === typed && word.meant === found);
  const parts = new Set(reasons.filter((reason) => !isTold(reason)).map((reason) => nameReason(sayings, form, reason)));
  return parts.size ? phraseFrom(sayings, "via", { parts: [...parts] }) : "";
}

/**
 * @param {HTMLTemplateElement} sayings
 * @param {HTMLFormElement} form
 * @param {Reason} reason
 */
function nameReason(sayings, form, { typed, found, topic = "" }) {
  if (found) return phraseFrom(sayings, "via-word", { typed, found });
  return phraseFrom(sayings, "via-topic", { topic: facets.wordsFor(form, { name: "topic", value: topic })?.choice });
}

/** @param {Piece[]} pieces */
function mark(pieces) {
  return pieces.map(({ text, isFound }) => {
    if (!isFound) return text;
    return Object.assign(document.createElement("mark"), { textContent: text });
  });
}

// What the page says of a conversation that is held: how far it is, and what has become of a question.

import { find } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as talk from "./talk.js";

/** @import { Values } from "../common/phrases.js" */
/** @import { Talk } from "./talk.js" */

export const template = find("template[data-talk-words]");

/**
 * @param {string} name
 * @param {Values} [values]
 */
export const phrase = (name, values) => phraseFrom(template, name, values);

/**
 * The same with other words for a single one.
 * @param {string} name
 * @param {number} number
 */
export const count = (name, number) => phrase(number === 1 ? `${name}-one` : name, { count: number });

/**
 * How many questions have each mark, and how many are left.
 * @param {Talk} now
 * @param {string[]} ids
 */
export function tellProgress(now, ids) {
  const told = Object.entries(talk.count(now, ids)).filter(([, number]) => number > 0);
  return phrase("progress", { parts: told.map(([name, number]) => phrase(`count-${name}`, { count: number })) });
}

/**
 * That she ticked a question, and its mark; '' where neither is so.
 * @param {Talk} now
 * @param {string} id
 */
export function tellState(now, id) {
  const mark = talk.markOf(now, id);
  const parts = [...(now.wishes.includes(id) ? [phrase("wish")] : []), ...(mark ? [phrase(mark)] : [])];
  return phrase("state", { parts });
}

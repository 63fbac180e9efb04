// The questions that somebody has chosen for a conversation: only their ids, only in this tab.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";
import * as arranging from "./arranging.js";

/** @import { Choice } from "./arranging.js" */

const KEY = "systeemwijzer-gesprek";
const SHAPE = /** @satisfies {checks.Shape} */ ({ ids: [checks.isIds, []], arranged: [checks.isCount, 0] });
/**
 * What was chosen until a link or a new start took its place. Nothing keeps it but this page, and only as long as somebody
 * is there: who clears a choice at a shared desk leaves nothing behind.
 * @type {string[]}
 */
let before = [];

/**
 * The choice, and what was chosen before it; `isKept` says whether this tab has one at all, be it an empty one.
 * @returns {Choice & { before: string[], isKept: boolean }}
 */
export function read() {
  const found = kept.read("sessionStorage", KEY, SHAPE);
  const choice = arranging.mend(found ?? checks.take(null, SHAPE));
  return { ...choice, before, isKept: found !== null };
}

/**
 * Keep a choice, and for now what it took the place of; the page hears of it by an event.
 * @param {Choice} choice
 * @param {string[]} [replaced]
 */
export function write({ ids, arranged }, replaced = []) {
  before = replaced;
  kept.write("sessionStorage", KEY, { ids, arranged });
  dispatchEvent(new Event("conversation"));
}

/**
 * Put a question in, at the end, or take it out; gives whether it is in now.
 * @param {string} id
 */
export function toggle(id) {
  const choice = arranging.toggle(read(), id);
  write(choice);
  return choice.ids.includes(id);
}

addEventListener("pagehide", () => {
  before = [];
});

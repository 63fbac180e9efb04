// The questions that somebody has chosen for a conversation: only their ids, in the order of that person, only in this tab.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

/** How the address of the page asks for questions, behind the #, which browsers send to nobody. */
export const NAME = "vragen";
const KEY = "systeemwijzer-gesprek";
const SHAPE = /** @satisfies {checks.Shape} */ ({ ids: [checks.isIds, []] });
/**
 * What was chosen until a link or a new start took its place. Nothing keeps it but this page, and only as long as somebody
 * is there: who clears a choice at a shared desk leaves nothing behind.
 * @type {string[]}
 */
let before = [];

/** The choice, and what was chosen before it; `isKept` says whether this tab has one at all, be it an empty one. */
export function read() {
  const found = kept.read("sessionStorage", KEY, SHAPE);
  return { ids: [...new Set(found?.ids)], before, isKept: found !== null };
}

/**
 * Keep a choice, and for now what it took the place of; the page hears of it by an event.
 * @param {string[]} ids
 * @param {string[]} [replaced]
 */
export function write(ids, replaced = []) {
  before = replaced;
  kept.write("sessionStorage", KEY, { ids });
  dispatchEvent(new Event("conversation"));
}

/**
 * Put a question in, at the end, or take it out; gives whether it is in now.
 * @param {string} id
 */
export function toggle(id) {
  const { ids } = read();
  const isIn = ids.includes(id);
  write(isIn ? ids.filter((other) => other !== id) : [...ids, id]);
  return !isIn;
}

/**
 * What stands behind the # of the page with these questions.
 * @param {string[]} ids
 */
export const hashOf = (ids) => (ids.length ? `${NAME}=${ids}` : "");

addEventListener("pagehide", () => {
  before = [];
});

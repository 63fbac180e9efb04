// The task that a group has been given, kept in this tab: it stays while the group looks around, and when a page is loaded anew.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

/**
 * @typedef {object} KeptTask
 * @property {string} page  where it is done, as the path of its address
 * @property {string} task  its id
 * @property {string} set  the id of the set of questions that it is about; "" where it is about none
 * @property {string} title
 */

/** What it is kept under. */
export const KEY = "systeemwijzer-opdracht";
const SHAPE = /** @satisfies {checks.Shape} */ ({
  page: [checks.isText, ""],
  task: [checks.isText, ""],
  set: [checks.isText, ""],
  title: [checks.isText, ""],
});

/**
 * What this tab has; null without any.
 * @returns {KeptTask | null}
 */
export function recall() {
  const found = kept.read("sessionStorage", KEY, SHAPE);
  return found?.task ? found : null;
}

/** @param {KeptTask} task */
export const keep = (task) => kept.write("sessionStorage", KEY, { ...task });

export const forget = () => kept.forget("sessionStorage", KEY);

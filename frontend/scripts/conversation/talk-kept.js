// What has become of the questions of a conversation: only their ids, only in this tab, and gone with the questions.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";
import * as conversation from "./choice.js";
import * as talk from "./talk.js";

/** @import { Talk } from "./talk.js" */

const KEY = "systeemwijzer-gesprek-nu";
const SHAPE = /** @satisfies {checks.Shape} */ ({
  wishes: [checks.isIds, []],
  placed: [checks.isIds, []],
  done: [checks.isIds, []],
  later: [checks.isIds, []],
  skipped: [checks.isIds, []],
  at: [checks.isText, ""],
});

/**
 * What this tab has of the questions that are chosen now.
 * @returns {Talk}
 */
export function read() {
  const found = kept.read("sessionStorage", KEY, SHAPE) ?? talk.NEW;
  return talk.keepOnly(found, conversation.read().ids);
}

/**
 * Keep it; the page hears of it by an event.
 * @param {Talk} now
 */
export function write(now) {
  keep(now);
  dispatchEvent(new Event("talk"));
}

/** @param {Talk} now */
function keep(now) {
  const isEmpty = Object.values(now).every((each) => each.length === 0);
  if (isEmpty) kept.forget("sessionStorage", KEY);
  else kept.write("sessionStorage", KEY, now);
}

// Of a question that is no longer chosen nothing stays.
addEventListener("conversation", () => write(read()));

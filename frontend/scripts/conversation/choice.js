// The questions that somebody has chosen for a conversation: only their ids, only in this tab.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

const KEY = "systeemwijzer-gesprek";
// `arranged` counts the first ids, which stand in the order that the visitor gave them; those behind came later.
const SHAPE = { ids: [checks.isIds, []], arranged: [checks.isCount, 0] };
// What was chosen until a link or a new start took its place. Nothing keeps it but this page, and only as long as somebody
// is there: who clears a choice at a shared desk leaves nothing behind.
let before = [];

/** The choice; `isKept` says whether this tab has one at all, be it an empty one. */
export function read() {
  const found = kept.read("sessionStorage", KEY, SHAPE);
  const { ids, arranged } = found ?? checks.take(null, SHAPE);
  const unique = [...new Set(ids)];
  return { ids: unique, arranged: Math.min(arranged, unique.length), before, isKept: Boolean(found) };
}

/** Keep a choice; the page hears of it by an event. */
export function write({ ids, arranged, ...choice }) {
  before = choice.before ?? [];
  kept.write("sessionStorage", KEY, { ids, arranged });
  dispatchEvent(new Event("conversation"));
}

/** Put a question in, at the end, or take it out; gives whether it is in now. */
export function toggle(id) {
  const { ids, arranged } = read();
  const isNew = !ids.includes(id);
  if (isNew) write({ ids: [...ids, id], arranged });
  else write(takeOut(ids, arranged, id));
  return isNew;
}

/** The choice without one of its questions. */
function takeOut(ids, arranged, id) {
  const isArranged = ids.indexOf(id) < arranged;
  return { ids: ids.filter((other) => other !== id), arranged: isArranged ? arranged - 1 : arranged };
}

addEventListener("pagehide", () => { before = []; });

// The order of the chosen questions is the visitor's: that of choosing, until somebody moves one by a button or by dragging.

import { find } from "../common/elements.js";
import * as ownScripts from "../common/own-scripts.js";
import * as siteStatus from "../common/site-status.js";
import * as arranging from "./arranging.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";
import { phrase, tell } from "./news.js";
import * as steady from "./steady.js";

const list = find("[data-list]");

/**
 * Put a question at another place, and say where it is now; gives whether it wasn't there.
 * @param {string} id
 * @param {number} place
 */
function put(id, place) {
  const ids = arranging.moveTo(conversation.read().ids, id, place);
  if (!ids) return false;
  conversation.write(ids);
  siteStatus.say(phrase("moved", { place: ids.indexOf(id) + 1, count: ids.length }));
  return true;
}

/**
 * Move the question that a button belongs to as far as the button says: a step, or all the way.
 * @param {HTMLElement} button
 */
export function move(button) {
  const id = conversationList.idOf(conversationList.itemWith(button));
  const step = Number(button.dataset.move);
  const place = conversation.read().ids.indexOf(id) + step;
  steady.keepInPlace(button, () => {
    if (!put(id, place)) siteStatus.say(phrase(step < 0 ? "first" : "last"));
  });
}

/** Put the questions in the order of the guide; the order that they had can be brought back. */
export function sort() {
  const { ids } = conversation.read();
  conversation.write(arranging.sort(ids, conversationList.order), ids);
  tell(phrase("sorted"));
}

/** Let the questions be dragged, once there is something to order. */
async function addDragging() {
  if (conversation.read().ids.length < 2) return;
  removeEventListener("conversation", addDragging);
  /** @type {typeof import("./dragging.entry.js")} */
  const { follow } = await ownScripts.add(list.dataset.dragging ?? "");
  follow(list, (item, place) => put(conversationList.idOf(item), place));
  list.classList.add("talks--dragging");
}

addEventListener("conversation", addDragging);

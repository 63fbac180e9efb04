// The buttons that put a question in the conversation, and how many there are, in the header.

import * as addressCarrying from "../address/carrying.js";
import { find, findAll, findAround } from "../common/elements.js";
import * as siteStatus from "../common/site-status.js";
import * as conversation from "./choice.js";

const link = find("a[data-conversation]");
const count = find("[data-count]", link);

/**
 * Show which questions are in, on the buttons in a part of the page, and how many; the way to them has them along.
 * @param {ParentNode} [root]
 */
function show(root) {
  const { ids } = conversation.read();
  for (const button of findAll("button[data-choose]", root)) {
    button.setAttribute("aria-pressed", String(ids.includes(idOf(button))));
  }
  count.textContent = ids.length ? String(ids.length) : "";
  addressCarrying.carry(link, conversation.hashOf(ids));
}

/** @param {HTMLElement} button */
const idOf = (button) => button.dataset.choose ?? "";

/** @param {HTMLElement} button */
function choose(button) {
  const name = conversation.toggle(idOf(button)) ? "added" : "taken";
  siteStatus.say(siteStatus.count(name, conversation.read().ids.length));
}

/**
 * The button of a search result, where that is a question.
 * @param {HTMLElement} item
 * @param {{ kind: string, id: string, title: string }} record
 */
export function offer(item, record) {
  const button = find("button[data-choose]", item);
  if (record.kind === "question") {
    button.dataset.choose = record.id;
    button.setAttribute("aria-label", `${button.getAttribute("aria-label")}${record.title}`);
    show(item);
  } else {
    button.remove();
  }
}

document.addEventListener("click", (event) => {
  const button = findAround("[data-choose]", event);
  if (button) choose(button);
});
addEventListener("conversation", () => show());
// Also where the browser brings a page back as it was left.
addEventListener("pageshow", () => show());

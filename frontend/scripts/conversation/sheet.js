// How the chosen questions are shown and printed: as a list, a sheet to write on, cards, or a sheet for the mother.

import { find } from "../common/elements.js";
import { drawCode } from "../sharing/qr-code.js";
import * as conversationAddress from "./address.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";

const page = find("[data-conversation-page]");
const leftOut = find("[data-left-out]", page);
const code = find("svg[data-slot=code]", page);

/**
 * Fill what the sheets say beside the questions.
 * @param {string[]} ids
 */
export async function fill(ids) {
  find("[data-slot=address]", page).textContent = location.href.split("#")[0];
  const items = ids.map(conversationList.itemOf).filter(({ dataset }) => dataset.audience !== "mother");
  find("ul", leftOut).replaceChildren(...items.map(makeName));
  leftOut.hidden = !items.length;
  await showAs(page.dataset.view);
}

/**
 * The name of a question that the sheet for the mother leaves out, as it isn't one to her.
 * @param {HTMLElement} item
 */
function makeName(item) {
  return Object.assign(document.createElement("li"), { textContent: conversationList.textOf(item) });
}

/**
 * Show the questions in one of the ways; fulfilled when it can be printed.
 * @param {string | undefined} view
 */
export async function showAs(view) {
  page.dataset.view = view;
  const { ids } = conversation.read();
  if (view === "sheet" && ids.length) await drawCode(code, conversationAddress.shortAddressOf(ids), page);
}

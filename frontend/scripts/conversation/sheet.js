// How the chosen questions are shown and printed: as a list, a sheet to write on, cards, or a sheet for the mother.

import * as ownScripts from "../common/own-scripts.js";
import * as conversationAddress from "./address.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";

const page = document.querySelector("[data-conversation-page]");
const leftOut = page.querySelector("[data-left-out]");
const code = page.querySelector("[data-slot=code]");

/** Fill what the sheets say beside the questions. */
export function fill(ids) {
  page.querySelector("[data-slot=address]").textContent = location.href.split("#")[0];
  const items = ids.map(conversationList.itemOf).filter(({ dataset }) => dataset.audience !== "mother");
  leftOut.querySelector("ul").replaceChildren(...items.map(makeName));
  leftOut.hidden = !items.length;
  return showAs(page.dataset.view);
}

/** The name of a question that the sheet for the mother leaves out, as it isn't one to her. */
function makeName(item) {
  return Object.assign(document.createElement("li"), { textContent: conversationList.textOf(item) });
}

/** Show the questions in one of the ways; fulfilled when it can be printed. */
export async function showAs(view) {
  page.dataset.view = view;
  const { ids } = conversation.read();
  if (view !== "sheet" || !ids.length) return;
  const qrCodes = await ownScripts.add(page.dataset.qr);
  qrCodes.draw(code, conversationAddress.addressOf(ids));
}

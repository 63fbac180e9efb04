// The buttons that put a question in the conversation, and how many there are, in the header.

import * as siteStatus from "../common/site-status.js";
import * as conversation from "./choice.js";

const count = document.querySelector("[data-conversation] [data-count]");

function show(root = document) {
  const { ids } = conversation.read();
  for (const button of root.querySelectorAll("[data-choose]")) {
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.choose)));
  }
  count.textContent = ids.length || "";
}

function choose(button) {
  const name = conversation.toggle(button.dataset.choose) ? "added" : "taken";
  const { length } = conversation.read().ids;
  siteStatus.say(siteStatus.phrase(length === 1 ? `${name}-one` : name, { count: length }));
}

/** The button of a search result, where that is a question. */
export function offer(item, record) {
  const button = item.querySelector("[data-choose]");
  if (record.kind !== "question") return button.remove();
  button.dataset.choose = record.id;
  button.setAttribute("aria-label", button.getAttribute("aria-label") + record.title);
  return show(item);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-choose]");
  if (button) choose(button);
});
addEventListener("conversation", () => show());
// Also where the browser brings a page back as it was left.
addEventListener("pageshow", () => show());

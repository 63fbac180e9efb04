// A card for each group: where it goes and with which task, as a link and as a QR code.

import { clone, find } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import { drawCode } from "../sharing/qr-code.js";
import * as taskAddress from "./task-address.js";

const template = find("template[data-card]");
const canonical = document.querySelector("link[rel=canonical]")?.href;
const isFromDisk = location.protocol === "file:";

/** Where links on the cards begin: a page on disk knows where the site is published, if that has been said. */
const base = isFromDisk && canonical ? canonical : location.href;
/** Whether a telephone can open them. */
export const canBeOpened = !base.startsWith("file:");

/**
 * A card for a group.
 * @param {number} number  of the group, from 1
 * @param {HTMLOptionElement} place  where it goes
 * @param {HTMLElement} task  the entry in the page's list of tasks
 */
export function make(number, place, task) {
  const card = clone(find("li", template.content));
  const address = addressOf(place, task);
  fillWords(card, { number: String(number), place: nameOf(place), ...wordsOf(task) });
  find("[data-slot=text]", card).replaceChildren(...recordWords.copy(find("dd", task)).childNodes);
  Object.assign(find("a[data-slot=link]", card), { href: address, textContent: address.replace(/^https?:\/\//, "") });
  if (place.dataset.level) card.classList.add(`level--${place.dataset.level}`);
  // It comes a little after the card: what draws it may still be on its way.
  drawCode(find("svg", card), address, template);
  return card;
}

/**
 * @param {HTMLElement} card
 * @param {Record<string, string>} words  by the name of their slot
 */
function fillWords(card, words) {
  for (const [name, text] of Object.entries(words)) find(`[data-slot=${name}]`, card).textContent = text;
}

/**
 * What a place is called; of a set of questions also at which level it stands.
 * @param {HTMLOptionElement} place
 */
function nameOf(place) {
  const group = place.closest("optgroup");
  return place.dataset.set && group ? `${group.label}: ${place.label}` : place.label;
}

/** @param {HTMLElement} entry */
function wordsOf(entry) {
  const task = find("dt", entry).firstChild?.textContent?.trim() ?? "";
  return { task, minutes: find("dt small", entry).textContent };
}

/**
 * @param {HTMLOptionElement} place
 * @param {HTMLElement} task
 */
function addressOf(place, task) {
  const address = new URL(place.dataset.address ?? "", base);
  if (!canBeOpened) address.pathname += "index.html";
  address.search = "";
  address.hash = taskAddress.hashOf(task.dataset.taskName ?? "", place.dataset.set);
  return address.href;
}

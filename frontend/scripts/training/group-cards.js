// A card for each group: where it goes and with which task, as a link and as a QR code.

import * as ownScripts from "../common/own-scripts.js";
import * as recordWords from "../common/record-words.js";

const template = document.querySelector("template[data-card]");
const canonical = document.querySelector("link[rel=canonical]")?.href;
const isFromDisk = location.protocol === "file:";

/** Where links on the cards begin: a page on disk knows where the site is published, if that has been said. */
const base = isFromDisk && canonical ? canonical : location.href;
export const canBeOpened = !base.startsWith("file:");

/** A card; `place` is the chosen <option>, `task` the entry in the page's list of tasks. */
export function make(number, place, task) {
  const card = template.content.querySelector("li").cloneNode(true);
  const slot = (name) => card.querySelector(`[data-slot=${name}]`);
  const address = addressOf(place, task);
  slot("number").textContent = number;
  slot("place").textContent = place.dataset.set ? `${place.parentElement.label}: ${place.label}` : place.label;
  slot("task").textContent = task.querySelector("dt").firstChild.textContent.trim();
  slot("minutes").textContent = task.querySelector("dt small").textContent;
  slot("text").replaceChildren(...recordWords.copy(task.querySelector("dd")).childNodes);
  Object.assign(slot("link"), { href: address, textContent: address.replace(/^https?:\/\//, "") });
  if (place.dataset.level) card.classList.add(`level--${place.dataset.level}`);
  drawCode(card.querySelector("svg"), address);
  return card;
}

/** The code comes a little after the card: what draws it may still be on its way. */
async function drawCode(svg, address) {
  const { draw } = await ownScripts.add(template.dataset.qr);
  draw(svg, address);
}

function addressOf(place, task) {
  const address = new URL(place.dataset.address, base);
  if (!canBeOpened) address.pathname += "index.html";
  address.search = "";
  address.hash = `opdracht=${task.dataset.task}${place.dataset.set ? `&bij=${place.dataset.set}` : ""}`;
  return address.href;
}

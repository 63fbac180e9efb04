// What an address asks for behind its #, such as #opdracht=…, has a script of its own: it comes when somebody asks. What
// another page would do, is said.

import { findAll, findAround } from "../common/elements.js";
import * as ownScripts from "../common/own-scripts.js";
import * as addressBar from "./bar.js";
import * as addressNews from "./news.js";

// What pages of this site may be asked for; what this one does stands in its data-hash.
const NAMES = [
  "vragen",
  "groep",
  "groepen",
  "ronde",
  "presenteren",
  "opdracht",
  "programma",
  "woorden",
  "vooraf",
  "samen",
];
const parts = findAll("[data-hash]");

/** @param {string} name */
const isAsked = (name) => addressBar.readHash(name).length > 0;

function addAsked() {
  const asked = parts.filter(({ dataset }) => isAsked(dataset.hash ?? ""));
  // They run in this order, also where one is needed by a later one.
  for (const { dataset } of asked) {
    for (const path of dataset.hashScript?.split(" ") ?? []) ownScripts.add(path);
  }
  if (!asked.length && NAMES.some(isAsked)) addressNews.tellAway({ unknown: [] });
}

/**
 * A button asks in the same way as a link: so the address says what is on the screen.
 * @param {Event} event
 */
function askToPresent(event) {
  const button = findAround("[data-present]", event);
  if (button) location.hash = `presenteren=${button.dataset.present}`;
}

document.addEventListener("click", askToPresent);
addEventListener("hashchange", addAsked);
addAsked();

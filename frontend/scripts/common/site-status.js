// What a page says aloud when something has happened that not everybody sees.

import { find } from "./elements.js";
import { countFrom, phraseFrom } from "./phrases.js";

// Long enough for a screen reader to notice that the words went: then it reads the same words again.
const PAUSE_MS = 50;
const sayings = find("template[data-sayings]");

/**
 * Say a text; while a dialog is open, what lies around it can't be heard.
 * @param {string} text
 */
export function say(text) {
  const region = document.querySelector("dialog[open] [role=status]") ?? find("[data-site-status]");
  region.textContent = "";
  setTimeout(() => {
    region.textContent = text;
  }, PAUSE_MS);
}

/**
 * The words that the header of every page has for something.
 * @param {string} name
 * @param {import("./phrases.js").Values} [values]
 */
export const phrase = (name, values) => phraseFrom(sayings, name, values);

/**
 * The same of a number of things.
 * @param {string} name
 * @param {number} number
 */
export const count = (name, number) => countFrom(sayings, name, number);

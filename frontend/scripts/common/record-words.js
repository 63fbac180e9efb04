// The words of a record as one reads them. What explains a term lies hidden among them, and so textContent has it too.

import { clone, findAll } from "./elements.js";

const SPACES = /\s+/g;

/**
 * A copy that only shows: its terms are words like the others, and explain nothing.
 * @template {Element} E
 * @param {E} element
 */
export function copy(element) {
  const copied = clone(element);
  for (const explanation of findAll(".term-tip__text", copied)) explanation.remove();
  for (const term of findAll(".term-tip", copied)) term.replaceWith(...term.childNodes);
  return copied;
}

/**
 * The words as a line of text.
 * @param {Element} element
 */
export function read(element) {
  return copy(element).textContent.replaceAll(SPACES, " ").trim();
}

/**
 * Whether a piece of text belongs to the words.
 * @param {Text} text
 */
export function include(text) {
  return !text.parentElement?.closest(".term-tip__text");
}

// The keys that choose a ring by its number: from anywhere on the page, unless somebody says otherwise, as a bare key may be
// somebody's own command (WCAG 2.1.4). Within the exercise they always do.

import { find, findAround } from "../common/elements.js";
import * as kept from "../common/kept.js";

const KEY = "systeemwijzer-toetsen";
const OFF = "off";
const NUMBER = /^[1-9]$/;
// Where a key is typed, or is the choice of a list.
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/**
 * Let keys choose.
 * @param {HTMLElement} box  the exercise
 * @param {(number: number) => void} choose
 */
export function connect(box, choose) {
  const toggle = find("input[data-keys]", box);
  toggle.checked = kept.readText("sessionStorage", KEY) !== OFF;
  toggle.addEventListener("change", () => kept.writeText("sessionStorage", KEY, toggle.checked ? "on" : OFF));
  document.addEventListener("keydown", (event) => {
    if (isNumber(event) && (toggle.checked || isIn(box, event)) && !isElsewhere(box, event)) choose(Number(event.key));
  });
}

/** @param {KeyboardEvent} event */
const isNumber = ({ key, ctrlKey, metaKey, altKey }) => NUMBER.test(key) && !ctrlKey && !metaKey && !altKey;

/**
 * @param {HTMLElement} box
 * @param {Event} event
 */
const isIn = (box, { target }) => target instanceof Node && box.contains(target);

/**
 * Whether the key is for a field, or for a dialog that is no part of the exercise.
 * @param {HTMLElement} box
 * @param {Event} event
 */
function isElsewhere(box, event) {
  const dialog = document.querySelector("dialog[open]:not([data-exercise-screen])");
  return Boolean(findAround(TYPING, event) || (dialog && !box.contains(dialog)));
}

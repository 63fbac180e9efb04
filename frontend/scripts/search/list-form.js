// A form and what it lists, kept together; what it asks for stands in the address.

import { find } from "../common/elements.js";
import { afterPause } from "../common/pauses.js";
import * as chips from "./chips.js";
import { findBoxes, openBeside } from "./facets.js";
import { readAddress, writeAddress } from "./form-address.js";
import * as listPlace from "./list-place.js";

/** @import { QueryForm } from "./facets.js" */

// Browsers refuse an address that changes at every key.
const ADDRESS_PAUSE_MS = 300;

/** @param {QueryForm} form */
function clear(form) {
  form.elements.q.value = "";
  chips.takeOff(form, []);
  clearChoices(form);
}

/** @param {QueryForm} form */
function clearChoices(form) {
  for (const box of findBoxes(form)) box.checked = false;
  form.elements.q.focus();
}

/**
 * Keep a form and what it lists together: `show(isTyping)` is called now, while typing, and at each choice, and
 * `arrive()` when it is first listed for who hasn't been here before. Gives the function to call when something else of
 * the form has changed.
 * @param {QueryForm} form
 * @param {HTMLElement} clearing  the button that takes the choices off
 * @param {(isTyping: boolean) => Promise<unknown>} show
 */
export function connect(form, clearing, show, arrive = () => {}) {
  const keepAddress = afterPause(() => writeAddress(form), ADDRESS_PAUSE_MS);
  let isTyping = false;
  const update = () => {
    show(isTyping);
    keepAddress();
  };
  const updateAfter = (/** @type {(form: QueryForm) => void} */ act) => () => {
    act(form);
    update();
  };
  const setTyping = (/** @type {boolean} */ isTypingNow) =>
    updateAfter(() => {
      isTyping = isTypingNow;
    });
  form.elements.q.addEventListener("input", setTyping(true));
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "checkbox") update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    setTyping(false)();
  });
  find("[data-clear]", form).addEventListener("click", updateAfter(clear));
  clearing.addEventListener("click", updateAfter(clearChoices));
  openBeside(form);
  readAddress(form);
  show(isTyping).then(() => {
    if (!listPlace.restore()) arrive();
  });
  return update;
}

// A form and what it lists, kept together; what it asks for stands in the address.

import { afterPause } from "../common/pauses.js";
import * as chips from "./chips.js";
import { readAddress, writeAddress } from "./form-address.js";
import * as listPlace from "./list-place.js";

// Browsers refuse an address that changes at every key.
const ADDRESS_PAUSE_MS = 300;

function clear(form) {
  form.elements.q.value = "";
  chips.takeOff(form, []);
  clearChoices(form);
}

function clearChoices(form) {
  for (const box of form.querySelectorAll("[data-facet] input")) box.checked = false;
  form.elements.q.focus();
}

/**
 * Keep a form and what it lists together: `show(isTyping)` is called now, while typing, and at each choice, and
 * `arrive()` when it is first listed for who hasn't been here before. Gives the function to call when something else of
 * the form has changed.
 */
export function connect(form, clearing, show, arrive = () => {}) {
  const keepAddress = afterPause(() => writeAddress(form), ADDRESS_PAUSE_MS);
  let isTyping = false;
  const update = () => {
    show(isTyping);
    keepAddress();
  };
  const updateAfter = (act) => () => {
    act(form);
    update();
  };
  form.elements.q.addEventListener("input", updateAfter(() => { isTyping = true; }));
  form.addEventListener("change", (event) => event.target.type === "checkbox" && update());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isTyping = false;
    update();
  });
  form.querySelector("[data-clear]").addEventListener("click", updateAfter(clear));
  clearing.addEventListener("click", updateAfter(clearChoices));
  readAddress(form);
  show(isTyping).then(() => { if (!listPlace.restore()) arrive(); });
  return update;
}

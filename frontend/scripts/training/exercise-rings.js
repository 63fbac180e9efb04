// The rings that a thing can be placed in. One is chosen by its radio button, by pointing at it, or by its number.

import { find, findAll } from "../common/elements.js";

/** What asks in which ring a thing goes. */
export const form = find("[data-exercise] form[data-ask]");
const inputs = findAll("input[name=ring]", form);
const rings = findAll("[data-ring]", form);
const names = new Map(inputs.map((input) => [input.value, readName(input)]));

/** @param {HTMLInputElement} input */
function readName(input) {
  return find("strong", input.closest("label") ?? form).textContent.toLowerCase();
}

/**
 * What a level is called within a sentence.
 * @param {string} level
 */
export const nameOf = (level) => names.get(level) ?? level;

/** The id of the level that is chosen; "" while none is. */
export const readChosen = () => inputs.find(({ checked }) => checked)?.value ?? "";

/** Let somebody choose anew. */
export function ask() {
  form.reset();
  for (const input of inputs) input.disabled = false;
  for (const ring of rings) ring.classList.remove("ring--right");
  markChosen();
}

/**
 * Mark where the guide places it; from now on nothing can be chosen.
 * @param {string[]} levels
 */
export function show(levels) {
  for (const input of inputs) input.disabled = true;
  for (const ring of rings) ring.classList.toggle("ring--right", levels.includes(levelOf(ring)));
}

/** @param {HTMLElement} ring */
const levelOf = (ring) => ring.dataset.ring ?? "";

function markChosen() {
  const chosen = readChosen();
  for (const ring of rings) ring.classList.toggle("ring--chosen", chosen === levelOf(ring));
}

/**
 * Choose a ring as its radio button does.
 * @param {HTMLInputElement | undefined} input
 */
function choose(input) {
  if (!input || input.disabled) return;
  input.checked = true;
  input.focus();
  markChosen();
}

/**
 * Choose by a key, the number of the ring.
 * @param {KeyboardEvent} event
 */
export function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key)) choose(inputs[Number(event.key) - 1]);
}

for (const ring of rings) {
  ring.addEventListener("click", () => choose(inputs.find(({ value }) => value === levelOf(ring))));
}
form.addEventListener("change", markChosen);

// The rings that a thing can be placed in. One is chosen by its radio button, by pointing at it, or by its number.

import { find, findAll } from "../common/elements.js";

/** What asks in which ring a thing goes. */
export const form = find("[data-exercise] form[data-ask]");
const inputs = findAll("input[name=ring]", form);
const rings = findAll("[data-ring]", form);
const signs = findAll("[data-sign]", form);
const names = new Map(inputs.map((input) => [input.value, find("strong", labelOf(input)).textContent.toLowerCase()]));

/** The ids of the levels, from the inside out. */
export const levels = [...names.keys()];

/**
 * @param {HTMLInputElement} input
 * @returns {HTMLElement}
 */
function labelOf(input) {
  return input.closest("label") ?? form;
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
  form.classList.remove("exercise__ask--answered");
  for (const input of inputs) {
    input.disabled = false;
    input.checked = false;
    mark(input, [], "");
    find("[data-slot=mark]", labelOf(input)).textContent = "";
  }
  markChosen();
}

/**
 * Mark where the guide places it, and where somebody else did: from now on nothing can be chosen.
 * @param {string[]} right
 * @param {string} chosen
 * @param {(mark: "right" | "mine" | "both") => string} say
 */
export function show(right, chosen, say) {
  form.classList.add("exercise__ask--answered");
  for (const input of inputs) {
    const isChosen = input.value === chosen;
    input.disabled = true;
    input.checked = isChosen;
    mark(input, right, chosen);
    const words = right.includes(input.value) ? say(isChosen ? "both" : "right") : isChosen ? say("mine") : "";
    find("[data-slot=mark]", labelOf(input)).textContent = words;
  }
  markChosen();
}

/**
 * Say of a level in the list, in the drawing and by the sign in it whether it is the right one, and whether it is mine.
 * @param {HTMLInputElement} input
 * @param {string[]} right
 * @param {string} chosen
 */
function mark(input, right, chosen) {
  const isRight = right.includes(input.value);
  const isMine = input.value === chosen;
  const drawn = [...rings, ...signs].filter(({ dataset }) => [dataset.ring, dataset.sign].includes(input.value));
  for (const element of [labelOf(input), ...drawn]) {
    element.classList.toggle("is-right", isRight);
    element.classList.toggle("is-mine", isMine);
  }
}

/** What is chosen is filled while it is asked for; afterwards the right one is. */
function markChosen() {
  const chosen = form.classList.contains("exercise__ask--answered") ? "" : readChosen();
  for (const ring of rings) ring.classList.toggle("ring--chosen", chosen === ring.dataset.ring);
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
 * Choose the ring with this number, counted from the inside.
 * @param {number} number
 */
export const chooseNumber = (number) => choose(inputs[number - 1]);

for (const ring of rings) {
  ring.addEventListener("click", () => choose(inputs.find(({ value }) => value === ring.dataset.ring)));
}
form.addEventListener("change", markChosen);

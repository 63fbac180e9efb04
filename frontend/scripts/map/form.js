// The form of the map: one layer at a time.

import { find, findAll } from "../common/elements.js";
import * as codes from "./codes.js";
import { things } from "./things.js";
import * as tokens from "./tokens.js";

/** @import { Layer } from "./tokens.js" */

const form = find("form[data-map-form]");
const inputs = findAll("input", form);

/**
 * Let the form say what a layer says.
 * @param {Layer} layer
 */
export function show(layer) {
  for (const input of inputs) {
    input.checked = input.value ? layer.includes(input.value) : !tokens.sayingOf(layer, input.name);
  }
}

/**
 * A layer as it is after somebody has used one of the form's inputs.
 * @param {Layer} layer
 * @param {HTMLInputElement} input
 */
export function change(layer, { name, value, checked }) {
  return checked && value ? tokens.set(layer, value) : tokens.takeOff(layer, name);
}

/**
 * Open the fold of a ring, and go there.
 * @param {string} level
 */
export function open(level) {
  const panel = find(`details#kaart-${level}`, form);
  panel.open = true;
  find("summary", panel).focus();
  panel.scrollIntoView({ block: "nearest" });
}

/**
 * Say on each fold how much of a layer it holds, and the code to read that aloud by.
 * @param {Layer} layer
 * @param {(count: number) => string} say
 */
export function tell(layer, say) {
  for (const panel of findAll("details[data-panel]", form)) {
    const ring = panel.dataset.panel ?? "";
    const chosen = tokens.inRing(layer, ring);
    find("[data-slot=count]", panel).textContent = chosen.length ? say(chosen.length) : "";
    find("[data-slot=code]", panel).textContent = chosen.length ? codes.write(ring, chosen, things) : "";
    find("[data-code]", panel).hidden = !chosen.length;
  }
}

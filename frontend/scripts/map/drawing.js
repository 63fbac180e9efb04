// Shows in the drawings what was chosen.

import { find, findAll } from "../common/elements.js";
import * as marks from "./marks.js";
import { things } from "./things.js";

/** @import { Layers } from "./marks.js" */

/**
 * Show these layers in a drawing.
 * @param {HTMLElement} figure
 * @param {Partial<Layers>} layers
 * @param {string} caption
 */
export function show(figure, layers, caption) {
  const shown = marks.find(layers, things);
  for (const mark of findAll("[data-mark]", figure)) {
    const layer = shown.get(mark.dataset.mark ?? "");
    mark.toggleAttribute("hidden", !layer);
    if (layer) mark.dataset.in = layer;
  }
  find("[data-slot=caption]", figure).textContent = caption;
}

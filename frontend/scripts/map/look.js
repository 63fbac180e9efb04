// How one looks at the map, and which layer one fills in: kept in this tab beside the map, so that what is ticked after a
// reload or on another visit comes where one was.

import { find } from "../common/elements.js";
import * as kept from "../common/kept.js";
import { LAYERS } from "./marks.js";

/** @import { Shape } from "../common/checks.js" */
/** @import { LayerName, Layers } from "./marks.js" */
/** @typedef {"layer" | "beside" | "over"} View */
/** @typedef {{ layer: LayerName, view: View }} Look */

const KEY = "systeemwijzer-kaart-beeld";
const VIEWS = ["layer", "beside", "over"];
const SHAPE = /** @satisfies {Shape} */ ({ layer: [isLayer, null], view: [isView, null] });
/** @type {Look} */
export const NEW = { layer: "vooraf", view: "layer" };
const box = find("[data-map]");

/** @param {unknown} value @returns {value is LayerName} */
function isLayer(value) {
  return LAYERS.some((name) => name === value);
}

/** @param {unknown} value @returns {value is View} */
function isView(value) {
  return VIEWS.some((name) => name === value);
}

export const now = () => /** @type {Look} */ ({ layer: box.dataset.layer, view: box.dataset.view });

/** @param {Look} look */
export function choose({ layer, view }) {
  for (const [name, value] of Object.entries({ layer, view })) {
    find(`input[name=${name}][value=${value}]`, box).checked = true;
    box.dataset[name] = value;
  }
  kept.write("sessionStorage", KEY, { layer, view });
}

/** As one left it; null where this tab doesn't know. */
function read() {
  const { layer, view } = kept.read("sessionStorage", KEY, SHAPE) ?? {};
  return layer && view ? { layer, view } : null;
}

/**
 * Where only one layer is filled in, that is the one to see; where both are, both.
 * @param {Layers} layers
 * @returns {Look}
 */
function fitting({ vooraf, samen }) {
  if (vooraf.length && samen.length) return { layer: now().layer, view: "over" };
  return { layer: samen.length ? "samen" : "vooraf", view: "layer" };
}

/** @param {Layers} layers */
export const follow = (layers) => choose(fitting(layers));

/**
 * Look as one left it; where nothing says so, as a link with these layers does.
 * @param {Layers} layers
 */
export const goOn = (layers) => choose(read() ?? fitting(layers));

// What was chosen for a map: only tokens, only in this tab; and in the address of its page, behind the #.

import * as addressBar from "../address/bar.js";
import * as addressReader from "../address/reader.js";
import * as keptMap from "./kept-map.js";
import { LAYERS } from "./marks.js";
import * as tokens from "./tokens.js";

/** @import { Layers } from "./marks.js" */

/**
 * Make the layers, each from its name.
 * @param {(name: import("./marks.js").LayerName) => string[]} make
 * @returns {Layers}
 */
const each = (make) => ({ vooraf: make("vooraf"), samen: make("samen") });

/**
 * What this tab has, of what the site knows; `isKept` says whether it has a map at all, be it an empty one.
 * @param {string[]} known
 */
export function read(known) {
  const found = keptMap.read();
  const isKnown = (/** @type {string} */ token) => known.includes(token);
  return { layers: each((name) => tokens.mend((found?.[name] ?? []).filter(isKnown))), isKept: found !== null };
}

/** @param {Layers} layers */
export const write = (layers) => keptMap.write(layers);

/**
 * What the address asks for, and what else it names; null where it asks for no map.
 * @param {string[]} known
 */
export function readAddress(known) {
  if (!LAYERS.some((name) => addressBar.readHash(name).length)) return null;
  const asked = LAYERS.map((name) => addressReader.readIds(addressBar.readHash(name), known));
  return {
    layers: each((name) => tokens.mend(asked[LAYERS.indexOf(name)].known)),
    known: asked.flatMap((layer) => layer.known),
    unknown: [...new Set(asked.flatMap((layer) => layer.unknown))],
    hasMore: asked.some((layer) => layer.hasMore),
  };
}

/**
 * The address of the page with this map.
 * @param {Layers} layers
 */
export function addressOf(layers) {
  const address = new URL(location.href);
  address.hash = keptMap.hashOf(layers);
  return address.href;
}

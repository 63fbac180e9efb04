// Where a map looks, and where it doesn't: help tends to look at the mother alone. No score. Knows no page.

import { inRing, RINGS } from "./tokens.js";

/** @import { Layer } from "./tokens.js" */

/**
 * How many marks a layer has, how many of these lie in the innermost ring, and which rings have none, from the mother
 * outwards.
 * @param {Layer} layer
 */
export function weigh(layer) {
  const counts = RINGS.map((ring) => inRing(layer, ring).length);
  const empty = RINGS.filter((_, place) => !counts[place]);
  return { total: layer.length, inner: counts[0], empty };
}

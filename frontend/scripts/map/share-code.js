// What somebody gives away of one ring of a map: a code to read aloud, and the same as what stands behind the # of the
// map's page. Knows no page.

import * as codes from "./codes.js";
import { inRing } from "./tokens.js";

/** @import { Layer, Thing } from "./tokens.js" */

/** The layer of a map that such a link fills in. */
const LAYER = "vooraf";

/**
 * The code of a ring and its part of an address, with its #; null where nothing is chosen in it.
 * @param {string} ring
 * @param {Layer} layer
 * @param {Thing[]} things  all that ever had a number, in order
 */
export function make(ring, layer, things) {
  const tokens = inRing(layer, ring);
  return tokens.length ? { code: codes.write(ring, tokens, things), hash: `#${LAYER}=${tokens.join(",")}` } : null;
}

// The map that this tab has, as it is kept: only tokens, by layer; what they mean is known to the page of the map alone. The
// way to that page has them along.

import * as addressCarrying from "../address/carrying.js";
import * as checks from "../common/checks.js";
import { find } from "../common/elements.js";
import * as kept from "../common/kept.js";

/** @typedef {Record<string, string[]>} Kept  the tokens of each layer, by its name */

const KEY = "systeemwijzer-kaart";
const SHAPE = /** @satisfies {checks.Shape} */ ({ vooraf: [checks.isIds, []], samen: [checks.isIds, []] });

/** What this tab has; null where it never had a map. */
export const read = () => kept.read("sessionStorage", KEY, SHAPE);

/** @param {Kept} layers */
export function write(layers) {
  kept.write("sessionStorage", KEY, layers);
  showLinks();
}

/**
 * What stands behind the # of the page with this map.
 * @param {Kept} layers
 */
export function hashOf(layers) {
  const filled = Object.entries(layers).filter(([, tokens]) => tokens.length);
  return filled.map(([name, tokens]) => `${name}=${tokens}`).join("&");
}

function showLinks() {
  addressCarrying.carry(find("a[data-map-link]"), hashOf(read() ?? {}));
}

// Also where the browser brings a page back as it was left.
addEventListener("pageshow", showLinks);

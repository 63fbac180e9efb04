// A map has two layers: what I think beforehand (vooraf), and what she says (samen). How they stand in an address and in the
// tab, and what was there a step before. Knows no page.

import * as tokens from "./tokens.js";

/** @import { Layer, Thing } from "./tokens.js" */
/** @typedef {"vooraf" | "samen"} Name */
/** @typedef {Record<Name, Layer>} TwoLayers */

/** @type {Name[]} */
export const NAMES = ["vooraf", "samen"];

/** @type {() => TwoLayers} */
export const makeEmpty = () => ({ vooraf: [], samen: [] });

/**
 * @param {TwoLayers} map
 */
export const isEmpty = (map) => NAMES.every((name) => !map[name].length);

/**
 * Every token that a map of this site can have.
 * @param {Thing[]} things
 */
export const listTokens = (things) => things.filter(({ isHere }) => isHere).flatMap(tokens.tokensOf);

/**
 * A map of what somebody wrote, with what this site has of it.
 * @param {{ [name in Name]?: readonly string[] }} given
 * @param {Thing[]} things
 * @returns {TwoLayers}
 */
export function mend(given, things) {
  const known = listTokens(things);
  const take = (/** @type {readonly string[]} */ layer) => tokens.mend(layer.filter((token) => known.includes(token)));
  return { vooraf: take(given.vooraf ?? []), samen: take(given.samen ?? []) };
}

/**
 * What stands behind the # for a map; nothing for an empty one.
 * @param {TwoLayers} map
 */
export function hashOf(map) {
  const parts = NAMES.filter((name) => map[name].length).map((name) => `${name}=${map[name].join(",")}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

/**
 * The map with something else in one layer: what is said of a thing, or that nothing is.
 * @param {TwoLayers} map
 * @param {Name} name
 * @param {string} thing
 * @param {string} token  nothing takes it off
 * @returns {TwoLayers}
 */
export function change(map, name, thing, token) {
  const layer = token ? tokens.set(map[name], token) : tokens.takeOff(map[name], thing);
  return { ...map, [name]: layer };
}

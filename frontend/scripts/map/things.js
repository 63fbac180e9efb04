// What can stand on a map, as the page's template has it: every number that ever was, with its words.

import { find, findAll } from "../common/elements.js";
import { thingOf } from "./tokens.js";

/** @import { Kind, Thing } from "./tokens.js" */

const list = find("template[data-map-things]").content;
const entries = findAll("[data-thing]", list);

/**
 * All of them, in order.
 * @type {Thing[]}
 */
export const things = entries.map(({ dataset: { thing = "", kind, ids = "", isGone } }) => ({
  token: thing,
  kind: /** @type {Kind} */ (kind),
  ids: ids.split(" "),
  isHere: isGone === undefined,
}));
const names = new Map(entries.map((entry) => [entry.dataset.thing, entry.textContent]));
const sayings = new Map(findAll("[data-said]", list).map((entry) => [entry.dataset.said, entry.textContent]));

/**
 * What the thing of a token is called.
 * @param {string} token
 */
export const nameOf = (token) => names.get(thingOf(token)) ?? "";

/**
 * What a token says of its thing, in words; nothing of a barrier, which plays or doesn't.
 * @param {string} token
 */
export const sayingOf = (token) => sayings.get(token.slice(thingOf(token).length)) ?? "";

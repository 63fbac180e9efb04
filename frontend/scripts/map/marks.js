// What is drawn of what was chosen, and in which layers it was. Knows no page.

import { parse, thingOf } from "./tokens.js";

/** @import { Layer, Thing } from "./tokens.js" */
/** @typedef {"vooraf" | "samen"} LayerName */
/** @typedef {Record<LayerName, Layer>} Layers */

/** @type {LayerName[]} */
export const LAYERS = ["vooraf", "samen"];

/**
 * The tokens of both actors that a contact lies between, as things; none of anything else.
 * @param {string} token
 * @param {Thing[]} things
 */
export function endsOf(token, things) {
  const { kind, ids = [] } = things.find((thing) => thing.token === thingOf(token)) ?? {};
  if (kind !== "contact") return [];
  return ids.flatMap((id) => things.find((thing) => thing.kind === "actor" && thing.ids[0] === id)?.token ?? []);
}

/**
 * The marks of a token: an actor who supports and gives pressure has a circle and two signs.
 * @param {string} token
 */
function marksOf(token) {
  const { thing = "", said = "" } = parse(token) ?? {};
  if (said === "b") return [thing, `${thing}s`, `${thing}d`];
  return said === "s" || said === "d" ? [thing, token] : [token];
}

/**
 * Each mark that layers ask for, with the layer that does, or "both"; and the circles at the ends of contacts of whom
 * nothing is said.
 * @param {Partial<Layers>} layers
 * @param {Thing[]} things
 */
export function find(layers, things) {
  /** @type {Map<string, LayerName | "both" | "end">} */
  const marks = new Map();
  for (const name of LAYERS) {
    for (const mark of (layers[name] ?? []).flatMap(marksOf)) marks.set(mark, marks.has(mark) ? "both" : name);
  }
  for (const end of [...marks.keys()].flatMap((mark) => endsOf(mark, things))) {
    if (!marks.has(end)) marks.set(end, "end");
  }
  return marks;
}

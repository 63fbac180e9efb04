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
 * The marks of a token: an actor who supports and gives pressure has a circle and two signs; a contact has a line, and the
 * circles of those whom it lies between.
 * @param {string} token
 * @param {Thing[]} things
 */
function marksOf(token, things) {
  const { thing = "", said = "" } = parse(token) ?? {};
  if (said === "b") return [thing, `${thing}s`, `${thing}d`];
  if (said === "s" || said === "d") return [thing, token];
  return [token, ...endsOf(token, things)];
}

/**
 * Each mark that layers ask for, with the layer that does, or "both".
 * @param {Partial<Layers>} layers
 * @param {Thing[]} things
 */
export function find(layers, things) {
  /** @type {Map<string, LayerName | "both">} */
  const marks = new Map();
  for (const name of LAYERS) {
    const asked = new Set((layers[name] ?? []).flatMap((token) => marksOf(token, things)));
    for (const mark of asked) marks.set(mark, marks.has(mark) ? "both" : name);
  }
  return marks;
}

// What stands on a map, in words: by ring, as the page and plain text have it, and what two layers have together.

import { find, findAll } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import { compare, weigh } from "./layers.js";
import { nameOf, sayingOf } from "./things.js";
import { inRing, RINGS } from "./tokens.js";
import { NAMES } from "./two-layers.js";

/** @import { Layer } from "./tokens.js" */
/** @import { Name, TwoLayers } from "./two-layers.js" */

const box = find("[data-map]");
const sayings = find("template[data-sayings]", box);

/**
 * @param {string} name
 * @param {import("../common/phrases.js").Values} [values]
 */
export const phrase = (name, values) => phraseFrom(sayings, name, values);

/**
 * A thing and what is said of it.
 * @param {string} token
 */
function describe(token) {
  const said = sayingOf(token);
  return said ? phrase("said", { name: nameOf(token), said }) : nameOf(token);
}

/**
 * Show by ring what a layer has.
 * @param {Layer} layer
 */
export function showChosen(layer) {
  const { total, inner } = weigh(layer);
  find("[data-map-chosen] [data-slot=balance]", box).textContent = phrase(total ? "balance" : "empty", {
    total,
    inner,
  });
  for (const part of findAll("[data-chosen-ring]", box)) {
    const own = inRing(layer, part.dataset.chosenRing ?? "");
    part.hidden = !own.length;
    find("ul", part).replaceChildren(...own.map((token) => makeItem(describe(token))));
  }
}

/**
 * Show what both layers have, and where they differ.
 * @param {TwoLayers} map
 */
export function showCompared({ vooraf, samen }) {
  const { both, onlyFirst, onlySecond, otherwise } = compare(vooraf, samen);
  /** @type {Record<string, string[]>} */
  const lists = {
    both: both.map(describe),
    first: onlyFirst.map(describe),
    second: onlySecond.map(describe),
    otherwise: otherwise.map(({ first, second }) =>
      phrase("otherwise", { name: nameOf(first), first: sayingOf(first), second: sayingOf(second) }),
    ),
  };
  for (const part of findAll("[data-compared]", box)) {
    const items = lists[part.dataset.compared ?? ""];
    part.hidden = !items.length;
    find("ul", part).replaceChildren(...items.map(makeItem));
  }
}

/** @param {string} textContent */
const makeItem = (textContent) => Object.assign(document.createElement("li"), { textContent });

/**
 * The map as plain text: each layer by ring, and where it stands.
 * @param {TwoLayers} map
 * @param {string} address
 */
export function writeText(map, address) {
  const layers = NAMES.filter((name) => map[name].length);
  return [...layers.flatMap((name) => writeLayer(name, map[name])), phrase("end", { address })].join("\n");
}

/**
 * @param {Name} name
 * @param {Layer} layer
 */
function writeLayer(name, layer) {
  const rings = RINGS.filter((ring) => inRing(layer, ring).length);
  return [phrase(name), ...rings.flatMap((ring) => writeRing(ring, layer)), ""];
}

/**
 * @param {string} ring
 * @param {Layer} layer
 */
function writeRing(ring, layer) {
  const title = find(`[data-chosen-ring="${ring}"] h3`, box).textContent.trim();
  return [title, ...inRing(layer, ring).map((token) => phrase("line", { words: describe(token) }))];
}

// What stands on the map, in words: by ring, or what two layers have and haven't together.

import { clone, find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as layers from "./layers.js";
import * as marks from "./marks.js";
import { nameOf, sayingOf, things } from "./things.js";
import * as tokens from "./tokens.js";

/** @import { Layer } from "./tokens.js" */
/** @typedef {(name: string, values?: import("../common/phrases.js").Values) => string} Say */

const box = find("[data-map]");
const row = find("li", find("template[data-map-row]", box).content);
const rings = find("template[data-map-rings]", box).content;
const byRing = find("[data-map-list=layer]", box);
const compared = find("[data-map-list=compare]", box);

/**
 * What a token says, in words.
 * @param {string} token
 * @param {Say} say
 */
export function describe(token, say) {
  const [name, saying] = [nameOf(token), sayingOf(token)];
  return saying ? say("thing", { name, saying }) : name;
}

/**
 * @param {string} token
 * @param {string} words
 */
function makeRow(token, words) {
  const item = clone(row);
  const number = find("[data-slot=number]", item);
  const ends = marks.endsOf(token, things);
  const kind = things.find((thing) => thing.token === tokens.thingOf(token))?.kind;
  number.textContent = (ends.length ? ends : [token]).map((end) => tokens.parse(end)?.number).join("–");
  number.classList.add(`map-number--${kind}`);
  find("[data-slot=name]", item).textContent = words;
  return item;
}

/**
 * A row that also tells its ring, where it stands among those of others.
 * @param {string} token
 * @param {string} words
 */
function makeRowWithRing(token, words) {
  const item = makeRow(token, words);
  const ring = find(`section[data-ring="${tokens.ringOf(token)}"]`, rings);
  const name = find("[data-slot=title]", item);
  name.textContent = recordWords.read(find("h3", ring));
  item.classList.add(...ring.classList);
  item.classList.remove("map-list");
  item.prepend(clone(find("svg", ring)));
  return item;
}

/**
 * Show a layer, ring by ring.
 * @param {Layer} layer
 * @param {Say} say
 */
export function showLayer(layer, say) {
  const sections = findAll("section[data-ring]", rings).flatMap((ring) => {
    const chosen = tokens.inRing(layer, ring.dataset.ring ?? "");
    if (!chosen.length) return [];
    const section = clone(ring);
    find("ul", section).append(...chosen.map((token) => makeRow(token, describe(token, say))));
    return [section];
  });
  byRing.replaceChildren(...sections);
}

/**
 * Show what two layers both say, what only one does, and of what each says something else.
 * @param {Layer} first
 * @param {Layer} second
 * @param {Say} say
 */
export function showCompared(first, second, say) {
  const { both, onlyFirst, onlySecond, otherwise } = layers.compare(first, second);
  const plain = (/** @type {string} */ token) => makeRowWithRing(token, describe(token, say));
  fill("both", both.map(plain));
  fill("only-first", onlyFirst.map(plain));
  fill("only-second", onlySecond.map(plain));
  fill(
    "otherwise",
    otherwise.map((pair) => makeRowWithRing(pair.first, describeBoth(pair, say))),
  );
}

/**
 * @param {{ first: string, second: string }} pair
 * @param {Say} say
 */
const describeBoth = ({ first, second }, say) =>
  say("otherwise", { name: nameOf(first), first: sayingOf(first), second: sayingOf(second) });

/**
 * @param {string} name
 * @param {HTMLElement[]} rows
 */
function fill(name, rows) {
  const part = find(`[data-part=${name}]`, compared);
  part.hidden = !rows.length;
  find("ul", part).replaceChildren(...rows);
}

/**
 * Show one of both lists.
 * @param {boolean} isCompared
 */
export function choose(isCompared) {
  byRing.hidden = isCompared;
  compared.hidden = !isCompared;
}

// What a map asks of who made it: questions that fit, what one can do, and where nobody has looked yet.

import { find, findAll } from "../common/elements.js";
import * as layers from "./layers.js";
import * as tokens from "./tokens.js";

/** @import { Layer } from "./tokens.js" */

const box = find("[data-map]");
const questions = findAll("li[data-for]", box);

/**
 * Show it for what was chosen.
 * @param {Layer} layer
 * @param {import("./lists.js").Say} say
 */
export function show(layer, say) {
  for (const question of questions) question.hidden = !isFor(question, layer);
  find("[data-fitting]", box).hidden = !fitting().length;
  for (const ring of findAll("li[data-do]", box)) ring.hidden = !tokens.inRing(layer, ring.dataset.do ?? "").length;
  const { total, inner, empty } = layers.weigh(layer);
  for (const ring of findAll("li[data-empty]", box)) ring.hidden = !empty.includes(ring.dataset.empty ?? "");
  const balance = say(total === 1 ? "balance-one" : "balance", { total, inner });
  find("[data-slot=balance]", box).textContent = empty.length ? balance : `${balance} ${say("everywhere")}`;
}

/**
 * @param {HTMLElement} question
 * @param {Layer} layer
 */
const isFor = ({ dataset }, layer) => (dataset.for ?? "").split(" ").some((token) => layer.includes(token));

/** The questions that are shown as fitting. */
export const fitting = () => questions.filter(({ hidden }) => !hidden);

// What the page of the conversation tells of its list: what has happened to it, and what was chosen before.

import { find, findAll } from "../common/elements.js";
import { countFrom, phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";
import { weigh } from "./balance.js";
import * as conversation from "./choice.js";

/** @import { ReadIds } from "../address/reader.js" */
/** @import { Values } from "../common/phrases.js" */

const box = find("[data-news]");
const sayings = find("[data-conversation-page] template[data-sayings]");
/** The button that brings back what was chosen before. */
export const restore = find("button[data-restore]", box);

/**
 * What the page says by a name.
 * @param {string} name
 * @param {Values} [values]
 */
export const phrase = (name, values) => phraseFrom(sayings, name, values);

/**
 * What the page says of a number of questions.
 * @param {string} name
 * @param {number} number
 * @param {Values} [values]
 */
export const count = (name, number, values) => countFrom(sayings, name, number, values);

/**
 * Say where questions look: how many are about the mother herself, and in which rings there is none.
 * @param {string[]} levels  the ring of each question
 */
export function tellBalance(levels) {
  const rings = findAll("[data-ring]", sayings.content).map(({ dataset }) => dataset.ring ?? "");
  const { total, inner, empty } = weigh(levels, rings);
  const own = count(total === 1 ? "inner-of-one" : "inner", inner, { total });
  const others = count("empty", empty.length, { rings: empty.map((ring) => phrase(ring)) });
  find("[data-balance]").textContent = `${own} ${others}`;
}

/**
 * What a link asks for in vain; of a link that names no question at all, that comes first.
 * @param {ReadIds} asked
 */
export function nameUnknown({ known, unknown, hasMore }) {
  const said = known.length ? [] : [phrase("unreadable")];
  if (unknown.length) said.push(phrase("unknown", { ids: unknown }));
  if (hasMore) said.push(phrase("unnamed"));
  return said;
}

/**
 * Say above the list what has happened to it, and offer what was chosen before; without news, nothing is told.
 * @param {string[]} sentences
 */
export function tell(...sentences) {
  const { ids, before } = conversation.read();
  const isOffered = before.length > 0 && before.join() !== ids.join();
  const isOther = before.toSorted().join() !== ids.toSorted().join();
  const lines = isOffered && isOther ? [...sentences, count("before", before.length)] : sentences;
  find("[data-slot=news]", box).textContent = lines.join(" ");
  box.hidden = !lines.length;
  restore.hidden = !isOffered;
  if (sentences.length) siteStatus.say(lines.join(" "));
}

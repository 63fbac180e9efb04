// What the page of the conversation tells of its list: what has happened to it, and what was chosen before.

import * as siteStatus from "../common/site-status.js";
import * as conversation from "./choice.js";
import { phraseFrom } from "../common/phrases.js";

const box = document.querySelector("[data-news]");
export const restore = box.querySelector("[data-restore]");
const sayings = document.querySelector("[data-conversation-page] template[data-sayings]");

export const phrase = (name, values = {}) => phraseFrom(sayings, name, values);
export const count = (name, number) => phrase(number === 1 ? `${name}-one` : name, { count: number });

/** What a link asks for in vain; of a link that names no question at all, that comes first. */
export function nameUnknown({ known, unknown, hasMore }) {
  const said = known.length ? [] : [phrase("unreadable")];
  if (unknown.length) said.push(phrase("unknown", { ids: unknown }));
  if (hasMore) said.push(phrase("unnamed"));
  return said;
}

/** Say above the list what has happened to it, and offer what was chosen before; without news, nothing is told. */
export function tell(...sentences) {
  const { ids, before } = conversation.read();
  const isOffered = before.length > 0 && before.join() !== ids.join();
  const lines = isOffered ? [...sentences, count("before", before.length)] : sentences;
  box.querySelector("[data-slot=news]").textContent = lines.join(" ");
  box.hidden = !lines.length;
  restore.hidden = !isOffered;
  if (sentences.length) siteStatus.say(lines.join(" "));
}

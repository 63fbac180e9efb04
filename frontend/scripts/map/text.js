// The map as plain text, to paste into a file.

import { find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as asks from "./asks.js";

/** @import { Say } from "./lists.js" */

const box = find("[data-map]");

/**
 * The text: what is listed on the page, the questions that fit, and where it was made.
 * @param {string} caption  which layers these are
 * @param {Say} say
 */
export function write(caption, say) {
  const parts = findAll("[data-map-list]:not([hidden]) > :is(section, div):not([hidden])", box).map((part) =>
    [recordWords.read(find("h3", part)), ...findAll("[data-slot=name]", part).map(writeThing)].join("\n"),
  );
  const questions = asks
    .fitting()
    .map((question) => say("text-thing", { thing: recordWords.read(find("p", question)) }));
  const asked = questions.length ? [[say("text-questions"), ...questions].join("\n")] : [];
  const end = say("text-end", { address: location.href.split("#")[0] });
  return [say("text-head", { layer: caption }), ...parts, ...asked, end].join("\n\n");

  /** @param {Element} name */
  function writeThing(name) {
    return say("text-thing", { thing: recordWords.read(name) });
  }
}

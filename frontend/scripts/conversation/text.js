// The chosen questions as plain text, to paste into a mail or a file.

import { findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as conversationAddress from "./address.js";
import * as conversationList from "./list.js";
import { phrase } from "./news.js";

/**
 * The text: each question with its number and what to ask on, and where they stand on the site.
 * @param {string[]} ids
 */
export function write(ids) {
  const questions = ids.flatMap((id, place) => writeQuestion(conversationList.itemOf(id), place + 1));
  const end = phrase("text-end", { address: conversationAddress.addressOf(ids) });
  return [...questions, "", end].join("\n");
}

/**
 * @param {HTMLElement} item
 * @param {number} number
 */
function writeQuestion(item, number) {
  const more = findAll("[data-slot=more]", item).map(recordWords.read);
  return [
    phrase("text-question", { number, question: conversationList.textOf(item) }),
    ...more.map((question) => phrase("text-more", { question })),
  ];
}

// The chosen questions as plain text, to paste into a mail or a file: what the page shows of them, and no more.

import { find, findAll, isDrawn } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as conversationAddress from "./address.js";
import * as conversationList from "./list.js";
import { phrase } from "./news.js";

const motherHead = find("[data-slot=mother-head]");

/**
 * The text: each question with its number and what is shown with it, and where they stand on the site.
 * @param {string[]} ids  those that are shown
 */
export function write(ids) {
  const head = isDrawn(motherHead) ? [recordWords.read(motherHead), ""] : [];
  const questions = ids.flatMap((id, place) => writeQuestion(conversationList.itemOf(id), place + 1));
  const end = phrase("text-end", { address: conversationAddress.addressOf(ids) });
  return [...head, ...questions, "", end].join("\n");
}

/**
 * @param {HTMLElement} item
 * @param {number} number
 */
function writeQuestion(item, number) {
  const notes = findAll("[data-slot=audience], [data-slot=state]", item).filter(isDrawn);
  const more = findAll("[data-slot=more]", item).filter(isDrawn);
  const wishes = findAll("input[data-wish]", item).filter(isDrawn);
  return [
    phrase("text-question", { number, question: conversationList.textOf(item) }),
    ...notes.map(({ textContent }) => phrase("text-note", { note: textContent })),
    ...more.map((each) => phrase("text-more", { question: recordWords.read(each) })),
    ...wishes.map(({ checked }) => phrase(checked ? "text-wish" : "text-no-wish")),
  ];
}

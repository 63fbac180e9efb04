// The chosen questions as plain text, to paste into a mail or a file.

import * as recordWords from "../common/record-words.js";
import * as conversationAddress from "./address.js";
import * as conversationList from "./list.js";
import { phraseFrom } from "../common/phrases.js";

export function write(sayings, ids) {
  const say = (name, values) => phraseFrom(sayings, name, values);
  const lines = ids.flatMap((id, place) => {
    const item = conversationList.itemOf(id);
    const more = [...item.querySelectorAll("[data-slot=more]")].map(recordWords.read);
    return [
      say("text-question", { number: place + 1, question: conversationList.textOf(item) }),
      ...more.map((question) => say("text-more", { question })),
    ];
  });
  return [...lines, "", say("text-end", { address: conversationAddress.addressOf(ids) })].join("\n");
}

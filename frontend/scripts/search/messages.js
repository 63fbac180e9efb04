// Says above a list what what-to-say.js has to say of it, in the words of the page.

import { clone, find } from "../common/elements.js";
import { pageAddress } from "../common/links.js";
import { afterPause } from "../common/pauses.js";
import { fill } from "../common/phrases.js";
import * as facets from "./facets.js";
import { listMessages } from "./what-to-say.js";

/** @import { QueryForm } from "./facets.js" */
/** @import { Message, Told } from "./what-to-say.js" */

const PAUSE_MS = 300;

/**
 * What to say of a list.
 * @param {QueryForm} form
 * @param {string} query
 * @param {unknown[]} hits  all that answer
 * @param {unknown[]} found  those that the choices leave
 * @param {Told & { takenOff: { name: string, value: string }[] }} answer
 */
export function describe(form, query, hits, found, answer) {
  const plain = answer.takenOff.flatMap((facet) => facets.wordsFor(form, facet)?.choice ?? []);
  const hasChoices = facets.readChoices(form).size > 0;
  return listMessages({
    query,
    hits: hits.length,
    found: found.length,
    hasChoices,
    answer,
    plain: [...new Set(plain)],
  });
}

/**
 * A function that says things in a page's status; while somebody types, once they pause.
 * @param {HTMLElement} box
 */
export function connect(box) {
  const status = find("[role=status]", box);
  const template = find("template[data-messages]", box);
  /** @type {Message[]} */
  let latest = [];
  const write = () => {
    const lines = latest.map((message) => makeLine(template, message));
    // What stands there already needn't be heard again.
    const isSaid = lines.length === status.children.length;
    if (!isSaid || lines.some((line, place) => !line.isEqualNode(status.children[place]))) {
      status.replaceChildren(...lines);
      status.classList.toggle("counts--nothing", latest[0].say === "nothing");
    }
  };
  const writeLater = afterPause(write, PAUSE_MS);
  return (/** @type {Message[]} */ messages, /** @type {boolean} */ isTyping) => {
    latest = messages;
    if (!isTyping) write();
    writeLater();
  };
}

/**
 * A message in the page's words, with its values filled in; a link in it leads to the answers to another query.
 * @param {HTMLTemplateElement} template
 * @param {Message} message
 */
function makeLine(template, { say, asks = "", ...values }) {
  const phrase = clone(find(`[data-say="${say}"]`, template.content));
  const link = phrase.querySelector("a");
  for (const text of [...phrase.childNodes, ...(link?.childNodes ?? [])]) {
    if (text instanceof Text) text.data = fill(text.data, values, phrase.dataset.between);
  }
  if (link) link.href = addressFor(link.getAttribute("href") ?? location.pathname, asks);
  const line = document.createElement("p");
  line.append(...phrase.childNodes);
  return line;
}

/**
 * The address at which a page answers a query; what stands in a template is relative to this page.
 * @param {string} page
 * @param {string} query
 */
function addressFor(page, query) {
  const address = new URL(pageAddress(new URL(page, document.baseURI).href));
  address.searchParams.set("q", query);
  return address.href;
}

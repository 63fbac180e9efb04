// The things to place, as the page lists them.

import { clone, find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";

/**
 * @typedef {object} Thing
 * @property {string} title
 * @property {string} kind  as the page names it, such as "belemmering"
 * @property {string[]} levels  where the guide places it, by the ids of the levels
 * @property {HTMLElement[]} why  what the guide says of it there
 * @property {string} address  where it says so
 */

/** What the list on the page has of each. */
export const items = findAll("[data-items] [data-item]");

/**
 * @param {HTMLElement} item
 * @returns {Thing}
 */
export function read(item) {
  const { kind = "", levels = "" } = item.dataset;
  return {
    title: recordWords.read(find("summary", item)),
    kind,
    levels: levels.split(" "),
    why: findAll(".placed", item).map(clone),
    address: find("a[data-of-record]", item).href,
  };
}

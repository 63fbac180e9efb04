// The chosen questions in the address of the page, behind the #, which browsers send to nobody.

import * as addressBar from "../address/bar.js";
import * as addressReader from "../address/reader.js";
import * as conversation from "./choice.js";

/**
 * Which of these ids the address names, and what else; null where it asks for no questions.
 * @param {string[]} ids
 */
export function read(ids) {
  const values = addressBar.readHash(conversation.NAME);
  return values.length ? addressReader.readIds(values, ids) : null;
}

/**
 * The address of the page with these questions.
 * @param {string[]} ids
 */
export function addressOf(ids) {
  const address = new URL(location.href);
  address.hash = conversation.hashOf(ids);
  return address.href;
}

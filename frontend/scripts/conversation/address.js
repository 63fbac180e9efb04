// The chosen questions in the address of the page, behind the #, which browsers send to nobody.

import * as addressBar from "../address/bar.js";
import * as addressReader from "../address/reader.js";
import * as conversation from "./choice.js";
import { BETWEEN, shorten } from "./short-ids.js";

/**
 * Which of these ids the address names, and what else; null where it asks for no questions.
 * @param {string[]} ids
 */
export function read(ids) {
  const values = addressBar.readHash(conversation.NAME);
  if (!values.length) return null;
  const byShort = new Map(ids.map((id) => [shorten(id), id]));
  const asked = addressReader.readIds(values, [...ids, ...byShort.keys()]);
  return { ...asked, known: [...new Set(asked.known.map((each) => byShort.get(each) ?? each))] };
}

/** @param {string} hash */
function withHash(hash) {
  const address = new URL(location.href);
  address.hash = hash;
  return address.href;
}

/**
 * The address of the page with these questions.
 * @param {string[]} ids
 */
export const addressOf = (ids) => withHash(conversation.hashOf(ids));

/**
 * The same for a QR code: the page reads it, and shows the other in its place.
 * @param {string[]} ids
 */
export const shortAddressOf = (ids) =>
  withHash(ids.length ? `${conversation.NAME}=${ids.map(shorten).join(BETWEEN)}` : "");

// All that the browser keeps for us. An older version, another site at the same host or a visitor may have written it:
// it is read as a stranger's, and what isn't as it should be is left out.

import * as checks from "./checks.js";

/** @typedef {"localStorage" | "sessionStorage"} StorageName  for all tabs and for long, or for this tab alone */

// More than this is no entry of ours, and not worth the time of reading it.
const MOST_LETTERS = 200_000;
/**
 * Where the browser keeps nothing for us, or has no room left, this page does.
 * @type {Map<string, string>}
 */
const inMemory = new Map();

/**
 * The text that is kept under a key; null without one.
 * @param {StorageName} storage
 * @param {string} key
 */
export function readText(storage, key) {
  if (inMemory.has(key)) return /** @type {string} */ (inMemory.get(key));
  try {
    const text = globalThis[storage].getItem(key);
    return !text || text.length <= MOST_LETTERS ? text : null;
  } catch {
    return null;
  }
}

/**
 * Keep a text under a key; gives whether the browser does, and not this page alone.
 * @param {StorageName} storage
 * @param {string} key
 * @param {string} text
 */
export function writeText(storage, key, text) {
  try {
    globalThis[storage].setItem(key, text);
    inMemory.delete(key);
    return true;
  } catch {
    inMemory.set(key, text);
    // What was kept before would be taken for this on the next page.
    remove(storage, key);
    return false;
  }
}

/**
 * @param {StorageName} storage
 * @param {string} key
 */
function remove(storage, key) {
  try {
    globalThis[storage].removeItem(key);
  } catch {
    // Then nothing is kept there.
  }
}

/**
 * What is kept under a key, in a shape that `checks.take` knows; null where nothing is.
 * @template {checks.Shape} S
 * @param {StorageName} storage
 * @param {string} key
 * @param {S} shape
 */
export function read(storage, key, shape) {
  const text = readText(storage, key);
  if (text === null) return null;
  try {
    return checks.take(JSON.parse(text), shape);
  } catch {
    return checks.take(null, shape);
  }
}

/**
 * Keep values under a key; gives whether the browser does.
 * @param {StorageName} storage
 * @param {string} key
 * @param {Record<string, unknown>} values
 */
export function write(storage, key, values) {
  return writeText(storage, key, JSON.stringify(values));
}

/**
 * Let go of what is kept under a key, here and in the browser.
 * @param {StorageName} storage
 * @param {string} key
 */
export function forget(storage, key) {
  inMemory.delete(key);
  remove(storage, key);
}

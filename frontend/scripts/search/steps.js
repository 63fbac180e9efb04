// Long work in small steps, between which the browser has a turn. Pure, no DOM.

/** @import { Pause } from "./dutch.js" */

/**
 * Do something with each of many things, with pauses.
 * @template T, R
 * @param {Iterable<T>} items
 * @param {(item: T, place: number) => R} act
 * @param {Pause} pause
 */
export async function mapInSteps(items, act, pause) {
  const results = [];
  for (const item of items) {
    results.push(act(item, results.length));
    await pause();
  }
  return results;
}

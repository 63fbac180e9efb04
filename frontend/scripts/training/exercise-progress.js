// How far a round has come, kept in this tab: who loads the page anew, or comes back from what it led to, goes on there.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

/**
 * @typedef {object} Progress
 * @property {number} seed  the number of the round
 * @property {string[]} given  the levels that were chosen so far, one for each thing
 * @property {boolean} isOpen  whether the last answer is still shown
 */

const KEY = "systeemwijzer-ronde";
const SHAPE = /** @satisfies {checks.Shape} */ ({
  seed: [checks.isCount, 0],
  given: [checks.isIds, []],
  isOpen: [checks.isFlag, false],
});

/** @param {Progress} progress */
export const keep = (progress) => kept.write("sessionStorage", KEY, { ...progress });

/**
 * What is kept of a round; its beginning, where that is nothing that a round can have come to.
 * @param {{ seed: number, levels: string[], total: number }} round
 * @returns {Progress}
 */
export function recall(round) {
  return check(kept.read("sessionStorage", KEY, SHAPE), round);
}

/**
 * @param {Progress | null} found
 * @param {{ seed: number, levels: string[], total: number }} round
 * @returns {Progress}
 */
export function check(found, { seed, levels, total }) {
  const isOfRound = found?.seed === seed && found.given.length <= total;
  if (!isOfRound || !found.given.every((level) => levels.includes(level))) return { seed, given: [], isOpen: false };
  return { ...found, isOpen: found.isOpen && found.given.length > 0 };
}

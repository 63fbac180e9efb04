// Two layers of one map beside each other. Knows no page.

import { sayingOf, thingOf } from "./tokens.js";

/** @import { Layer } from "./tokens.js" */

/**
 * What both layers say, what only one of them speaks of, and of what each says something else.
 * @param {Layer} first
 * @param {Layer} second
 */
export function compare(first, second) {
  const otherIn = (/** @type {Layer} */ layer, /** @type {string} */ token) => sayingOf(layer, thingOf(token));
  return {
    both: first.filter((token) => second.includes(token)),
    onlyFirst: first.filter((token) => !otherIn(second, token)),
    onlySecond: second.filter((token) => !otherIn(first, token)),
    otherwise: first.flatMap((token) => {
      const other = otherIn(second, token);
      return other && other !== token ? [{ first: token, second: other }] : [];
    }),
  };
}

// What layers say: where one of them looks, and what two have together. Knows no page.

import { inRing, RINGS, sayingOf, thingOf } from "./tokens.js";

/** @import { Layer } from "./tokens.js" */

/**
 * Where a map looks, and where it doesn't, as help tends to look at the mother alone: how many marks a layer has, how many
 * of these lie in the innermost ring, and which rings have none, from the mother outwards. No score.
 * @param {Layer} layer
 */
export function weigh(layer) {
  const counts = RINGS.map((ring) => inRing(layer, ring).length);
  const empty = RINGS.filter((_, place) => !counts[place]);
  return { total: layer.length, inner: counts[0], empty };
}

/**
 * What two layers of one map both say, what only one of them speaks of, and of what each says something else.
 * @param {Layer} first
 * @param {Layer} second
 */
export function compare(first, second) {
  return {
    both: first.filter((token) => second.includes(token)),
    onlyFirst: first.filter((token) => !sayingOf(second, thingOf(token))),
    onlySecond: second.filter((token) => !sayingOf(first, thingOf(token))),
    otherwise: first.flatMap((token) => {
      const other = sayingOf(second, thingOf(token));
      return other && other !== token ? [{ first: token, second: other }] : [];
    }),
  };
}

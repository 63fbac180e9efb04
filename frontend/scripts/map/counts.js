// The maps of several groups laid over each other. A group looked at a ring if it says something there: only groups that
// looked there can agree or differ about it. Knows no page.

import { inRing, RINGS, ringOf, sayingOf } from "./tokens.js";

/** @import { Layer, Thing } from "./tokens.js" */
/**
 * What groups say of one thing: how many looked at its ring, how many of these name it, and how many say what.
 * @typedef {{ thing: string, looked: number, count: number, said: Map<string, number> }} Count
 */

/**
 * What groups say of each thing that any of them names: the things on which all agree that looked there, those on which
 * they differ, those that the only group that looked there names, and the rings that nobody looked at.
 * @param {Layer[]} groups
 * @param {Thing[]} things
 */
export function count(groups, things) {
  const counts = things.map(({ token }) => countThing(groups, token)).filter((each) => each.count);
  const shared = counts.filter(({ looked }) => looked > 1);
  return {
    counts,
    agreed: mostFirst(shared.filter(isAgreed)),
    differs: mostFirst(shared.filter((each) => !isAgreed(each))),
    alone: counts.filter(({ looked }) => looked === 1),
    unseen: RINGS.filter((ring) => !groups.some((layer) => inRing(layer, ring).length)),
  };
}

/**
 * @param {Layer[]} groups
 * @param {string} thing
 * @returns {Count}
 */
function countThing(groups, thing) {
  const looked = groups.filter((layer) => inRing(layer, ringOf(thing)).length).length;
  const tokens = groups.flatMap((layer) => sayingOf(layer, thing) ?? []);
  const said = new Map(tokens.map((token) => [token, tokens.filter((other) => other === token).length]));
  return { thing, looked, count: tokens.length, said };
}

/** @param {Count} count */
const isAgreed = ({ looked, count: named, said }) => named === looked && said.size === 1;

/** @param {Count[]} counts */
const mostFirst = (counts) => [...counts].sort((one, other) => other.count - one.count);

// Which things a round of the exercise has, the same for everybody who has the same link, and how many of them were placed
// as the guide does. Knows no page.

const IN_A_ROUND = 10;
const HIGHEST_SEED = 9999;

/**
 * A thing to place in a ring, as far as a round knows it.
 * @typedef {object} Placed
 * @property {string[]} levels  where the guide places it, by the ids of the levels
 */

/**
 * The round's items, chosen and put in order by its number.
 * @template T
 * @param {T[]} items
 * @param {number} seed
 */
export function choose(items, seed) {
  const random = startRandom(seed);
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, IN_A_ROUND)
    .map(({ item }) => item);
}

/**
 * Mulberry32, by Tommy Ettinger: numbers from 0 to 1 that look random, and are the same for the same seed.
 * @param {number} seed
 */
function startRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The number of another round. */
export function drawSeed() {
  return 1 + Math.floor(Math.random() * HIGHEST_SEED);
}

/**
 * Whether the guide places a thing there too.
 * @param {Placed} thing
 * @param {string} level
 */
export function isRight({ levels }, level) {
  return levels.includes(level);
}

/**
 * How many things were placed as the guide does.
 * @param {Placed[]} round
 * @param {string[]} given  the levels that were chosen, one for each thing
 */
export function countRight(round, given) {
  return round.filter((thing, place) => isRight(thing, given[place])).length;
}

// Which things a round of the exercise has: the same for everybody who has the same link.

const IN_A_ROUND = 10;
const HIGHEST_SEED = 9999;

/** The round's items, chosen and put in order by its number. */
export function choose(items, seed) {
  const random = startRandom(seed);
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, IN_A_ROUND)
    .map(({ item }) => item);
}

/** Mulberry32, by Tommy Ettinger: numbers from 0 to 1 that look random, and are the same for the same seed. */
function startRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function drawSeed() {
  return 1 + Math.floor(Math.random() * HIGHEST_SEED);
}

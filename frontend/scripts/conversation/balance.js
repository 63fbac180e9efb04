// Where chosen questions look: how many are about the mother herself, and in which rings there is none. No score. Knows no page.

/**
 * @param {string[]} levels  the ring of each question; '' for one that belongs to none
 * @param {string[]} rings  all rings, from the mother outwards
 */
export function weigh(levels, rings) {
  return {
    total: levels.length,
    inner: levels.filter((level) => level === rings[0]).length,
    empty: rings.filter((ring) => !levels.includes(ring)),
  };
}

// Which organisations of the region are about what the chosen questions are about. Knows no page.

/** More would be a directory, which a region has on a page of its own. */
const MOST = 6;

/**
 * The places of the organisations that share a theme with most questions, best first; those that share none are left out.
 * @param {string[][]} organisations  the themes of each
 * @param {string[][]} questions  the themes of each
 */
export function findNearest(organisations, questions) {
  const shares = organisations.map(
    (themes) => questions.filter((asked) => asked.some((id) => themes.includes(id))).length,
  );
  return [...shares.keys()]
    .filter((place) => shares[place])
    .sort((one, other) => shares[other] - shares[one])
    .slice(0, MOST);
}

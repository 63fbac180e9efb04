// What happens to chosen questions and their order, as ids. Knows no page.

/**
 * The ids with one of them at another place; null where it stands there already.
 * @param {string[]} ids
 * @param {string} id
 * @param {number} place  from 0; one beyond an end is that end
 */
export function moveTo(ids, id, place) {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(place, 0), ids.length - 1);
  return from === to ? null : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/**
 * The ids with others behind them, each once.
 * @param {string[]} ids
 * @param {string[]} others
 */
export const add = (ids, others) => [...new Set([...ids, ...others])];

/**
 * The ids in the order of the guide.
 * @param {string[]} ids
 * @param {string[]} order  all ids, as the guide orders them
 */
export const sort = (ids, order) => order.filter((id) => ids.includes(id));

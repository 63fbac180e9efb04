// What happens to chosen questions and their order, as ids. Knows no page.

/**
 * The questions that were chosen for a conversation, by their ids. The first of them, as many as `arranged` says, stand in
 * the order that the visitor gave them; those behind came later.
 * @typedef {object} Choice
 * @property {string[]} ids
 * @property {number} arranged
 */

/**
 * A choice as it was kept: with each question once, and not more of them arranged than there are.
 * @param {Choice} kept
 * @returns {Choice}
 */
export function mend({ ids, arranged }) {
  const unique = [...new Set(ids)];
  return { ids: unique, arranged: Math.min(arranged, unique.length) };
}

/**
 * The choice with a question at its end, or without it where it was in.
 * @param {Choice} choice
 * @param {string} id
 * @returns {Choice}
 */
export function toggle({ ids, arranged }, id) {
  const place = ids.indexOf(id);
  if (place < 0) return { ids: [...ids, id], arranged };
  return { ids: ids.toSpliced(place, 1), arranged: place < arranged ? arranged - 1 : arranged };
}

/**
 * The ids in one order, with those that came later each in its place: behind the last one that the guide puts before it.
 * @param {Choice} choice
 * @param {string[]} order  all ids, as the guide orders them
 */
export function arrange({ ids, arranged }, order) {
  const placed = ids.slice(0, arranged);
  for (const id of ids.slice(arranged)) {
    const place = order.indexOf(id);
    const before = placed.findLastIndex((other) => order.indexOf(other) < place);
    placed.splice(before + 1, 0, id);
  }
  return placed;
}

/**
 * The ids with one of them a step further down (1) or up (-1); null where there is no place to go.
 * @param {string[]} ids
 * @param {string} id
 * @param {number} step
 */
export function move(ids, id, step) {
  const place = ids.indexOf(id);
  const other = ids[place + step];
  if (!other) return null;
  return ids.with(place, other).with(place + step, id);
}

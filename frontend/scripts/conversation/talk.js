// A conversation while it is held: which questions it has and in what order, and what has become of each. Knows no page.

/** @typedef {"done" | "later" | "skipped"} Mark  what can become of a question */
/**
 * Ids of questions: those that the mother ticked, which of these have been put first, and those with each mark; and the one
 * that the conversation is at, '' where it is at none.
 * @typedef {Record<Mark, string[]> & { wishes: string[], placed: string[], at: string }} Talk
 */

/** @type {readonly Mark[]} */
export const MARKS = ["done", "later", "skipped"];

/** @type {Talk} */
export const NEW = { wishes: [], placed: [], done: [], later: [], skipped: [], at: "" };

/**
 * The ids with what she ticked first.
 * @param {string[]} ids
 * @param {Talk} talk
 */
export function arrange(ids, { wishes }) {
  const isWish = (/** @type {string} */ id) => wishes.includes(id);
  return [...ids.filter(isWish), ...ids.filter((id) => !isWish(id))];
}

/**
 * Whether she ticked something that hasn't been put first: where it has, it may be moved away again.
 * @param {Talk} talk
 */
export const hasNewWishes = ({ wishes, placed }) => wishes.some((id) => !placed.includes(id));

/**
 * What has become of a question; undefined while it is open.
 * @param {Talk} talk
 * @param {string} id
 */
export const markOf = (talk, id) => MARKS.find((mark) => talk[mark].includes(id));

/**
 * The same with another mark on a question, and no other; without it where it had that one already.
 * @param {Talk} talk
 * @param {string} id
 * @param {Mark} mark
 * @returns {Talk}
 */
export function turn(talk, id, mark) {
  const isOn = !talk[mark].includes(id);
  const marks = MARKS.map((each) => [each, toggle(talk[each], id, isOn && each === mark)]);
  return { ...talk, ...Object.fromEntries(marks) };
}

/**
 * The same with a question among those that she ticked, or not.
 * @param {Talk} talk
 * @param {string} id
 * @param {boolean} isWish
 * @returns {Talk}
 */
export const wish = (talk, id, isWish) => ({
  ...talk,
  wishes: toggle(talk.wishes, id, isWish),
  placed: toggle(talk.placed, id, false),
});

/**
 * @param {string[]} ids
 * @param {string} id
 * @param {boolean} isIn
 */
function toggle(ids, id, isIn) {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}

/**
 * The same of these questions alone.
 * @param {Talk} talk
 * @param {string[]} ids
 * @returns {Talk}
 */
export function keepOnly(talk, ids) {
  const isIn = (/** @type {string} */ id) => ids.includes(id);
  const { at, ...lists } = talk;
  const own = Object.entries(lists).map(([name, list]) => [name, list.filter(isIn)]);
  return { ...talk, ...Object.fromEntries(own), at: isIn(at) ? at : "" };
}

/**
 * How many of these questions have each mark, and how many are still open.
 * @param {Talk} talk
 * @param {string[]} ids
 */
export function count(talk, ids) {
  const marks = ids.map((id) => markOf(talk, id));
  const numberOf = (/** @type {Mark | undefined} */ mark) => marks.filter((each) => each === mark).length;
  return { done: numberOf("done"), later: numberOf("later"), skipped: numberOf("skipped"), open: numberOf(undefined) };
}

/**
 * The open question that comes after one, or else the first; '' where none is open.
 * @param {Talk} talk
 * @param {string[]} ids  in the order of the conversation
 * @param {string} id
 */
export function nextOpen(talk, ids, id) {
  const place = ids.indexOf(id);
  return [...ids.slice(place + 1), ...ids.slice(0, place + 1)].find((each) => !markOf(talk, each)) ?? "";
}

/**
 * Where a conversation begins, or goes on: where it was, unless that is done with, or she has ticked another since.
 * @param {Talk} talk
 * @param {string[]} ids  in the order of the conversation
 */
export function begin(talk, ids) {
  const first = nextOpen(talk, ids, "");
  const isPassed = talk.wishes.includes(first) && !talk.wishes.includes(talk.at);
  return talk.at && !markOf(talk, talk.at) && !isPassed ? talk.at : first;
}

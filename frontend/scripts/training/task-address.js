// A task for a group in the address of the page that it is about: #opdracht=kijken&bij=micro-vragen. Knows no page.

/** The field with the task, and the one with the set of questions that it is about, if it is about one. */
export const TASK = "opdracht";
export const SET = "bij";

/**
 * What stands in the address, with its #.
 * @param {string} task
 * @param {string} [set]
 */
export function hashOf(task, set) {
  return `#${TASK}=${task}${set ? `&${SET}=${set}` : ""}`;
}

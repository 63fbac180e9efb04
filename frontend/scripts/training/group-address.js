// The groups in the address of the page: #groep=micro.wat-speelt-er-hier&groep=…, a place and a task for each. Knows no page.

/**
 * What a group works on: a place on the site, and a task to do there, by their ids.
 * @typedef {object} Group
 * @property {string} place
 * @property {string} task
 */

/** The field that there is one of for each group. */
export const NAME = "groep";
// How many groups there are if nobody says so.
const USUAL = 3;

/**
 * The groups that the address has, each as it says; "" stands for what it doesn't say.
 * @param {string[]} values
 * @returns {Group[]}
 */
export function read(values) {
  return values.map((value) => {
    const [place, task = ""] = value.split(/\.+/);
    return { place, task };
  });
}

/**
 * What stands in the address, with its #.
 * @param {Group[]} groups
 */
export function hashOf(groups) {
  const fields = groups.map(({ place, task }) => `${NAME}=${place}.${task}`);
  return `#${fields.join("&")}`;
}

/**
 * How many groups there are: as many as the address has, as far as that can be chosen.
 * @param {Group[]} asked
 * @param {number[]} choices
 */
export function count(asked, choices) {
  const wanted = asked.length || USUAL;
  return Math.min(Math.max(wanted, Math.min(...choices)), Math.max(...choices));
}

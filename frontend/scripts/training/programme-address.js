// Programmes in the address of the page, as trainers give them: #programma=programma-60.5-10-0-20-8.930, the minutes of each
// step with 0 for what is left out, and the time at which it begins, if that was chosen. Knows no page.

import { readIds } from "../address/ids.js";
import { limit, minuteOfDay, original } from "./programme-plan.js";

/** @import { ReadIds } from "../address/ids.js" */
/** @import { Plan } from "./programme-plan.js" */
/** @typedef {{ id: string, plan: Plan }} Programme  a programme by its id, as a trainer gives it */
/**
 * A programme as an address has it; no plan where it fits the programme no more.
 * @typedef {{ id: string, plan: Plan | null }} Asked
 */

/** The field that there is one of for each programme. */
export const NAME = "programma";
// Longer than any number here; a link can't make us count further.
const NUMBER = /\d{1,4}/g;
const HUNDRED = 100;
const IN_HOUR = 60;

/**
 * What the address asks for.
 * @param {string[]} values
 * @param {Map<string, number[]>} programmes  the minutes of the steps of each, by its id
 * @param {number} most  minutes of a step
 * @returns {{ asked: Asked[], others: ReadIds }}
 */
export function read(values, programmes, most) {
  const parts = values.map((value) => value.split(/\.+/));
  const others = readIds(
    parts.map(([id]) => id),
    [...programmes.keys()],
  );
  const asked = parts.flatMap(([name, minutes = "", begin = ""]) => {
    const [id] = readIds([name], [...programmes.keys()]).known;
    return id ? [{ id, plan: readPlan(minutes, begin, programmes.get(id) ?? [], most) }] : [];
  });
  return { asked, others };
}

/**
 * @param {string} text
 * @param {string} begin
 * @param {number[]} own  the minutes that its steps have by themselves
 * @param {number} most
 * @returns {Plan | null}
 */
function readPlan(text, begin, own, most) {
  const minutes = readNumbers(text);
  if (!minutes.length) return { ...original(own), begin: readTime(begin) };
  if (minutes.length !== own.length) return null;
  const steps = own.map((each, place) => {
    const isIn = minutes[place] > 0;
    return { minutes: isIn ? (limit(minutes[place], most) ?? each) : each, isIn };
  });
  return { steps, begin: readTime(begin) };
}

/** @param {string} text */
const readNumbers = (text) => (text.match(NUMBER) ?? []).map(Number);

/** @param {string} text */
function readTime(text) {
  const [time] = readNumbers(text);
  return time === undefined ? null : minuteOfDay(Math.floor(time / HUNDRED), time % HUNDRED);
}

/**
 * What stands in the address, with its #; nothing where there is no programme.
 * @param {Programme[]} programmes
 */
export const hashOf = (programmes) =>
  programmes.length ? `#${programmes.map((programme) => `${NAME}=${write(programme)}`).join("&")}` : "";

/**
 * A programme as the address has it.
 * @param {Programme} programme
 */
export function write({ id, plan: { steps, begin } }) {
  const minutes = steps.map((step) => (step.isIn ? step.minutes : 0)).join("-");
  const time = begin === null ? [] : [Math.floor(begin / IN_HOUR) * HUNDRED + (begin % IN_HOUR)];
  return [id, minutes, ...time].join(".");
}

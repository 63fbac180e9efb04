// The questions that somebody asked this device to keep until another day: only their ids, and the day. Knows no page.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

/** @typedef {{ ids: string[], day: string }} Keeping  the day as 2026-12-01 */

const KEY = "systeemwijzer-morgen";
const SHAPE = /** @satisfies {checks.Shape} */ ({ ids: [checks.isIds, []], day: [isDay, ""] });
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** @param {unknown} value @returns {value is string} */
function isDay(value) {
  return checks.isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && Date.parse(value) > 0;
}

/**
 * A day as it is kept, in the visitor's own time.
 * @param {Date} date
 */
export function dayOf(date) {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day}`;
}

/**
 * What is kept of the questions that there are; null where that is nothing. What is older than it may be, of a day that is
 * still to come or no work of this site is forgotten.
 * @param {string[]} known
 * @param {Date} now
 * @returns {Keeping | null}
 */
export function read(known, now) {
  const found = kept.read("localStorage", KEY, SHAPE);
  if (!found) return null;
  const ids = [...new Set(found.ids)].filter((id) => known.includes(id));
  const age = (Date.parse(dayOf(now)) - Date.parse(found.day)) / DAY_MS;
  if (ids.length && age >= 0 && age <= MOST_DAYS) return { ids, day: found.day };
  forget();
  return null;
}

/**
 * Keep these questions; gives whether the browser lets a site do so.
 * @param {string[]} ids
 * @param {Date} now
 */
export function write(ids, now) {
  const isKept = kept.write("localStorage", KEY, { ids, day: dayOf(now) });
  if (!isKept) forget();
  return isKept;
}

export const forget = () => kept.forget("localStorage", KEY);

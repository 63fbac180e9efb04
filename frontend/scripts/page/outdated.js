// How long what a region says of itself holds. Knows no page.

/** After so many days somebody looks at it again: checks/dated.py says the same to who writes. */
const HOLDS_DAYS = 365;
const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Whether a day is longer ago than what was seen on it holds.
 * @param {string} day  such as 2026-11-01
 * @param {Date} now
 */
export function isOutdated(day, now) {
  return now.getTime() - Date.parse(day) > (HOLDS_DAYS + 1) * DAY_IN_MILLISECONDS;
}

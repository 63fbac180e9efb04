// What the worker remembers, and what follows from that. Knows no browser; all times are in milliseconds since 1970.

/** @typedef {typeof NO_FAILURE} Failure  a version that couldn't be kept: how often that was tried, and when last */
/**
 * @typedef {object} State
 * @property {number} confirmed  when the server last had this version; 0 where nobody knows
 * @property {boolean} isAsked  whether somebody wants all of the site to be kept, whatever the browser does by itself
 * @property {Failure} failed
 */

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS_UNCONFIRMED = 30;
const MOST_FAILURES = 3;
export const NO_FAILURE = { version: "", times: 0, at: 0 };

/**
 * What was kept, as far as there is anything: an older version may have written it.
 * @param {Partial<State>} kept
 * @returns {State}
 */
export function mend({ confirmed, isAsked, failed }) {
  return { confirmed: Number(confirmed) || 0, isAsked: isAsked === true, failed: { ...NO_FAILURE, ...failed } };
}

/**
 * Whether a version may be asked for. Where it failed, a host may change what it sends, or the browser be full: that is
 * tried again rarely, and not for ever.
 * @param {State} state
 * @param {string} version
 * @param {number} now
 */
export function mayTry({ failed }, version, now) {
  if (failed.version !== version) return true;
  return failed.times < MOST_FAILURES && Math.abs(now - failed.at) >= DAY_MS;
}

/**
 * What to remember of a version that couldn't be kept.
 * @param {State} state
 * @param {string} version
 * @param {number} now
 * @returns {Failure}
 */
export function countFailure({ failed }, version, now) {
  return { version, times: failed.version === version ? failed.times + 1 : 1, at: now };
}

/**
 * Whether the server had this version less than a day ago.
 * @param {State} state
 * @param {number} now
 */
export function isFresh({ confirmed }, now) {
  return now - confirmed < DAY_MS;
}

/**
 * Whether what is kept has grown old: the server hasn't had it for long, or what it has instead can't be kept.
 * @param {State} state
 * @param {string} version  the one that is kept
 * @param {number} now
 */
export function isOld({ confirmed, failed }, version, now) {
  const isGivenUp = failed.version !== version && failed.times >= MOST_FAILURES;
  // Where nothing could be remembered, nothing is old.
  return confirmed > 0 && (isGivenUp || now - confirmed > MOST_DAYS_UNCONFIRMED * DAY_MS);
}

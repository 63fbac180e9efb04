// The time that is left for a step: it stands still, or runs to a moment of the clock. Knows no page.

/**
 * `left` is how many milliseconds there were when it stood still last; `endsAt` when they are over, 0 while it stands still.
 * @typedef {{ left: number, endsAt: number }} Timer
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The whole time of a step.
 * @param {number} minutes
 * @returns {Timer}
 */
export const reset = (minutes) => ({ left: minutes * MINUTE, endsAt: 0 });

/** @param {Timer} timer */
export const isRunning = ({ endsAt }) => endsAt > 0;

/**
 * How many milliseconds are left.
 * @param {Timer} timer
 * @param {number} now
 */
export const leftAt = ({ left, endsAt }, now) => (endsAt ? Math.max(0, endsAt - now) : left);

/**
 * Let it run, or let it stand still.
 * @param {Timer} timer
 * @param {number} now
 * @returns {Timer}
 */
export function turn(timer, now) {
  const left = leftAt(timer, now);
  return { left, endsAt: isRunning(timer) || !left ? 0 : now + left };
}

/**
 * Time in minutes and seconds; a second that has begun counts.
 * @param {number} milliseconds
 */
export function write(milliseconds) {
  const seconds = Math.ceil(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

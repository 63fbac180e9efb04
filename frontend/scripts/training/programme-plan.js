// What a trainer makes of a programme: which steps, how many minutes each, and when it begins. Knows no page.

/**
 * One step; what is left out keeps its minutes, for when it comes back.
 * @typedef {{ minutes: number, isIn: boolean }} PlannedStep
 */
/**
 * A programme as a trainer gives it; `begin` is the minute of the day, null for a clock from 0:00.
 * @typedef {{ steps: PlannedStep[], begin: number | null }} Plan
 */

const IN_HOUR = 60;
const IN_DAY = 24 * IN_HOUR;
const FEWEST = 1;

/**
 * A programme as it was written.
 * @param {number[]} minutes
 * @returns {Plan}
 */
export const original = (minutes) => ({ steps: minutes.map((each) => ({ minutes: each, isIn: true })), begin: null });

/**
 * A number of minutes as a step can have it, nearest to what was asked; null where no number was.
 * @param {number} asked
 * @param {number} most
 */
export const limit = (asked, most) =>
  Number.isFinite(asked) ? Math.min(Math.max(Math.round(asked), FEWEST), most) : null;

/**
 * The same plan, with other things of one step.
 * @param {Plan} plan
 * @param {number} place
 * @param {Partial<PlannedStep>} change
 * @returns {Plan}
 */
export function changeStep({ steps, begin }, place, change) {
  return { steps: steps.map((step, each) => (each === place ? { ...step, ...change } : step)), begin };
}

/**
 * How long all of it takes.
 * @param {Plan} plan
 */
export const total = ({ steps }) => steps.reduce((sum, step) => sum + lengthOf(step), 0);

/**
 * The minute at which each step begins, from the programme's own; of what is left out, that of the step behind it.
 * @param {Plan} plan
 */
export function starts({ steps }) {
  return steps.map((_, place) => steps.slice(0, place).reduce((sum, step) => sum + lengthOf(step), 0));
}

/** @param {PlannedStep} step */
const lengthOf = ({ minutes, isIn }) => (isIn ? minutes : 0);

/**
 * What the clock says so many minutes into a plan.
 * @param {Plan} plan
 * @param {number} minutes
 */
export function clock({ begin }, minutes) {
  const minute = begin === null ? minutes : (begin + minutes) % IN_DAY;
  return `${Math.floor(minute / IN_HOUR)}:${String(minute % IN_HOUR).padStart(2, "0")}`;
}

/**
 * The minute of the day that hours and minutes make; null where there is no such time.
 * @param {number} hours
 * @param {number} minutes
 */
export function minuteOfDay(hours, minutes) {
  const isTime = hours >= 0 && hours * IN_HOUR < IN_DAY && minutes >= 0 && minutes < IN_HOUR;
  return isTime ? hours * IN_HOUR + minutes : null;
}

/**
 * Whether two plans are the same, for who gives them.
 * @param {Plan} one
 * @param {Plan} other
 */
export const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// What may be taken from a stranger, such as what the browser kept: a check gives whether a value is right. Pure.

/**
 * Whether a value is right.
 * @template T
 * @typedef {(value: unknown) => value is T} Check
 */
/** @typedef {Record<string, readonly [Check<unknown>, unknown]>} Shape  fields, each with its check and what there is without it */
/**
 * What is taken: of each field what its check lets through, or what there is without it.
 * @template {Shape} S
 * @typedef {{ [Name in keyof S]: S[Name] extends readonly [Check<infer T>, infer W] ? (W extends T ? T : T | W) : never }} Taken
 */

// Far beyond what anybody chooses or types.
const MOST_IDS = 1000;
const MOST_LETTERS = 1000;
const ID = /^[a-z0-9-]{1,100}$/;

/**
 * @param {unknown} value
 * @returns {value is string}
 */
export const isText = (value) => typeof value === "string" && value.length <= MOST_LETTERS;

/** @param {unknown} value */
export const isFlag = (value) => typeof value === "boolean";

/**
 * @param {unknown} value
 * @returns {value is number}
 */
export const isCount = (value) => Number.isInteger(value) && /** @type {number} */ (value) >= 0;

/**
 * A check of lists, from that of what is in them.
 * @template T
 * @param {Check<T>} isRight
 */
const isListOf =
  (isRight) =>
  /** @returns {value is T[]} */
  (/** @type {unknown} */ value) =>
    Array.isArray(value) && value.length <= MOST_IDS && value.every(isRight);

export const isIds = isListOf(/** @returns {id is string} */ (id) => typeof id === "string" && ID.test(id));
export const isTexts = isListOf(isText);

/**
 * The fields that a shape names; each that isn't right begins anew.
 * @template {Shape} S
 * @param {unknown} given
 * @param {S} shape
 */
export function take(given, shape) {
  const own = Object(given);
  const fields = Object.entries(shape).map(([name, [isRight, without]]) => {
    const isTaken = Object.hasOwn(own, name) && isRight(own[name]);
    return [name, isTaken ? own[name] : without];
  });
  return /** @type {Taken<S>} */ (Object.fromEntries(fields));
}

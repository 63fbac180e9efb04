// What may be taken from a stranger, such as what the browser kept: a check gives whether a value is right. Pure.

// Far beyond what anybody chooses or types.
const MOST_IDS = 1000;
const MOST_LETTERS = 1000;
const ID = /^[a-z0-9-]{1,100}$/;

export const isText = (value) => typeof value === "string" && value.length <= MOST_LETTERS;
export const isFlag = (value) => typeof value === "boolean";
export const isCount = (value) => Number.isInteger(value) && value >= 0;
const isListOf = (isRight) => (value) => Array.isArray(value) && value.length <= MOST_IDS && value.every(isRight);
export const isIds = isListOf((id) => typeof id === "string" && ID.test(id));
export const isTexts = isListOf(isText);

/** The fields that `shape` names, as {field: [check, what there is without it]}; each that isn't right begins anew. */
export function take(given, shape) {
  const own = Object(given);
  const fields = Object.entries(shape).map(([name, [isRight, without]]) => {
    const isTaken = Object.hasOwn(own, name) && isRight(own[name]);
    return [name, isTaken ? own[name] : without];
  });
  return Object.fromEntries(fields);
}

// All that the browser keeps for us. An older version, another site at the same host or a visitor may have written it:
// it is read as a stranger's, and what isn't as it should be is left out.

/* Pure: what may be taken from a stranger. A check gives whether a value is right. */

const checks = (() => {
  "use strict";

  // Far beyond what anybody chooses or types.
  const MOST_IDS = 1000;
  const MOST_LETTERS = 1000;
  const ID = /^[a-z0-9-]{1,100}$/;

  const isText = (value) => typeof value === "string" && value.length <= MOST_LETTERS;
  const isFlag = (value) => typeof value === "boolean";
  const isCount = (value) => Number.isInteger(value) && value >= 0;
  const isListOf = (isRight) => (value) => Array.isArray(value) && value.length <= MOST_IDS && value.every(isRight);
  const isIds = isListOf((id) => typeof id === "string" && ID.test(id));
  const isTexts = isListOf(isText);

  /** The fields that `shape` names, as {field: [check, what there is without it]}; each that isn't right begins anew. */
  function take(given, shape) {
    const own = Object(given);
    const fields = Object.entries(shape).map(([name, [isRight, without]]) => {
      const isTaken = Object.hasOwn(own, name) && isRight(own[name]);
      return [name, isTaken ? own[name] : without];
    });
    return Object.fromEntries(fields);
  }

  return { isCount, isFlag, isIds, isText, isTexts, take };
})();

const kept = (() => {
  "use strict";

  // More than this is no entry of ours, and not worth the time of reading it.
  const MOST_LETTERS = 200_000;
  // Where the browser keeps nothing for us, or has no room left, this page does.
  const inMemory = new Map();

  /** The text that is kept under a key of `localStorage` or `sessionStorage`; null without one. */
  function readText(storage, key) {
    if (inMemory.has(key)) return inMemory.get(key);
    try {
      const text = globalThis[storage].getItem(key);
      return text?.length > MOST_LETTERS ? null : text;
    } catch {
      return null;
    }
  }

  function writeText(storage, key, text) {
    try {
      globalThis[storage].setItem(key, text);
      inMemory.delete(key);
    } catch {
      inMemory.set(key, text);
      // What was kept before would be taken for this on the next page.
      remove(storage, key);
    }
  }

  function remove(storage, key) {
    try {
      globalThis[storage].removeItem(key);
    } catch {
      // Then nothing is kept there.
    }
  }

  /** What is kept under a key, in the shape that `checks.take` knows; null where nothing is. */
  function read(storage, key, shape) {
    const text = readText(storage, key);
    if (text === null) return null;
    try {
      return checks.take(JSON.parse(text), shape);
    } catch {
      return checks.take(null, shape);
    }
  }

  function write(storage, key, values) {
    writeText(storage, key, JSON.stringify(values));
  }

  /** Let go of it, here and in the browser. */
  function forget(storage, key) {
    inMemory.delete(key);
    remove(storage, key);
  }

  return { forget, read, readText, write, writeText };
})();

// The number of a slide as one types it in every program that presents: digits, then Enter. Knows no page.

const DIGIT = /^\d$/;
const MOST_DIGITS = 3;

/**
 * What stands typed after one more key: any other key begins anew.
 * @param {string} typed
 * @param {string} key
 */
export function type(typed, key) {
  if (DIGIT.test(key)) return (typed + key).slice(-MOST_DIGITS);
  return key === "Backspace" ? typed.slice(0, -1) : "";
}

// What keys, as clickers send them too, taps and swipes ask for. Knows no page.

/** @typedef {"next" | "previous" | "first" | "last" | "black" | "overview" | "stay"} Act  what can be done while presenting */
/** @typedef {{ x: number, y: number }} Point  a place on the screen, in pixels */

/** @type {Map<string, Act>} */
const KEYS = new Map([
  ["ArrowRight", "next"],
  ["ArrowDown", "next"],
  ["PageDown", "next"],
  [" ", "next"],
  ["Enter", "next"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "previous"],
  ["PageUp", "previous"],
  ["Backspace", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["b", "black"],
  ["B", "black"],
  [".", "black"],
  ["o", "overview"],
  ["O", "overview"],
  // Clickers send it to begin; on a page it would load anew, and leave the full screen.
  ["F5", "stay"],
]);
const SWIPE_PX = 50;
// A hand that clicks isn't quite still.
const STILL_PX = 10;

/**
 * What a key asks for, if anything.
 * @param {{ key: string, shiftKey: boolean }} pressed
 * @returns {Act | undefined}
 */
export function ofKey({ key, shiftKey }) {
  if (key === " " && shiftKey) return "previous";
  return KEYS.get(key);
}

/**
 * What a finger or a mouse asks for that came down at one point and went up at another, if anything. A mouse that is
 * dragged selects, also where no words are.
 * @param {Point} start
 * @param {Point} end
 * @param {{ width: number, isMouse: boolean }} screen
 * @returns {Act | undefined}
 */
export function ofPointer(start, end, { width, isMouse }) {
  const across = end.x - start.x;
  if (Math.hypot(across, end.y - start.y) < STILL_PX) return ofTap(end.x, width);
  if (isMouse || Math.abs(across) < SWIPE_PX) return undefined;
  return across < 0 ? "next" : "previous";
}

/**
 * What a tap asks for: at either side of the screen something, in its middle nothing.
 * @param {number} x
 * @param {number} width
 * @returns {Act | undefined}
 */
export function ofTap(x, width) {
  if (x < width / 3) return "previous";
  return x > (width * 2) / 3 ? "next" : undefined;
}

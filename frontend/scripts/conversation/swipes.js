// A finger that goes across a part of the page. What it does on the way down, and what a mouse does, is the browser's.

const SWIPE_PX = 60;

/**
 * Call `act` with 1 when a finger has gone to the left, as to what comes next, and with -1 when it has gone to the right.
 * @param {HTMLElement} part
 * @param {(step: 1 | -1) => void} act
 */
export function follow(part, act) {
  /** @type {PointerEvent | null} */
  let start = null;
  part.addEventListener("pointerdown", (event) => {
    start = event.pointerType === "mouse" || !event.isPrimary ? null : event;
  });
  part.addEventListener("pointercancel", () => {
    start = null;
  });
  part.addEventListener("pointerup", (event) => {
    const across = start ? event.clientX - start.clientX : 0;
    const down = start ? event.clientY - start.clientY : 0;
    start = null;
    if (Math.abs(across) > Math.max(SWIPE_PX, 2 * Math.abs(down))) act(across < 0 ? 1 : -1);
  });
}

// Puts the explanation of a term beside its word, whole on the screen. Without JavaScript it opens in the middle.

/** @typedef {{ width: number, height: number }} Size */

// From the word, and from the edges of the window.
const GAP_PX = 6;
/**
 * The explanation that was opened last.
 * @type {HTMLElement | undefined}
 */
let tip;
/**
 * What it explains.
 * @type {Element | null | undefined}
 */
let word;

/**
 * From its left edge and its top: centred below the word; above it where there is no room below.
 * @param {DOMRect} box  of the word
 * @param {Size} size  of the explanation
 * @param {Size} room
 */
function placeBeside(box, { width, height }, room) {
  const last = { left: room.width - width - GAP_PX, top: room.height - height - GAP_PX };
  const below = box.bottom + GAP_PX;
  const above = box.top - GAP_PX - height;
  const left = Math.max(GAP_PX, Math.min(box.left + (box.width - width) / 2, last.left));
  return { left, top: below <= last.top || above < GAP_PX ? Math.max(GAP_PX, Math.min(below, last.top)) : above };
}

function place() {
  // A word that wraps has a box for each of its lines.
  const box = [...(word?.getClientRects() ?? [])].at(-1);
  if (!box || !tip?.matches(":popover-open")) return;
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = placeBeside(box, tip.getBoundingClientRect(), room);
  Object.assign(tip.style, { inset: `${top}px auto auto ${left}px`, margin: "0" });
}

/** @param {ToggleEvent} event */
function onToggle({ target, newState }) {
  const popover = /** @type {HTMLElement} */ (target);
  if (newState === "closed" || !popover.matches(".term-tip__text")) return;
  tip = popover;
  word = document.querySelector(`[popovertarget="${tip.id}"]`);
  // Once it is there, and before it is drawn.
  requestAnimationFrame(place);
}

document.addEventListener("beforetoggle", onToggle, { capture: true });
addEventListener("scroll", place, { capture: true, passive: true });
addEventListener("resize", place);

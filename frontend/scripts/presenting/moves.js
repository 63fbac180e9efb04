// What moves from slide to slide: keys, a tap at either side, and a finger's swipe.

import { findAround } from "../common/elements.js";
import * as gestures from "./gestures.js";
import * as typedNumber from "./typed-number.js";

/** @import { Act, Point } from "./gestures.js" */
/**
 * What to do, by its name; `go` is to the slide with a number, and `type` shows how far that has been typed.
 * @typedef {Record<Act, () => void> & { go: (number: number) => void, type: (typed: string) => void }} Acts
 */

// What these keys do on a button or a link is theirs.
const OF_CONTROLS = [" ", "Enter"];
// What they do once digits have been typed, too.
const OF_NUMBERS = ["Enter", "Backspace"];

/**
 * Let keys on the dialog, and taps on the slide, do what `acts` has by name.
 * @param {HTMLElement} dialog
 * @param {HTMLElement} slide
 * @param {Acts} acts
 */
export function connect(dialog, slide, acts) {
  connectKeys(dialog, acts);
  slide.addEventListener("mousedown", onMouseDown);
  connectPointer(slide, acts);
}

/**
 * @param {HTMLElement} dialog
 * @param {Acts} acts
 */
function connectKeys(dialog, acts) {
  let typed = "";
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const before = typed;
    typed = typedNumber.type(before, event.key);
    if (typed !== before) acts.type(typed);
    const isOfNumber = typed !== "" || (before !== "" && OF_NUMBERS.includes(event.key));
    if (!isOfNumber) return onKey(event, acts);
    event.preventDefault();
    if (event.key === "Enter") acts.go(Number(before));
  });
}

/**
 * @param {HTMLElement} slide
 * @param {Acts} acts
 */
function connectPointer(slide, acts) {
  /**
   * Where a pointer came down on the slide, and whether words were selected then.
   * @type {Point & { isSelecting: boolean } | null}
   */
  let start = null;
  slide.addEventListener("pointerdown", ({ clientX, clientY }) => {
    start = { x: clientX, y: clientY, isSelecting: hasSelection(slide) };
  });
  document.addEventListener("pointercancel", () => {
    start = null;
  });
  document.addEventListener("pointerup", (event) => {
    const isOnSlide = event.target instanceof Node && slide.contains(event.target);
    if (start && isOnSlide && !start.isSelecting && !hasSelection(slide)) onPointer(event, start, acts);
    start = null;
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {Acts} acts
 */
function onKey(event, acts) {
  const act = gestures.ofKey(event);
  const isOfControl = OF_CONTROLS.includes(event.key) && findAround("a, button, input", event);
  if (!act || isOfControl) return;
  event.preventDefault();
  acts[act]();
}

/**
 * Whether words of the slide are selected: who drags over them, or clicks to be rid of that, reads.
 * @param {HTMLElement} slide
 */
function hasSelection(slide) {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && slide.contains(selection.anchorNode);
}

/**
 * Who clicks fast from slide to slide selects nothing.
 * @param {MouseEvent} event
 */
function onMouseDown(event) {
  if (event.detail > 1 && gestures.ofTap(event.clientX, innerWidth)) event.preventDefault();
}

/**
 * @param {PointerEvent} event
 * @param {Point} start
 * @param {Acts} acts
 */
function onPointer(event, start, acts) {
  if (event.button || findAround("a", event)) return;
  const end = { x: event.clientX, y: event.clientY };
  const act = gestures.ofPointer(start, end, { width: innerWidth, isMouse: event.pointerType === "mouse" });
  if (act) acts[act]();
}

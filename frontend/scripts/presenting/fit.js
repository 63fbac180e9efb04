// Makes the letters of a slide as large as its room allows: all of it within the margins, and no word broken.

import { findLargest } from "../common/largest.js";

// The height of letters as a part of the screen's shorter side, the largest and the smallest. From the back of a
// room one reads a twentieth; only a quote goes a little below it, as somebody's words stay whole. What is longer scrolls.
const LARGEST = { title: 1 / 7, care: 1 / 12, question: 1 / 9, quote: 1 / 13, step: 1 / 12, text: 1 / 14 };
const SMALLEST = 1 / 20;
const SMALLEST_OF_QUOTE = 1 / 22;
// On a phone a part of the screen is too small to read.
const SMALLEST_PX = 17;

/** @typedef {keyof typeof LARGEST} Kind  of slides: what they show, and so how large their letters may be */

/**
 * Give a slide its largest letters that fit. What doesn't fit with the smallest can be scrolled, and a word that is
 * longer than a line of those breaks.
 * @param {HTMLElement} slide
 * @param {Kind} kind
 */
export function fit(slide, kind) {
  const side = Math.min(innerWidth, innerHeight);
  const smallest = Math.max(SMALLEST_PX, side * (kind === "quote" ? SMALLEST_OF_QUOTE : SMALLEST));
  slide.style.overflowWrap = "normal";
  const largest = side * LARGEST[kind];
  const isWhole =
    fits(slide, largest) ||
    fits(
      slide,
      findLargest(smallest, largest, (size) => fits(slide, size)),
    );
  if (!isWhole) slide.style.overflowWrap = "";
}

/**
 * Whether all fits with letters of this size: no line longer than what it stands in, and nothing below the slide.
 * @param {HTMLElement} slide
 * @param {number} size
 */
function fits(slide, size) {
  setSize(slide, size);
  const isTooHigh = slide.scrollHeight > slide.clientHeight;
  return !isTooHigh && [...slide.children].every((child) => child.scrollWidth <= child.clientWidth);
}

/**
 * @param {HTMLElement} slide
 * @param {number} size
 */
function setSize(slide, size) {
  slide.style.fontSize = `${size}px`;
}

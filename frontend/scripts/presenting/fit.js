// Makes the letters of a slide as large as its room allows.

// The height of letters as a part of the screen's shorter side, the largest and the smallest. From the back of a
// room one reads a twentieth; only a quote goes below it, as somebody's words stay whole.
const LARGEST = { title: 1 / 7, care: 1 / 12, question: 1 / 9, quote: 1 / 13, step: 1 / 12, text: 1 / 14 };
const SMALLEST = 1 / 20;
const SMALLEST_OF_QUOTE = 1 / 34;
const STEP_PX = 1;

/** @typedef {keyof typeof LARGEST} Kind  of slides: what they show, and so how large their letters may be */

/**
 * Give a slide its largest letters that fit.
 * @param {HTMLElement} slide
 * @param {Kind} kind
 */
export function fit(slide, kind) {
  const side = Math.min(innerWidth, innerHeight);
  const smallest = side * (kind === "quote" ? SMALLEST_OF_QUOTE : SMALLEST);
  let size = side * LARGEST[kind];
  slide.style.fontSize = `${size}px`;
  while (size > smallest && overflows(slide)) {
    size = Math.max(smallest, size - STEP_PX);
    slide.style.fontSize = `${size}px`;
  }
}

/** @param {HTMLElement} slide */
function overflows(slide) {
  return slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth;
}

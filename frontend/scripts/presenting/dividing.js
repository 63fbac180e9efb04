// How much of a text a slide has, so that it can be read from the back of the room. Knows no page.

const MOST_LETTERS = 320;
const SENTENCE = /[^.!?]+[.!?]*\s*/g;

/**
 * What has texts, in its order, divided among as many slides as it needs.
 * @template T
 * @param {T[]} parts
 * @param {(part: T) => string} textOf
 */
export function divide(parts, textOf) {
  /** @type {T[][]} */
  const slides = [];
  let letters = 0;
  for (const part of parts) {
    const { length } = textOf(part);
    const isFull = letters + length > MOST_LETTERS;
    if (isFull || !slides.length) slides.push([part]);
    else slides[slides.length - 1].push(part);
    letters = isFull ? length : letters + length;
  }
  return slides;
}

/**
 * Whether a text fits on a slide.
 * @param {string} text
 */
export function fits(text) {
  return text.length <= MOST_LETTERS;
}

/**
 * A text in pieces of whole sentences, each as long as fits on a slide; a sentence that is too long for one stays whole.
 * @param {string} text
 */
export function cut(text) {
  const sentences = text.match(SENTENCE) ?? [text];
  return divide(sentences, String).map((parts) => parts.join(""));
}

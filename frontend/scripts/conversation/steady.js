// What somebody presses stays under the thumb, while what lies around it changes place.

/**
 * Do something to the page, and scroll so that an element stays where it is on the screen, as far as the page reaches. It
 * keeps the focus; where it goes, another comes in its place.
 * @param {HTMLElement} element
 * @param {() => void} act
 * @param {HTMLElement} [next]
 */
export function keepInPlace(element, act, next = element) {
  const { top } = element.getBoundingClientRect();
  act();
  next.focus({ preventScroll: true });
  scrollBy({ top: next.getBoundingClientRect().top - top, behavior: "instant" });
}

// The rings with how many groups named each thing, and those rings that nobody looked at.

import { find, findAll } from "../common/elements.js";

/** @import { Count } from "../map/counts.js" */

const box = find("[data-plenary-result]");

/**
 * Draw these counts.
 * @param {Count[]} counts
 * @param {Count[]} agreed  those on which all agree that looked there
 * @param {(string | undefined)[]} empty  the levels that nobody looked at
 */
export function draw(counts, agreed, empty) {
  for (const ring of findAll("[data-ring]", box)) {
    ring.classList.toggle("count-map__ring--unseen", empty.includes(ring.dataset.ring));
  }
  for (const mark of findAll("[data-counted]", box)) {
    const count = counts.find(({ thing }) => thing === mark.dataset.counted);
    mark.toggleAttribute("hidden", !count);
    if (count) fill(mark, count, agreed.includes(count));
  }
}

/**
 * @param {HTMLElement} mark
 * @param {Count} count
 * @param {boolean} isAgreed
 */
function fill(mark, { count }, isAgreed) {
  const number = mark.querySelector("text");
  mark.classList.toggle("count-map--agreed", isAgreed);
  if (number) number.textContent = String(count);
}

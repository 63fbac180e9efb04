// Where news of the address stands: right above what it is about, where the page goes down to that; else on top.

import { find } from "../common/elements.js";

const box = find("[data-address-news]");
const home = find("main");

/** @param {HTMLElement} element */
export function standAbove(element) {
  element.before(box);
  box.scrollIntoView();
}

addEventListener("hashchange", () => {
  if (box.parentElement !== home) home.prepend(box);
});

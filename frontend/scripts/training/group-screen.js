// The cards of the groups over the whole page, for the wall: codes as large as fits, and letters as large as goes with those.

import { find, findAll } from "../common/elements.js";
import * as layers from "../page/layers.js";
import * as screen from "./screen.js";

const NAME = "groups";
// As parts of the screen's shorter side; below the smallest nobody at the back reads it.
const SIZES = { largest: 1 / 22, smallest: 1 / 66 };
const dialog = find("dialog[data-screen]");
const cards = find("[data-cards]");

// Of sizes to a part of a pixel the browser rounds one up and the other down.
const isWhole = (/** @type {HTMLElement} */ part) =>
  part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;

/** Let the buttons of the page open and close it. */
export const connect = () =>
  screen.connectFitted(NAME, dialog, cards, SIZES, () => findAll("li, li > div", cards).every(isWhole));

/** Go on large, where somebody has loaded the page anew. */
export const resume = () => layers.resume(NAME);

// The result over the whole page, for the wall: everything in sight, in letters as large as that allows.

import { find } from "../common/elements.js";
import * as layers from "../page/layers.js";
import * as screen from "./screen.js";

const NAME = "plenary";
// As parts of the screen's shorter side; below the smallest nobody at the back reads it, and then it scrolls.
const SIZES = { largest: 1 / 24, smallest: 1 / 80 };
const dialog = find("dialog[data-plenary-screen]");
const result = find("[data-plenary-result]");

const fits = () => dialog.scrollHeight <= dialog.clientHeight && dialog.scrollWidth <= dialog.clientWidth;

/** Let the buttons of the page open and close it. */
export const connect = () => screen.connectFitted(NAME, dialog, result, SIZES, fits);

/** Go on large, where somebody has loaded the page anew. */
export const resume = () => layers.resume(NAME);

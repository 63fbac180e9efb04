// The result over the whole page, for the wall: everything in sight, in letters as large as that allows.

import { find } from "../common/elements.js";
import * as screen from "./screen.js";

// As parts of the screen's shorter side; below the smallest nobody at the back reads it, and then it scrolls.
const LARGEST = 1 / 24;
const SMALLEST = 1 / 80;
const STEP_PX = 0.5;
const dialog = find("dialog[data-plenary-screen]");
const result = find("[data-plenary-result]");

function fit() {
  const side = Math.min(innerWidth, innerHeight);
  let size = side * LARGEST;
  result.style.fontSize = `${size}px`;
  while (size > side * SMALLEST && overflows()) {
    size -= STEP_PX;
    result.style.fontSize = `${size}px`;
  }
}

const overflows = () => dialog.scrollHeight > dialog.clientHeight || dialog.scrollWidth > dialog.clientWidth;

function putBack() {
  result.style.fontSize = "";
}

/** Let the buttons of the page open and close it. */
export function connect() {
  screen.connect("plenary", dialog, result, { onOpened: fit, onClosed: putBack });
  addEventListener("resize", () => {
    if (dialog.open) fit();
  });
}

// The result over the whole page, for the wall: everything in sight, in letters as large as that allows.

import { find } from "../common/elements.js";
import * as layers from "../page/layers.js";

const LAYER = "plenary";
// As parts of the screen's shorter side; below the smallest nobody at the back reads it, and then it scrolls.
const LARGEST = 1 / 24;
const SMALLEST = 1 / 80;
const STEP_PX = 0.5;
const dialog = find("dialog[data-plenary-screen]");
const result = find("[data-plenary-result]");
// Where it stands on the page.
const place = document.createComment("");

/** Show it, moved here: what is drawn in it has ids, which stand once on a page. */
function open() {
  result.replaceWith(place);
  dialog.append(result);
  dialog.showModal();
  fit();
}

function enlarge() {
  open();
  layers.onOpened(LAYER);
}

function putBack() {
  result.style.fontSize = "";
  place.replaceWith(result);
}

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

/** Let the buttons of the page open and close it. */
export function connect() {
  // Before the layer goes from the browser's history.
  dialog.addEventListener("close", putBack);
  layers.connectDialog(LAYER, dialog, open);
  find("[data-enlarge]").addEventListener("click", enlarge);
  find("[data-close]", dialog).addEventListener("click", () => dialog.close());
  addEventListener("resize", () => {
    if (dialog.open) fit();
  });
}

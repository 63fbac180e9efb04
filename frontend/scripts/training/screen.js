// A part of the page over all of it, for the wall: it is moved there and back, as what is drawn in it has ids.

import { find, findAll } from "../common/elements.js";
import * as layers from "../page/layers.js";

/**
 * Let the page's buttons lay a part of it over the whole of it, and take it off again.
 * @param {string} name  of the layer
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} part
 * @param {{ onOpened: () => void, onClosed: () => void }} acts  what follows
 */
export function connect(name, dialog, part, { onOpened, onClosed }) {
  // Where it stands on the page.
  const place = document.createComment("");
  const enlarge = find("[data-enlarge]");

  function open() {
    part.replaceWith(place);
    dialog.append(part);
    dialog.showModal();
    onOpened();
  }

  // Before the layer goes from the browser's history.
  dialog.addEventListener("close", () => {
    place.replaceWith(part);
    onClosed();
    // After a reload the browser knows of no button that opened it.
    enlarge.focus();
  });
  layers.connectDialog(name, dialog, open);
  enlarge.addEventListener("click", () => {
    open();
    layers.onOpened(name);
  });
  for (const button of findAll("[data-close]")) button.addEventListener("click", () => dialog.close());
}

/**
 * Lay a part over the page again, where that was so before the page was loaded anew: once it shows what it did.
 * @param {string} name
 */
export const resume = (name) => layers.resume(name);

/**
 * Whether a dialog is open, and none is laid over it.
 * @param {HTMLDialogElement} dialog
 */
export const isOnTop = (dialog) => findAll("dialog[open]").every((open) => open === dialog) && dialog.open;

/**
 * Give a part the largest letters with which all of it fits, to a pixel; the smallest where none does.
 * @param {HTMLElement} part
 * @param {{ largest: number, smallest: number }} sizes  as parts of the screen's shorter side
 * @param {() => boolean} fits
 */
export function fitLetters(part, sizes, fits) {
  const side = Math.min(innerWidth, innerHeight);
  let [fitting, tooLarge] = [side * sizes.smallest, side * sizes.largest];
  while (tooLarge - fitting > 1) {
    const size = (fitting + tooLarge) / 2;
    part.style.fontSize = `${size}px`;
    if (fits()) fitting = size;
    else tooLarge = size;
  }
  part.style.fontSize = `${fitting}px`;
}

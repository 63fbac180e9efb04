// A part of the page over all of it, for the wall: it is moved there and back, as what is drawn in it has ids.

import { find, findAll } from "../common/elements.js";
import { findLargest } from "../common/largest.js";
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
  const setSize = (/** @type {number} */ size) => {
    part.style.fontSize = `${size}px`;
  };
  const fitsWith = (/** @type {number} */ size) => {
    setSize(size);
    return fits();
  };
  setSize(findLargest(side * sizes.smallest, side * sizes.largest, fitsWith));
}

/**
 * The same as `connect`, for a part that has the largest letters with which it fits for as long as it is over the page.
 * @param {string} name
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} part
 * @param {{ largest: number, smallest: number }} sizes
 * @param {() => boolean} fits
 */
export function connectFitted(name, dialog, part, sizes, fits) {
  const fit = () => fitLetters(part, sizes, fits);
  const onClosed = () => {
    part.style.fontSize = "";
  };
  connect(name, dialog, part, { onOpened: fit, onClosed });
  addEventListener("resize", () => {
    if (dialog.open) fit();
  });
}

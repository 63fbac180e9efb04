// Draws QR codes on pages that rarely show one: what draws them comes with the first. What would be too dense for a
// camera isn't drawn; the page says so instead.

import * as ownScripts from "../common/own-scripts.js";

/** @typedef {Element & { dataset: DOMStringMap }} Code  an <svg>, with data-on="paper" where it is printed, or enlarged to be scanned */

/**
 * Draw a text as a QR code, or show what follows it in the template, which says that it can't be; `host` names in its
 * data-qr the script that draws.
 * @param {Code} svg
 * @param {string} text
 * @param {HTMLElement} host
 */
export async function drawCode(svg, text, { dataset }) {
  /** @type {typeof import("./qr.entry.js")} */
  const { draw, isTooDense } = await ownScripts.add(dataset.qr ?? "");
  svg.removeAttribute("hidden");
  const isHidden = isTooDense(draw(svg, text), svg);
  svg.toggleAttribute("hidden", isHidden);
  const instead = /** @type {HTMLElement} */ (svg.nextElementSibling);
  instead.hidden = !isHidden;
}

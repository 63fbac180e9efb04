// Draws QR codes on pages that rarely show one: what draws them comes with the first.

import * as ownScripts from "../common/own-scripts.js";

/**
 * Draw a text as a QR code; `host` names in its data-qr the script that does so.
 * @param {Element} svg
 * @param {string} text
 * @param {HTMLElement} host
 */
export async function drawCode(svg, text, { dataset }) {
  /** @type {typeof import("./qr.entry.js")} */
  const { draw } = await ownScripts.add(dataset.qr ?? "");
  draw(svg, text);
}

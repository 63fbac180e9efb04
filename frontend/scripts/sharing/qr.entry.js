// Draws a text as a QR code into an <svg> that stands in the page. What it is called stands in the template: aria-label.

import { generate } from "lean-qr";
import { outline } from "./qr-outline.js";

// Readers need this much white around the code, counted in its squares.
const QUIET_ZONE = 4;
// A camera needs two and a half of its own pixels for a square, as was measured on codes of 41 to 133 squares that were
// blurred and held askew. In a film of 1920 pixels that is 0.54 mm of what lies at 30 cm, and 0.9 mm of a screen at half a
// metre; on a phone, whose pixels are smaller, that is 0.54 mm again, for the two are held together.
/** @type {Record<string, number>} */
const LEAST_PX = { screen: 3.4, paper: 2.05 };
const SVG = "http://www.w3.org/2000/svg";

/**
 * Fill an <svg> with the code: black on white in any colour scheme, for not every reader knows the other way round. Gives
 * how many squares it is wide, with what is white around it; what fits no code is wider than any.
 * @param {Element} svg
 * @param {string} text
 */
export function draw(svg, text) {
  const code = make(text);
  if (!code) return Number.POSITIVE_INFINITY;
  const side = code.size + 2 * QUIET_ZONE;
  const corner = -QUIET_ZONE;
  svg.setAttribute("viewBox", `${corner} ${corner} ${side} ${side}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.replaceChildren(
    makePath(`M${corner} ${corner}h${side}v${side}h-${side}z`, "white"),
    makePath(outline(code), "black"),
  );
  return side;
}

/** @param {string} text */
function make(text) {
  try {
    return generate(text);
  } catch {
    return null;
  }
}

/**
 * Whether a camera can't tell the squares of a code, as large as it is shown; what isn't shown is left alone.
 * @param {number} side  in squares
 * @param {import("./qr-code.js").Code} svg
 */
export function isTooDense(side, svg) {
  const { width } = svg.getBoundingClientRect();
  return width > 0 && width / side < LEAST_PX[svg.dataset.on ?? "screen"];
}

/**
 * @param {string} line
 * @param {string} colour
 */
function makePath(line, colour) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", line);
  path.setAttribute("fill", colour);
  return path;
}

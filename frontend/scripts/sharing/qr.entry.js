// Draws a text as a QR code into an <svg> that stands in the page. What it is called stands in the template: aria-label.

import { generate } from "lean-qr";
import { outline } from "./qr-outline.js";

// Readers need this much white around the code, counted in its squares.
const QUIET_ZONE = 4;
const SVG = "http://www.w3.org/2000/svg";

/**
 * Fill an <svg> with the code: black on white in any colour scheme, for not every reader knows the other way round.
 * @param {Element} svg
 * @param {string} text
 */
export function draw(svg, text) {
  const code = generate(text);
  const side = code.size + 2 * QUIET_ZONE;
  const corner = -QUIET_ZONE;
  svg.setAttribute("viewBox", `${corner} ${corner} ${side} ${side}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.replaceChildren(
    makePath(`M${corner} ${corner}h${side}v${side}h-${side}z`, "white"),
    makePath(outline(code), "black"),
  );
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

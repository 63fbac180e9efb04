// Draws a text as a QR code into an <svg> that stands in the page. What it is called stands in the template: aria-label.

import { generate } from "lean-qr";

// Readers need this much white around the code, counted in its modules.
const QUIET_ZONE = 4;
const SVG = "http://www.w3.org/2000/svg";

/** Fill an <svg> with the code: black on white in any colour scheme, for not every reader knows the other way round. */
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

/** Each row's dark modules as runs: one path draws them all. */
function outline(code) {
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}

function makePath(d, fill) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", d);
  path.setAttribute("fill", fill);
  return path;
}

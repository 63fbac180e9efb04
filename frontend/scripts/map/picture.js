// The map as a picture to keep: the drawing as it is seen now, with its colours in it.

// What the stylesheet says of shapes and text, as attributes say it too.
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];
const SHAPES = "path, circle, rect, text";
const SVG = "http://www.w3.org/2000/svg";
// Each unit of the drawing as this many pixels: sharp enough to print.
const SCALE = 2;

/** @param {SVGElement} drawing */
const listShown = (drawing) =>
  /** @type {SVGGraphicsElement[]} */ ([...drawing.querySelectorAll(SHAPES)]).filter(
    (shape) => !shape.closest("[hidden]"),
  );

/**
 * The drawing as a file of its own.
 * @param {SVGSVGElement} drawing
 */
export function writeSvg(drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.append(makeGround(drawing, width, height), ...listShown(drawing).map(copyWithStyle));
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
}

/**
 * What lies below the drawing.
 * @param {Element} drawing
 * @param {number} width
 * @param {number} height
 */
function makeGround(drawing, width, height) {
  const ground = document.createElementNS(SVG, "rect");
  const values = { width, height, fill: paperOf(drawing) };
  for (const [name, value] of Object.entries(values)) ground.setAttribute(name, String(value));
  return ground;
}

/** @param {Element} drawing */
const paperOf = (drawing) => getComputedStyle(drawing.ownerDocument.body).backgroundColor;

/** @param {SVGGraphicsElement} shape */
function copyWithStyle(shape) {
  const copy = /** @type {SVGElement} */ (shape.cloneNode(true));
  const style = getComputedStyle(shape);
  for (const name of PROPERTIES) copy.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["class", ...Object.keys(copy.dataset).map((key) => `data-${key}`)]) copy.removeAttribute(name);
  return copy;
}

/**
 * The drawing as a photo. It is drawn anew: the pages' policy lets no picture in that a page has made itself.
 * @param {SVGSVGElement} drawing
 * @returns {Promise<Blob | null>}
 */
export function drawPng(drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.scale(SCALE, SCALE);
  pen.fillStyle = paperOf(drawing);
  pen.fillRect(0, 0, width, height);
  for (const shape of listShown(drawing)) draw(pen, shape);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {SVGGraphicsElement} shape
 */
function draw(pen, shape) {
  const style = getComputedStyle(shape);
  pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map(Number.parseFloat));
  pen.lineWidth = Number.parseFloat(style.strokeWidth);
  if (shape instanceof SVGTextElement) {
    drawText(pen, shape, style);
    return;
  }
  const path = outlineOf(shape);
  if (style.fill !== "none") {
    pen.fillStyle = style.fill;
    pen.fill(path, "evenodd");
  }
  if (style.stroke !== "none") {
    pen.globalAlpha = Number(style.strokeOpacity);
    pen.strokeStyle = style.stroke;
    pen.stroke(path);
    pen.globalAlpha = 1;
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {SVGTextElement} text
 * @param {CSSStyleDeclaration} style
 */
function drawText(pen, text, style) {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.textAlign = "center";
  pen.fillStyle = style.fill;
  pen.fillText(text.textContent, Number(text.getAttribute("x")), Number(text.getAttribute("y")));
}

/** @param {SVGGraphicsElement} shape */
function outlineOf(shape) {
  const number = (/** @type {string} */ name) => Number(shape.getAttribute(name));
  const path = new Path2D(shape.getAttribute("d") ?? "");
  if (shape instanceof SVGCircleElement) path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
  if (shape instanceof SVGRectElement)
    path.roundRect(number("x"), number("y"), number("width"), number("height"), number("rx"));
  return path;
}

/**
 * Let the browser keep a file.
 * @param {Blob} file
 * @param {string} name
 */
export function save(file, name) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

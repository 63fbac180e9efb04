// A drawing as shapes with their own colours: written as SVG, or painted on a canvas. Knows no page.

/**
 * @typedef {{ path: string, fill: string, stroke: string, width: number, dash: number[] }} PathShape
 * @typedef {{ text: string, x: number, y: number, size: number, weight: string, anchor: "start" | "middle", fill: string }} TextShape
 * @typedef {PathShape | TextShape} Shape
 * @typedef {{ x: number, y: number, shapes: Shape[] }} Part  shapes that stand somewhere together
 * @typedef {{ width: number, height: number, background: string, parts: Part[] }} Picture
 */

// The page's own; whoever opens the file may not have it.
const FONT = "'Atkinson Hyperlegible Next', sans-serif";

/**
 * A text as lines of at most so many letters, unless one word is longer.
 * @param {string} text
 * @param {number} most
 */
export function wrap(text, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length && longer.length <= most) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** @param {string} text */
const quote = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The picture as the text of a file.
 * @param {Picture} picture
 */
export function toSvg({ width, height, background, parts }) {
  const groups = parts.map(
    ({ x, y, shapes }) => `<g transform="translate(${x} ${y})">${shapes.map(write).join("")}</g>`,
  );
  const ground = `<rect width="${width}" height="${height}" fill="${background}"/>`;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT}">${ground}${groups.join("")}</svg>`;
}

/** @param {Shape} shape */
function write(shape) {
  if ("text" in shape) {
    const { text, x, y, size, weight, anchor, fill } = shape;
    const style = `font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}"`;
    return `<text x="${x}" y="${y}" ${style}>${quote(text)}</text>`;
  }
  const { path, fill, stroke, width, dash } = shape;
  const dashed = dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `<path d="${path}" fill="${fill}" fill-rule="evenodd" stroke="${stroke}" stroke-width="${width}"${dashed}/>`;
}

/**
 * Paint the picture.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 */
export function paint(context, { width, height, background, parts }) {
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const { x, y, shapes } of parts) {
    context.save();
    context.translate(x, y);
    for (const shape of shapes) paintShape(context, shape);
    context.restore();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Shape} shape
 */
function paintShape(context, shape) {
  if ("text" in shape) {
    context.font = `${shape.weight} ${shape.size}px ${FONT}`;
    context.textAlign = shape.anchor === "middle" ? "center" : "left";
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const path = new Path2D(shape.path);
  context.setLineDash(shape.dash);
  if (shape.fill !== "none") {
    context.fillStyle = shape.fill;
    context.fill(path, "evenodd");
  }
  if (shape.stroke !== "none") {
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width;
    context.stroke(path);
  }
}

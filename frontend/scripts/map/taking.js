// The map as a picture to take along: the drawings that are shown, what their marks mean, and below them what is listed.

import { find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import { save } from "../common/saving.js";
import * as picture from "./picture.js";

/** @import { Part, Picture, Shape } from "./picture.js" */

const SIZE = 800;
const GAP = 24;
const MOST_LETTERS = 78;
const HEAD = { size: 22, weight: "700", room: 34 };
const LINE = { size: 19, weight: "400", room: 27 };
// So that the small numbers stay sharp.
const SCALE = 2;
const box = find("[data-map]");

/**
 * Give a picture to the visitor as a file.
 * @param {string} kind  svg or png
 * @param {string} name
 */
export async function take(kind, name) {
  const made = make();
  const blob = kind === "svg" ? new Blob([picture.toSvg(made)], { type: "image/svg+xml" }) : await paint(made);
  save(blob, `${name}.${kind}`);
}

/**
 * @param {Picture} made
 * @returns {Promise<Blob>}
 */
function paint(made) {
  const canvas = Object.assign(document.createElement("canvas"), {
    width: made.width * SCALE,
    height: made.height * SCALE,
  });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(SCALE, SCALE);
  picture.paint(context, made);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture came of the map"))));
  });
}

/** @returns {Picture} */
function make() {
  // A picture is for paper: white, also where the screen is dark.
  box.style.colorScheme = "light";
  const figures = findAll("figure[data-drawing]:not([hidden])", box);
  const drawings = figures.flatMap((figure, place) => readFigure(figure, GAP + place * (SIZE + GAP)));
  const words = writeWords();
  const { backgroundColor: background } = getComputedStyle(figures[0]);
  box.style.colorScheme = "";
  const top = GAP + HEAD.room + SIZE + GAP;
  return {
    width: GAP + figures.length * (SIZE + GAP),
    height: top + words.height,
    background,
    parts: [...drawings, { x: GAP, y: top, shapes: words.shapes }],
  };
}

/**
 * The caption of a drawing, and below it all that is seen of it.
 * @param {HTMLElement} figure
 * @param {number} x
 * @returns {Part[]}
 */
function readFigure(figure, x) {
  const shapes = findAll("path, text", find("svg", figure)).filter(isSeen).map(readShape);
  return [
    { x, y: GAP, shapes: [makeLine(find("[data-slot=caption]", figure), HEAD.size, HEAD)] },
    { x, y: GAP + HEAD.room, shapes },
  ];
}

/** @param {Element} element */
const isSeen = (element) => !element.closest("[hidden]") && getComputedStyle(element).display !== "none";

/**
 * @param {Element} element
 * @returns {Shape}
 */
function readShape(element) {
  const { fill, stroke, strokeWidth, strokeDasharray, fontSize, fontWeight } = getComputedStyle(element);
  const path = element.getAttribute("d");
  if (path) return { path, fill, stroke, width: Number.parseFloat(strokeWidth), dash: readDash(strokeDasharray) };
  const [x, y] = ["x", "y"].map((name) => Number(element.getAttribute(name)));
  return {
    text: element.textContent,
    x,
    y,
    size: Number.parseFloat(fontSize),
    weight: fontWeight,
    anchor: "middle",
    fill,
  };
}

/** @param {string} dash */
const readDash = (dash) => (dash === "none" ? [] : dash.split(",").map(Number.parseFloat));

/** What the marks mean, and what is listed on the page, below each other. */
function writeWords() {
  const parts = "[data-map-list]:not([hidden]) > :is(section, div):not([hidden])";
  const lines = [
    ...findAll(".map-legend li", box).map((element) => ({ element, style: LINE })),
    ...findAll(parts, box).flatMap((part) => [
      { element: find("h3", part), style: HEAD },
      ...findAll("li", part).map((element) => ({ element, style: LINE })),
    ]),
  ];
  /** @type {Shape[]} */
  const shapes = [];
  let height = 0;
  for (const { element, style } of lines) {
    for (const text of picture.wrap(wordsOf(element), MOST_LETTERS)) {
      height += style.room;
      shapes.push(makeLine(element, height, style, text));
    }
  }
  return { shapes, height: height + GAP };
}

/**
 * The words of a line; the number of a mark stands before those of its thing.
 * @param {HTMLElement} element
 */
const wordsOf = (element) =>
  [...element.children].map(recordWords.read).filter(Boolean).join(" ") || recordWords.read(element);

/**
 * @param {HTMLElement} element  has its colour and, without a text, its words
 * @param {number} y
 * @param {typeof LINE} style
 * @param {string} [text]
 * @returns {Shape}
 */
function makeLine(element, y, { size, weight }, text = recordWords.read(element)) {
  return { text, x: 0, y, size, weight, anchor: "start", fill: getComputedStyle(element).color };
}

// Presents a part of the page, one thing at a time, over the whole screen. The address says what, and at which slide:
// #presenteren=micro&dia=7.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as pageReturn from "../common/page-return.js";
import * as presentFit from "./fit.js";
import * as presentMoves from "./moves.js";
import * as presentSlides from "./slides.js";
import { openFolds } from "../address/open-target.js";

const NAME = "presenteren";
const template = document.querySelector("[data-presenting]");
const dialog = template.content.querySelector("dialog").cloneNode(true);
const slide = dialog.querySelector("[data-slide]");
const black = dialog.querySelector("[data-black]");
let name, slides, current;

const parts = () => [...document.querySelectorAll("[data-slides]")];

/** Which parts of this page the address asks for, and which that it doesn't have. */
function readAsked() {
  return addressReader.readIds(addressBar.readHash(NAME), parts().map(({ dataset }) => dataset.slides));
}

const isAsked = () => readAsked().known.length > 0;

/** Show what the address asks for; when Back has led to where it asks for nothing, the page. */
function follow() {
  const { known: [id], ...others } = readAsked();
  if (id) open(parts().find(({ dataset }) => id === dataset.slides), readPlace());
  else if (dialog.open) dialog.close();
  if (!id && addressBar.readHash(NAME).length) addressNews.tellAway(others);
}

/** Slides are numbered from 1; whatever else somebody writes there is the first. */
function readPlace() {
  const [number] = addressBar.readHash("dia").map(addressReader.readNumber);
  return (number ?? 1) - 1;
}

function open(root, place) {
  name = root.dataset.slides;
  slides = presentSlides.make(root);
  if (!dialog.open) {
    dialog.showModal();
    // Only somebody's own click or key may ask for it; else, and where browsers don't, the dialog fills its window.
    if (navigator.userActivation?.isActive) document.documentElement.requestFullscreen?.().catch(() => {});
  }
  show(place);
  dialog.focus();
}

function show(place) {
  current = Math.min(Math.max(place, 0), slides.length - 1);
  const { kind, part, level, nodes } = slides[current];
  setBlack(false);
  slide.className = ["present__slide", `present__slide--${kind}`, level].filter(Boolean).join(" ");
  slide.replaceChildren(...nodes);
  dialog.querySelector("[data-slot=part]").textContent = part;
  dialog.querySelector("[data-slot=place]").textContent = `${current + 1} / ${slides.length}`;
  presentFit.fit(slide, kind);
  addressBar.show(`#${NAME}=${name}&dia=${current + 1}`);
}

function setBlack(isBlack) {
  dialog.classList.toggle("present--black", isBlack);
  black.setAttribute("aria-pressed", String(isBlack));
}

const isBlack = () => dialog.classList.contains("present--black");

/** To the page. Back leads to where one was, and is done already; whoever closes gets to see what was on the screen. */
async function leave() {
  if (document.fullscreenElement) document.exitFullscreen();
  if (!isAsked()) return button().focus({ preventScroll: true });
  await takeOffAddress();
  return showRecord();
}

const button = () => document.querySelector(`[data-present="${name}"]`);

/** Where presenting began on this page, that step goes; where a link led here, the address does. */
function takeOffAddress() {
  if (addressBar.isOwnStep()) return addressBar.goBack();
  return addressBar.show(location.pathname + location.search);
}

function showRecord() {
  const { record } = slides[current];
  openFolds(record);
  const target = current ? focusable(record) : button();
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

function focusable(record) {
  const control = record.querySelector("summary, a, button");
  if (record.matches("details") && control) return control;
  record.tabIndex = -1;
  return record;
}

document.body.append(dialog);
presentMoves.connect(dialog, slide, {
  next: () => show(current + 1),
  previous: () => show(current - 1),
  first: () => show(0),
  last: () => show(slides.length - 1),
  black: () => setBlack(!isBlack()),
});
for (const button of dialog.querySelectorAll("[data-turn]")) {
  button.addEventListener("click", () => show(current + Number(button.dataset.turn)));
}
black.addEventListener("click", () => setBlack(!isBlack()));
dialog.querySelector("[data-stop]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", leave);
// Escape ends the full screen before a page hears of it.
document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement && dialog.open) dialog.close(); });
addEventListener("resize", () => { if (dialog.open) presentFit.fit(slide, slides[current].kind); });
addEventListener("hashchange", follow);
pageReturn.follow(follow);
follow();

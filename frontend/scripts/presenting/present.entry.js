// Presents a part of the page, one thing at a time, over the whole screen. The address says what, at which slide, and of
// which sections where not of all: #presenteren=micro&delen=micro-vragen&dia=7. What a trainer made of the part goes along.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import { openFolds } from "../address/open-target.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import * as phrases from "../common/phrases.js";
import * as deck from "./deck.js";
import { fit } from "./fit.js";
import * as moves from "./moves.js";
import * as presentOverview from "./overview.js";
import * as presentRest from "./rest.js";
import * as presentSlides from "./slides.js";

/** @import { Slide } from "./slides.js" */

const NAME = "presenteren";
const PLACE = "dia";
const PARTS = "delen";
const dialog = clone(find("dialog", find("template[data-presenting]").content));
const slide = find("[data-slide]", dialog);
const black = find("[data-black]", dialog);
const overviewSwitch = find("[data-overview-switch]", dialog);
const says = find("template[data-sayings]", dialog);
const rest = presentRest.connect(slide, find("[data-more]", dialog));
const overview = presentOverview.connect(dialog, { go: goFromOverview, choose: chooseParts });
let name = "";
/**
 * The slides of all sections, and of those that are shown.
 * @type {Slide[]}
 */
let all = [];
/** @type {Slide[]} */
let slides = [];
/**
 * The ids of the chosen sections; none of them are all.
 * @type {string[]}
 */
let chosen = [];
let current = 0;

/** The parts of the page that can be presented. */
const findParts = () => findAll("[data-slides]");

/** @param {HTMLElement} part */
const nameOf = (part) => part.dataset.slides ?? "";

/** Which of them the address asks for, and which that the page doesn't have. */
const readAsked = () => addressReader.readIds(addressBar.readHash(NAME), findParts().map(nameOf));

const isAsked = () => readAsked().known.length > 0;

/** Show what the address asks for; when Back has led to where it asks for nothing, the page. */
function follow() {
  const {
    known: [asked],
    ...others
  } = readAsked();
  const part = findParts().find((each) => nameOf(each) === asked);
  if (part) open(part);
  else if (dialog.open) dialog.close();
  if (!part && addressBar.readHash(NAME).length) addressNews.tellAway(others);
}

/** Slides are numbered from 1; a link may also name what the slide shows. Whatever else somebody writes there is the first. */
function readPlace() {
  const asked = addressBar.readHash(PLACE);
  const [number] = asked.map(addressReader.readNumber);
  return number ? number - 1 : findPlace(asked);
}

/**
 * The slide of a record, by its id; else the first one.
 * @param {string[]} asked
 */
function findPlace(asked) {
  const ids = slides.map(({ record }) => record.id);
  const [id] = addressReader.readIds(asked, ids.filter(Boolean)).known;
  return id ? ids.indexOf(id) : 0;
}

/**
 * Present a part of the page from the slide that the address says.
 * @param {HTMLElement} part
 */
function open(part) {
  name = nameOf(part);
  all = presentSlides.make(part);
  setChosen(
    addressReader.readIds(
      addressBar.readHash(PARTS),
      deck.listParts(all).map(({ id }) => id),
    ).known,
  );
  const place = readPlace();
  if (!dialog.open) cover();
  show(place);
  dialog.focus();
}

/** @param {string[]} ids */
function setChosen(ids) {
  chosen = ids.length < deck.listParts(all).length ? ids : [];
  slides = deck.choose(all, chosen);
}

/** Only somebody's own click or key may ask for the screen; else, and where browsers don't, the dialog fills its window. */
function cover() {
  dialog.showModal();
  if (navigator.userActivation?.isActive) document.documentElement.requestFullscreen?.().catch(() => {});
}

/** @param {number} place */
function show(place) {
  current = Math.min(Math.max(place, 0), slides.length - 1);
  const { kind, level, nodes, record } = slides[current];
  setBlack(false);
  closeOverview();
  slide.className = ["present__slide", `present__slide--${kind}`, level].filter(Boolean).join(" ");
  slide.replaceChildren(...nodes);
  // Who has something to show beside it does so before it is measured.
  dialog.dispatchEvent(new CustomEvent("slide", { bubbles: true, detail: record }));
  sayPlace();
  fitAgain();
  keepFocus();
}

/** Where one is, on the screen and in the address. */
function sayPlace() {
  find("[data-slot=part]", dialog).textContent = current ? slides[current].part : sayChoice();
  find("[data-slot=place]", dialog).textContent = `${current + 1} / ${slides.length}`;
  showAddress();
}

/** The first slide says so where one may want to show less. */
const sayChoice = () => (deck.listParts(all).length ? phrases.phraseFrom(says, "choose-parts") : "");

function showAddress() {
  const made = readMade();
  const parts = chosen.length ? `&${PARTS}=${chosen.join()}` : "";
  addressBar.show(`#${NAME}=${name}${parts}&${PLACE}=${current + 1}${made ? `&${made}` : ""}`);
}

/** What was made of the part on its page, as the address has it. */
const readMade = () => findParts().find((each) => nameOf(each) === name)?.dataset.made;

function fitAgain() {
  fit(slide, slides[current].kind);
  slide.scrollTop = 0;
  rest.check();
}

function openOverview() {
  setBlack(false);
  slide.hidden = true;
  overview.showParts(deck.listParts(all), chosen);
  overview.showSlides(slides, current, all.length);
  overview.open();
  overviewSwitch.setAttribute("aria-expanded", "true");
}

function closeOverview() {
  slide.hidden = false;
  overview.close();
  overviewSwitch.setAttribute("aria-expanded", "false");
}

function turnOverview() {
  if (!overview.isOpen()) return openOverview();
  show(current);
  dialog.focus();
}

/** @param {number} place */
function goFromOverview(place) {
  show(place);
  dialog.focus();
}

/** @param {string[]} ids */
function chooseParts(ids) {
  const here = slides[current];
  setChosen(ids);
  current = deck.findPlace(all, slides, here);
  overview.showSlides(slides, current, all.length);
  sayPlace();
}

/** @param {string} typed */
function showTyped(typed) {
  find("[data-slot=typed]", dialog).textContent = typed && phrases.phraseFrom(says, "typed", { number: typed });
}

/** What had the focus may have gone with its slide; keys go to what has it. */
function keepFocus() {
  if (!dialog.contains(document.activeElement)) dialog.focus();
}

/** @param {boolean} isBlack */
function setBlack(isBlack) {
  dialog.classList.toggle("present--black", isBlack);
  black.setAttribute("aria-pressed", String(isBlack));
}

const turnBlack = () => setBlack(!dialog.classList.contains("present--black"));

/** To the page. Back leads to where one was, and is done already; whoever closes gets to see what was on the screen. */
async function leave() {
  if (document.fullscreenElement) document.exitFullscreen();
  if (isAsked()) {
    await takeOffAddress();
    showRecord();
  } else {
    findButton().focus({ preventScroll: true });
  }
}

const findButton = () => find(`[data-present="${name}"]`);

/** Where presenting began on this page, that step goes; where a link led here, what the address says of presenting does. */
async function takeOffAddress() {
  const made = readMade();
  if (addressBar.isOwnStep()) await addressBar.goBack();
  else addressBar.show(location.pathname + location.search + (made ? `#${made}` : ""));
}

function showRecord() {
  const { record } = slides[current];
  openFolds(record);
  const target = current ? makeFocusable(record) : findButton();
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

/**
 * What of a record can have the focus: of a fold its own control, else itself.
 * @param {HTMLElement} record
 */
function makeFocusable(record) {
  const [control] = findAll("summary, a, button", record);
  if (record.matches("details") && control) return control;
  record.tabIndex = -1;
  return record;
}

document.body.append(dialog);
const showNext = () => rest.scrollOn() || show(current + 1);
moves.connect(dialog, slide, {
  next: showNext,
  previous: () => show(current - 1),
  first: () => show(0),
  last: () => show(slides.length - 1),
  black: turnBlack,
  overview: turnOverview,
  stay() {},
  go: (number) => goFromOverview(number - 1),
  type: showTyped,
});
find("[data-turn='1']", dialog).addEventListener("click", showNext);
find("[data-turn='-1']", dialog).addEventListener("click", () => show(current - 1));
overviewSwitch.addEventListener("click", turnOverview);
black.addEventListener("click", turnBlack);
find("[data-stop]", dialog).addEventListener("click", () => dialog.close());
dialog.addEventListener("close", leave);
dialog.addEventListener("cancel", (event) => {
  if (!overview.isOpen()) return;
  event.preventDefault();
  turnOverview();
});
// Escape ends the full screen before a page hears of it.
document.addEventListener("fullscreenchange", () => {
  if (document.fullscreenElement || !dialog.open) return;
  if (overview.isOpen()) turnOverview();
  else dialog.close();
});
addEventListener("resize", () => {
  if (dialog.open && !overview.isOpen()) fitAgain();
});
addEventListener("hashchange", follow);
pageReturn.follow(follow);
follow();

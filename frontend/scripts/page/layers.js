// What is laid over the page, such as a dialog or the menu, is a step in the browser's history, for phones have no
// Escape: Back takes it off, Forward lays it on again, and closing it goes back, so that no step is left over.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAll, findAround } from "../common/elements.js";
import { opensHere } from "../common/links.js";
import * as pageReturn from "../common/page-return.js";

/** @typedef {{ isOpen: () => boolean, open: () => void, close: () => void }} Layer */

const SHAPE = /** @satisfies {checks.Shape} */ ({ layer: [checks.isText, ""] });
/**
 * The layers of this page by their names.
 * @type {Map<string, Layer>}
 */
const known = new Map();
let isLeaving = false;
/** Whether a step is on its way out: browsers take their time to go back. */
let isStepGoing = false;
/** The layer that was opened meanwhile, and has no step yet. */
let waiting = "";

/** The name of the layer that this step of the history is; empty where it is the page itself. */
const asked = () => addressBar.recall(SHAPE).layer;

/**
 * Make a dialog a layer of this page.
 * @param {string} name
 * @param {HTMLDialogElement} dialog
 * @param {() => void} [open]  how Forward lays it on again
 */
export function connectDialog(name, dialog, open = () => dialog.showModal()) {
  known.set(name, { isOpen: () => dialog.open, open, close: () => dialog.close() });
  dialog.addEventListener("close", () => onClosed(name));
}

/**
 * @param {string} name
 * @param {HTMLElement} popover
 */
function connectPopover(name, popover) {
  const isOpen = () => openPopovers().includes(popover);
  known.set(name, { isOpen, open: () => popover.showPopover(), close: () => popover.hidePopover() });
  popover.addEventListener("toggle", () => (isOpen() ? onOpened(name) : onClosed(name)));
}

function openPopovers() {
  return CSS.supports("selector(:popover-open)") ? findAll(":popover-open") : [];
}

/** What explained a word when somebody left the page has done so when it is brought back. */
function closePopovers() {
  for (const popover of openPopovers()) popover.hidePopover();
}

/**
 * To be called when a layer has been opened, be it by the visitor or by Forward.
 * @param {string} name
 */
export function onOpened(name) {
  if (isStepGoing) waiting = name;
  else if (asked() !== name) addressBar.addStep({ layer: name });
}

/**
 * Closed by the visitor, and not by Back: then the step goes too. On the way to another page that would call it off.
 * @param {string} name
 */
function onClosed(name) {
  if (asked() === name && !isLeaving) dropStep();
}

function dropStep() {
  if (isStepGoing) return;
  isStepGoing = true;
  history.back();
}

/** What was opened while a step was on its way out gets its own once that has gone. */
function onStepped() {
  const name = waiting;
  isStepGoing = false;
  waiting = "";
  if (known.get(name)?.isOpen()) onOpened(name);
  else follow();
}

/**
 * The page that a link in or beside a layer leads to comes in its place: Back from there shows the page without it.
 * @param {MouseEvent} event
 */
function leadAway(event) {
  const link = findAround("a[href]:not([download], [target])", event);
  if (!asked() || !link || event.defaultPrevented || !opensHere(event)) return;
  event.preventDefault();
  isLeaving = true;
  // Not link.href: that of a link in a drawing is no text.
  location.replace(link.getAttribute("href") ?? "");
}

/** Show the layer of this step of the history, and no other. */
function follow() {
  const name = asked();
  for (const [other, layer] of known) if (other !== name && layer.isOpen()) layer.close();
  const layer = known.get(name);
  if (layer && !layer.isOpen()) layer.open();
  dropUnlessOpen();
}

/** What isn't shown, as after a reload, needn't be gone through; unless it is still to come. */
function dropUnlessOpen() {
  isLeaving = false;
  isStepGoing = false;
  const name = asked();
  if (name && !isComing(name) && !known.get(name)?.isOpen()) dropStep();
}

/**
 * Whether a layer stays through a reload: then its own script, which comes later, lays it on again by `resume`.
 * @param {string} name
 */
const isComing = (name) =>
  !known.has(name) && findAll("[data-resumes]").some(({ dataset }) => dataset.resumes === name);

/**
 * To be called once such a layer is connected, and can be opened.
 * @param {string} name
 */
export function resume(name) {
  if (asked() === name) follow();
}

addEventListener("popstate", onStepped);
document.addEventListener("click", leadAway);
document.addEventListener("submit", ({ defaultPrevented }) => {
  isLeaving = Boolean(asked()) && !defaultPrevented;
});
pageReturn.follow(closePopovers);
pageReturn.follow(dropUnlessOpen);
dropUnlessOpen();
connectPopover("menu", find("#menu"));

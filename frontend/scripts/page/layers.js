// What is laid over the page, such as a dialog or the menu, is a step in the browser's history, for phones have no
// Escape: Back takes it off, Forward lays it on again, and closing it goes back, so that no step is left over.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import * as pageReturn from "../common/page-return.js";
import { opensHere } from "../common/links.js";

const SHAPE = { layer: [checks.isText, ""] };
// By name: {isOpen, open, close}.
const known = new Map();
let isLeaving = false;

const asked = () => addressBar.recall(SHAPE).layer;

export function connectDialog(name, dialog, open = () => dialog.showModal()) {
  known.set(name, { isOpen: () => dialog.open, open, close: () => dialog.close() });
  dialog.addEventListener("close", () => onClosed(name));
}

function connectPopover(name, popover) {
  const isOpen = () => openPopovers().includes(popover);
  known.set(name, { isOpen, open: () => popover.showPopover(), close: () => popover.hidePopover() });
  popover.addEventListener("toggle", () => (isOpen() ? onOpened(name) : onClosed(name)));
}

function openPopovers() {
  return CSS.supports("selector(:popover-open)") ? [...document.querySelectorAll(":popover-open")] : [];
}

/** What explained a word when somebody left the page has done so when it is brought back. */
function closePopovers() {
  for (const popover of openPopovers()) popover.hidePopover();
}

/** To be called when a layer has been opened, be it by the visitor or by Forward. */
export function onOpened(name) {
  if (asked() !== name) addressBar.addStep({ layer: name });
}

/** Closed by the visitor, and not by Back: then the step goes too. On the way to another page that would call it off. */
function onClosed(name) {
  if (asked() === name && !isLeaving) history.back();
}

/** The page that a link in or beside a layer leads to comes in its place: Back from there shows the page without it. */
function leadAway(event) {
  const link = event.target.closest("a[href]:not([download], [target])");
  if (!asked() || !link || event.defaultPrevented || !opensHere(event)) return;
  event.preventDefault();
  isLeaving = true;
  location.replace(link.href);
}

function follow() {
  const name = asked();
  for (const [other, layer] of known) if (other !== name && layer.isOpen()) layer.close();
  const layer = known.get(name);
  if (layer && !layer.isOpen()) layer.open();
  dropUnlessOpen();
}

/** What isn't shown, as after a reload, needn't be gone through. */
function dropUnlessOpen() {
  isLeaving = false;
  const name = asked();
  if (name && !known.get(name)?.isOpen()) history.back();
}

addEventListener("popstate", follow);
document.addEventListener("click", leadAway);
document.addEventListener("submit", ({ defaultPrevented }) => { isLeaving = Boolean(asked()) && !defaultPrevented; });
pageReturn.follow(closePopovers);
pageReturn.follow(dropUnlessOpen);
dropUnlessOpen();
connectPopover("menu", document.querySelector("#menu"));

// The conversation itself: one question at a time over the whole screen, and what becomes of it.

import { clone, find, findAll, findAround } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as siteStatus from "../common/site-status.js";
import * as layers from "../page/layers.js";
import * as awake from "./awake.js";
import * as conversationList from "./list.js";
import * as swipes from "./swipes.js";
import * as talk from "./talk.js";
import * as talkKept from "./talk-kept.js";
import { beginButton, listIds, putWishesFirst, wipe } from "./talk-list.js";
import * as talkWords from "./talk-words.js";

/** @import { Mark, Talk } from "./talk.js" */

const { phrase } = talkWords;
const LAYER = "talk";
const dialog = find("dialog[data-talk-dialog]");
const one = findAll("[data-one]", dialog);
const all = find("[data-all]", dialog);
const [question] = one;
const followUps = find("details[data-follow-ups]", dialog);

/** @param {string} name */
const slot = (name) => find(`[data-slot="${name}"]`, dialog);

function begin() {
  putWishesFirst();
  const now = talkKept.read();
  talkKept.write({ ...now, at: talk.begin(now, listIds()) });
  open();
  layers.onOpened(LAYER);
}

/** Where it was; without questions there is nothing to talk about. */
function open() {
  if (!listIds().length) return;
  dialog.showModal();
  awake.keep();
  show();
}

/** Show the question that the conversation is at, or else all of them. */
function show() {
  const now = talkKept.read();
  const ids = listIds();
  const isOne = ids.includes(now.at);
  for (const part of one) part.hidden = !isOne;
  all.hidden = isOne;
  find("[data-show-all]", dialog).hidden = !isOne;
  slot("short-progress").textContent = phrase("short-progress", talk.count(now, ids));
  showSteps(now, ids);
  if (isOne) showOne(now, ids);
  else showAll(now, ids);
}

/**
 * @param {Talk} now
 * @param {string[]} ids
 */
function showOne(now, ids) {
  const place = ids.indexOf(now.at);
  const item = conversationList.itemOf(now.at);
  showQuestion(item, now);
  slot("place").textContent = phrase("place", { place: place + 1, count: ids.length });
  for (const button of findAll("button[data-mark]", dialog)) {
    button.setAttribute("aria-pressed", String(button.dataset.mark === talk.markOf(now, now.at)));
  }
  find("button[data-step='-1']", dialog).disabled = place === 0;
  question.scrollTop = 0;
  slot("heading").focus();
}

/**
 * @param {HTMLElement} item
 * @param {Talk} now
 */
function showQuestion(item, now) {
  const level = [...item.classList].find((name) => name.startsWith("level--"));
  question.className = ["talking__question", level].filter(Boolean).join(" ");
  slot("question").textContent = conversationList.textOf(item);
  slot("note").textContent = noteOf(item, now);
  const texts = findAll("[data-slot=more]", item).map(recordWords.read);
  followUps.open = false;
  followUps.hidden = !texts.length;
  slot("follow-ups").replaceChildren(...texts.map(makeLine));
}

/**
 * That she ticked it, or that it isn't for her.
 * @param {HTMLElement} item
 * @param {Talk} now
 */
function noteOf({ dataset: { audience } }, { wishes, at }) {
  if (wishes.includes(at)) return phrase("wish");
  return audience === "mother" ? "" : phrase(`for-${audience}`);
}

/** @param {string} textContent */
const makeLine = (textContent) => Object.assign(document.createElement("li"), { textContent });

/**
 * @param {Talk} now
 * @param {string[]} ids
 */
function showSteps(now, ids) {
  const steps = ids.map((id) => {
    const step = document.createElement("span");
    step.dataset.step = talk.markOf(now, id) ?? "open";
    if (id === now.at) step.dataset.now = "";
    return step;
  });
  find("[data-steps]", dialog).replaceChildren(...steps);
}

/**
 * @param {Talk} now
 * @param {string[]} ids
 */
function showAll(now, ids) {
  const { open } = talk.count(now, ids);
  slot("all").textContent = phrase(open ? "all" : "all-done");
  slot("so-far").textContent = talkWords.tellProgress(now, ids);
  find("[data-all-list]", dialog).replaceChildren(...ids.map((id) => makeRow(now, id)));
  find("[data-go-on]", dialog).hidden = !open;
  find("[data-wipe-talk]", dialog).hidden = open === ids.length && !now.wishes.length;
  all.scrollTop = 0;
  slot("all").focus();
}

/**
 * @param {Talk} now
 * @param {string} id
 */
function makeRow(now, id) {
  const row = clone(find("li", talkWords.template.content));
  find("button", row).dataset.go = id;
  find("[data-slot=name]", row).textContent = conversationList.textOf(conversationList.itemOf(id));
  find("[data-slot=state]", row).textContent = talkWords.tellState(now, id) || phrase("open");
  return row;
}

/** To the first that is still open. */
function goOn() {
  go(talk.nextOpen(talkKept.read(), listIds(), ""));
}

function wipeAll() {
  wipe();
  show();
}

/** @param {string} at */
function go(at) {
  talkKept.write({ ...talkKept.read(), at });
  show();
}

/**
 * Give the question a mark and go on, or take the mark off and stay.
 * @param {Mark} mark
 */
function turn(mark) {
  const { at, ...before } = talkKept.read();
  const now = talk.turn({ at, ...before }, at, mark);
  const isMarked = talk.markOf(now, at) === mark;
  talkKept.write({ ...now, at: isMarked ? talk.nextOpen(now, listIds(), at) : at });
  show();
  siteStatus.say(phrase(isMarked ? mark : "open"));
}

/**
 * To the question before or after; after the last one stand all of them.
 * @param {number} step
 */
function turnPage(step) {
  const { at } = talkKept.read();
  const ids = listIds();
  const place = ids.indexOf(at) + step;
  if (at && place >= 0) go(ids[place] ?? "");
}

/** @param {MouseEvent} event */
function onClick(event) {
  const { mark, step, go: at } = findAround("button", event)?.dataset ?? {};
  if (mark) turn(/** @type {Mark} */ (mark));
  if (step) turnPage(Number(step));
  if (at) go(at);
  if (findAround("[data-show-all]", event)) go("");
  if (findAround("[data-go-on]", event)) goOn();
  if (findAround("[data-wipe-talk]", event)) wipeAll();
  if (findAround("[data-close-talk]", event)) dialog.close();
}

/** @param {KeyboardEvent} event */
function onKey({ key, ctrlKey, metaKey, altKey }) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step && !ctrlKey && !metaKey && !altKey) turnPage(step);
}

function leave() {
  awake.letGo();
  beginButton.focus({ preventScroll: true });
}

layers.connectDialog(LAYER, dialog, open);
beginButton.addEventListener("click", begin);
dialog.addEventListener("click", onClick);
dialog.addEventListener("keydown", onKey);
dialog.addEventListener("close", leave);
swipes.follow(question, turnPage);

/** Go on where it was, where somebody has loaded the page anew. */
export const resume = () => layers.resume(LAYER);

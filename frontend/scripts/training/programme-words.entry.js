// The trainer's words in a window of their own. It follows the slides in the other window, and can turn them; where it hears
// nothing of these, it is turned by itself.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as recordWords from "../common/record-words.js";
import * as gestures from "../presenting/gestures.js";
import * as programmeChannel from "./programme-channel.js";
import * as stepTimer from "./step-timer.js";
import * as timerView from "./timer-view.js";

/** @import { News, Wish } from "./programme-channel.js" */

const NAME = "woorden";
const TICK_MS = 250;
// Much longer than another window takes to answer.
const PATIENCE_MS = 800;

const template = find("template[data-words]");
const dialog = clone(find("dialog", template.content));
const timerBox = find("[data-timer]", dialog);
const programmes = findAll("[data-programme]");
let [programme] = programmes;
/** The number of the step among all of the programme, from 1; 0 before the first. */
let place = 0;
let timer = stepTimer.reset(0);
let isFollowing = false;
let isAnswered = false;

const say = programmeChannel.connect(hear);

/** @param {HTMLElement} each */
const nameOf = (each) => each.dataset.programme ?? "";

/** All steps, also those that are left out. */
const listAll = () => findAll(".step", programme);

/** The steps that the trainer gives. */
const listGiven = () => findAll(".step:not(.step--out)", programme);

/**
 * The number of that step, or of the last one given before it: what was left out is never shown.
 * @param {number} step
 */
function findGivenPlace(step) {
  const given = listGiven();
  return (
    listAll()
      .slice(0, step)
      .findLastIndex((each) => given.includes(each)) + 1
  );
}

/** The step on the screen; none before the first. */
const findStep = () => (place ? listAll()[place - 1] : undefined);

/** Show what the address asks for. */
function open() {
  const asked = addressBar.readHash(NAME);
  if (!asked.length) return;
  const { known, ...others } = addressReader.readIds(asked, programmes.map(nameOf));
  const found = programmes.find((each) => nameOf(each) === known[0]);
  if (!found) return addressNews.tellAway(others);
  programme = found;
  if (!dialog.open) dialog.showModal();
  dialog.focus();
  turnTo(0);
  wishFor("hello");
}

/**
 * Ask the other window for something; if nobody answers, this one is alone, and does it itself.
 * @param {Wish} wish
 * @param {() => void} [actAlone]
 */
function wishFor(wish, actAlone) {
  isAnswered = false;
  say({ programme: nameOf(programme), wish });
  setTimeout(() => {
    if (isAnswered) return;
    setFollowing(false);
    actAlone?.();
  }, PATIENCE_MS);
}

/**
 * Ask the other window where this one follows it; else do it here.
 * @param {Wish} wish
 * @param {() => void} actAlone
 */
function act(wish, actAlone) {
  if (isFollowing) wishFor(wish, actAlone);
  else actAlone();
}

/**
 * @param {boolean} is
 * @param {"alone" | "stopped"} [why]  it doesn't
 */
function setFollowing(is, why = "alone") {
  isFollowing = is;
  find("[data-alone]", dialog).hidden = is || why !== "alone";
  find("[data-stopped]", dialog).hidden = is || why !== "stopped";
}

/** @param {News} news */
function hear({ kind, programme: name, step, left, endsAt }) {
  if (name !== nameOf(programme) || !["step", "stop"].includes(kind)) return;
  isAnswered = true;
  setFollowing(kind === "step", "stopped");
  if (kind === "stop") return;
  if (step !== place) turnTo(step);
  timer = { left, endsAt };
  tick();
}

/** @param {number} step  from 1, and 0 for the beginning */
function turnTo(step) {
  place = findGivenPlace(step);
  const shown = findStep();
  const parts = shown ? findAll(".step__aim, .step__part, .step__page", shown) : [find(".record__text", programme)];
  timer = stepTimer.reset(shown ? minutesOf(shown) : 0);
  timerBox.hidden = !shown;
  fill("place", shown ? describe(shown) : "");
  fill("title", shown ? titleOf(shown) : recordWords.read(find(".record__title", programme)));
  find("[data-slot=step]", dialog).replaceChildren(...parts.map(copyWords));
  showNext(findBeside(1));
  tick();
}

/**
 * Words alone: a link would lead this window away.
 * @param {HTMLElement} part
 */
function copyWords(part) {
  const copy = recordWords.copy(part);
  for (const link of findAll("a", copy)) link.replaceWith(...link.childNodes);
  return copy;
}

/**
 * @param {string} slot
 * @param {string} text
 */
function fill(slot, text) {
  find(`[data-slot=${slot}]`, dialog).textContent = text;
}

/** @param {HTMLElement} step */
const titleOf = (step) => recordWords.read(find(".step__title", step));

/** @param {HTMLElement} step */
const minutesOf = (step) => Number(find("[data-slot=minutes]", step).textContent);

/**
 * Where a step stands in the programme, and when.
 * @param {HTMLElement} step
 */
function describe(step) {
  const given = listGiven();
  const clock = find("[data-slot=clock]", step).textContent;
  const values = { number: given.indexOf(step) + 1, count: given.length, clock, minutes: minutesOf(step) };
  return phraseFrom(template, "place", values);
}

/**
 * The step that is given before or after the one on the screen.
 * @param {number} by
 */
function findBeside(by) {
  const given = listGiven();
  const shown = findStep();
  return given[(shown ? given.indexOf(shown) : -1) + by];
}

/** @param {HTMLElement | undefined} step */
function showNext(step) {
  find("[data-next-step]", dialog).hidden = !step;
  fill("next", step ? titleOf(step) : "");
}

/** @param {1 | -1} by */
const turnBy = (by) => act(by > 0 ? "next" : "previous", () => turnAlone(by));

/** @param {1 | -1} by */
function turnAlone(by) {
  const beside = findBeside(by);
  if (beside || by < 0) turnTo(beside ? listAll().indexOf(beside) + 1 : 0);
}

function tick() {
  const shown = findStep();
  if (shown) timerView.show(timerBox, timer, minutesOf(shown));
}

const turnTimer = () => act("turn", turnTimerAlone);

function turnTimerAlone() {
  timer = stepTimer.turn(timer, Date.now());
  tick();
}

const resetTimer = () => act("reset", resetTimerAlone);

function resetTimerAlone() {
  const shown = findStep();
  timer = stepTimer.reset(shown ? minutesOf(shown) : 0);
  tick();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const isOfControl = [" ", "Enter"].includes(event.key);
  if (!dialog.open) return;
  const asked = isOfControl ? undefined : gestures.ofKey(event);
  if (asked === "next") turnBy(1);
  if (asked === "previous") turnBy(-1);
  if (findStep() && timerView.isTurnKey(event)) turnTimer();
}

document.body.append(dialog);
timerView.connect(timerBox, { turn: turnTimer, reset: resetTimer });
for (const button of findAll("[data-words-turn]", dialog)) {
  button.addEventListener("click", () => turnBy(button.dataset.wordsTurn === "next" ? 1 : -1));
}
document.addEventListener("keydown", onKey);
document.addEventListener("planned", () => {
  turnTo(place);
  wishFor("hello");
});
addEventListener("hashchange", open);
setInterval(tick, TICK_MS);
open();

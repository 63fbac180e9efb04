// While a programme is presented: a timer for the step, and the window with the trainer's words hears which step it is.

import * as checks from "../common/checks.js";
import { clone, find, findAll } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as programmeChannel from "./programme-channel.js";
import * as stepTimer from "./step-timer.js";
import * as timerView from "./timer-view.js";

/** @import { News } from "./programme-channel.js" */

const KEY = "systeemwijzer-tijd";
const SHAPE = /** @satisfies {checks.Shape} */ ({
  programme: [checks.isText, ""],
  step: [checks.isCount, 0],
  minutes: [checks.isCount, 0],
  left: [checks.isCount, 0],
  endsAt: [checks.isCount, 0],
});
const TICK_MS = 250;

const view = clone(find("[data-timer]", find("template[data-programme-screen]").content));
/** @type {{ dialog: HTMLElement, programme: string, plan: string, step: number, minutes: number } | null} */
let shown = null;
let timer = stepTimer.reset(0);

const say = programmeChannel.connect(hear);

/**
 * A slide has come on the screen.
 * @param {HTMLElement} dialog
 * @param {HTMLElement} record  what it shows
 */
function onSlide(dialog, record) {
  const programme = /** @type {HTMLElement | null} */ (record.closest("[data-programme]"));
  if (!programme) return leave();
  const { programme: name = "", plan = "" } = programme.dataset;
  const step = findAll(".step", programme).indexOf(record) + 1;
  const minutes = step ? Number(find("[data-slot=minutes]", record).textContent) : 0;
  shown = { dialog, programme: name, plan, step, minutes };
  timer = recall();
  if (!step) view.remove();
  else if (!view.isConnected) find(".present__bar", dialog).before(view);
  show();
  tell();
}

function leave() {
  if (shown) say({ kind: "stop", programme: shown.programme });
  shown = null;
  view.remove();
}

/** The time of this step, as long as it has the same: it goes on while other slides and pages are on the screen. */
function recall() {
  const found = kept.read("sessionStorage", KEY, SHAPE);
  const isOfStep = found && shown && found.programme === shown.programme && found.step === shown.step;
  return isOfStep && found.minutes === shown?.minutes
    ? { left: found.left, endsAt: found.endsAt }
    : stepTimer.reset(shown?.minutes ?? 0);
}

function show() {
  if (!shown?.step) return;
  const hasGrown = timerView.show(view, timer, shown.minutes);
  // What is on the screen fits the room that is left.
  if (hasGrown) dispatchEvent(new Event("resize"));
}

/** Let the other window know. */
function tell() {
  if (!shown) return;
  const { programme, plan, step } = shown;
  say({ kind: "step", programme, plan, step, left: Math.round(timer.left), endsAt: timer.endsAt });
}

/** @param {stepTimer.Timer} changed */
function setTimer(changed) {
  timer = changed;
  if (shown) kept.write("sessionStorage", KEY, { ...listShown(shown), ...timer });
  show();
  tell();
}

/** @param {NonNullable<typeof shown>} of */
const listShown = ({ programme, step, minutes }) => ({ programme, step, minutes });

const turn = () => setTimer(stepTimer.turn(timer, Date.now()));
const reset = () => setTimer(stepTimer.reset(shown?.minutes ?? 0));

/**
 * What the other window may ask for.
 * @type {Map<string, () => void>}
 */
const WISHES = new Map(
  Object.entries({
    turn,
    reset,
    next: () => press("1"),
    previous: () => press("-1"),
    hello: tell,
  }),
);

/**
 * A long slide may only have moved on: that is an answer too.
 * @param {string} by
 */
function press(by) {
  if (shown) find(`[data-turn="${by}"]`, shown.dialog).click();
  tell();
}

/** @param {News} news */
function hear({ programme, wish }) {
  if (shown?.programme === programme) WISHES.get(wish)?.();
}

timerView.connect(view, { turn, reset });
document.addEventListener("slide", (event) => {
  const { detail, target } = /** @type {CustomEvent<HTMLElement>} */ (event);
  onSlide(/** @type {HTMLElement} */ (target), detail);
});
document.addEventListener("close", leave, true);
addEventListener("pagehide", leave);
document.addEventListener("keydown", (event) => {
  if (shown?.step && timerView.isTurnKey(event)) turn();
});
setInterval(show, TICK_MS);

// Shows a timer: small until it is started, then for the back of the room; its end is said once.

import { find } from "../common/elements.js";
import * as stepTimer from "./step-timer.js";

/** @import { Timer } from "./step-timer.js" */

/**
 * Whether a key starts the time, or lets it stand still.
 * @param {KeyboardEvent} event
 */
export const isTurnKey = ({ key, ctrlKey, metaKey, altKey }) =>
  key.toLowerCase() === "t" && !ctrlKey && !metaKey && !altKey;

/**
 * Let the buttons do what `acts` has by name.
 * @param {HTMLElement} view
 * @param {{ turn: () => void, reset: () => void }} acts
 */
export function connect(view, { turn, reset }) {
  find("[data-timer-turn]", view).addEventListener("click", turn);
  find("[data-timer-reset]", view).addEventListener("click", reset);
}

/**
 * Show how much is left; gives whether that takes another room than before.
 * @param {HTMLElement} view
 * @param {Timer} timer
 * @param {number} minutes  that the step has
 */
export function show(view, timer, minutes) {
  const left = stepTimer.leftAt(timer, Date.now());
  const isOver = !left;
  const wasOn = view.classList.contains("timer--on");
  const isOn = left < stepTimer.reset(minutes).left || stepTimer.isRunning(timer);
  view.classList.toggle("timer--on", isOn);
  view.classList.toggle("timer--over", isOver);
  write(find("[data-slot=left]", view), stepTimer.write(left));
  turnOff(view, isOver);
  find("[data-start]", view).hidden = stepTimer.isRunning(timer);
  find("[data-pause]", view).hidden = !stepTimer.isRunning(timer);
  const said = find("[data-over]", view);
  write(said, isOver ? (said.dataset.over ?? "") : "");
  return isOn !== wasOn;
}

/**
 * What is over can only begin again; the focus isn't lost with the button.
 * @param {HTMLElement} view
 * @param {boolean} isOver
 */
function turnOff(view, isOver) {
  const button = find("[data-timer-turn]", view);
  if (isOver && button === document.activeElement) find("[data-timer-reset]", view).focus();
  button.hidden = isOver;
}

/**
 * Screen readers say what changes, and only then.
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// The exercise over the whole screen, for a group: without header and menus. An explanation has the largest letters with
// which it fits; what doesn't fit with the smallest is scrolled by the keys of who presents.

import { find } from "../common/elements.js";
import * as layers from "../page/layers.js";
import * as presentRest from "../presenting/rest.js";
import * as screen from "./screen.js";

const NAME = "exercise";
// As parts of the screen's shorter side; below the smallest nobody at the back reads it, and then it scrolls.
const SIZES = { largest: 1 / 24, smallest: 1 / 32 };
// As clickers send them too; Enter and the space are the button's.
const ON = /^(ArrowDown|ArrowRight|PageDown)$/;
const BACK = /^(ArrowUp|ArrowLeft|PageUp)$/;
const dialog = find("dialog[data-exercise-screen]");
const stage = find("[data-stage]");
const answer = find("[data-answer]", stage);
const rest = presentRest.connect(answer, find("[data-more]", stage));

/** Where browsers don't give the screen, the dialog fills its window. */
function cover() {
  if (navigator.userActivation?.isActive) document.documentElement.requestFullscreen?.().catch(() => {});
}

function uncover() {
  if (document.fullscreenElement) document.exitFullscreen();
}

/** To be called when the answer to a thing has come, or has gone. */
export function fit() {
  answer.style.fontSize = "";
  answer.scrollTop = 0;
  if (dialog.open && !answer.hidden) screen.fitLetters(answer, SIZES, isWhole);
  rest.check();
}

// Of sizes to a part of a pixel the browser rounds one up and the other down.
const isWhole = () => answer.scrollHeight <= answer.clientHeight + 1;

/**
 * What doesn't fit is scrolled; on a telephone the dialog is, by itself.
 * @param {KeyboardEvent} event
 */
function onKey(event) {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (!screen.isOnTop(dialog) || isWhole() || ctrlKey || metaKey || altKey) return;
  if (ON.test(key)) rest.scrollOn();
  else if (BACK.test(key)) rest.scrollBack();
  else return;
  event.preventDefault();
}

/**
 * Let the buttons of the page open and close it.
 * @param {() => void} focus  puts the focus where the exercise has come to, as what is moved loses it
 */
export function connect(focus) {
  screen.connect(NAME, dialog, stage, {
    onOpened: () => {
      cover();
      fit();
      focus();
    },
    onClosed: () => {
      uncover();
      fit();
    },
  });
  // Escape ends the full screen before a page hears of it.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && screen.isOnTop(dialog)) dialog.close();
  });
  document.addEventListener("keydown", onKey);
  addEventListener("resize", fit);
}

/** Go on large, where somebody has loaded the page anew. */
export const resume = () => layers.resume(NAME);

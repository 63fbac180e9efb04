// The exercise over the whole screen, for a group: without header and menus.

import { find } from "../common/elements.js";
import * as screen from "./screen.js";

const dialog = find("dialog[data-exercise-screen]");
const stage = find("[data-stage]");

/** Where browsers don't give the screen, the dialog fills its window. */
function cover() {
  if (navigator.userActivation?.isActive) document.documentElement.requestFullscreen?.().catch(() => {});
}

function uncover() {
  if (document.fullscreenElement) document.exitFullscreen();
}

/**
 * Let the buttons of the page open and close it.
 * @param {() => void} focus  puts the focus where the exercise has come to, as what is moved loses it
 */
export function connect(focus) {
  screen.connect("exercise", dialog, stage, {
    onOpened: () => {
      cover();
      focus();
    },
    onClosed: () => {
      uncover();
      find("[data-enlarge]", stage).focus();
    },
  });
  // Escape ends the full screen before a page hears of it.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && screen.isOnTop(dialog)) dialog.close();
  });
}

// Where somebody was in a list that is drawn only after the page has come: Back and a reload lead there again. Browsers
// try so by themselves before the list is there.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { findAround } from "../common/elements.js";
import { afterPause } from "../common/pauses.js";

// Browsers refuse a history that changes all the time.
const PAUSE_MS = 200;
const NOWHERE = -1;
const { place } = addressBar.recall({ place: [checks.isCount, NOWHERE] });

const keep = () => addressBar.keep({ place: Math.round(scrollY) });

/** To be called when the list stands there; gives whether somebody came back to a place in it. */
export function restore() {
  addEventListener("scroll", afterPause(keep, PAUSE_MS), { passive: true });
  // Who follows a link at once doesn't wait for that.
  document.addEventListener("click", (event) => {
    if (findAround("a", event)) keep();
  });
  if (place !== NOWHERE) scrollTo({ top: place, behavior: "instant" });
  return place !== NOWHERE;
}

// Says at the top of the page what of its address can't be read, or isn't there: kindly, as a link may be old or broken.

import * as siteStatus from "../common/site-status.js";
import { phraseFrom } from "../common/phrases.js";

const box = document.querySelector("[data-address-news]");
const sayings = document.querySelector("template[data-address-sayings]");
const way = box.querySelector("[data-slot=way]");
const said = new Set();

const phrase = (name, values) => phraseFrom(sayings, name, values);

function show() {
  box.querySelector("[data-slot=news]").textContent = [...said].join(" ");
  box.hidden = !said.size;
}

/** Say a sentence by its name, beside what has been said of this address. */
export function tell(name, values = {}) {
  said.add(phrase(name, values));
  show();
  siteStatus.say([...said].join(" "));
}

/** Name what an address asks for in vain and was left out, if there is such. */
export function tellUnknown({ unknown, hasMore }) {
  if (unknown.length) tell("unknown", { ids: unknown });
  if (hasMore) tell("unnamed");
}

/** The address leads to something that isn't on this page: then the search is a way on. */
export function tellAway({ unknown }) {
  tell(unknown.length ? "away-named" : "away", { ids: unknown });
  way.hidden = false;
}

function clear() {
  said.clear();
  way.hidden = true;
  show();
}

addEventListener("hashchange", clear);

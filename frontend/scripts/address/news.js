// Says at the top of the page what of its address can't be read, or isn't there: kindly, as a link may be old or broken.

import { find } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";

/** @import { Values } from "../common/phrases.js" */
/** @import { ReadIds } from "./reader.js" */

const box = find("[data-address-news]");
const sayings = find("template[data-address-sayings]");
const way = find("[data-slot=way]", box);
/**
 * The sentences that have been said of this address.
 * @type {Set<string>}
 */
const said = new Set();

const readOut = () => [...said].join(" ");

function show() {
  find("[data-slot=news]", box).textContent = readOut();
  box.hidden = !said.size;
}

/**
 * Say a sentence by its name, beside what has been said of this address.
 * @param {string} name
 * @param {Values} [values]
 */
export function tell(name, values) {
  said.add(phraseFrom(sayings, name, values));
  show();
  siteStatus.say(readOut());
}

/**
 * Name what an address asks for in vain and was left out, if there is such.
 * @param {Pick<ReadIds, "unknown" | "hasMore">} asked
 */
export function tellUnknown({ unknown, hasMore }) {
  if (unknown.length) tell("unknown", { ids: unknown });
  if (hasMore) tell("unnamed");
}

/**
 * The address leads to something that isn't on this page: then the search is a way on.
 * @param {Pick<ReadIds, "unknown">} asked
 */
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

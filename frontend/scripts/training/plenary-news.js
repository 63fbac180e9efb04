// What the plenary page says: what was added, what a code names in vain, and what was probably meant by a wrong one.

import { clone, find } from "../common/elements.js";
import { countFrom, phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";

/** @import { Refused } from "../map/codes.js" */
/** @import { Group } from "./plenary-groups.js" */

const box = find("[data-plenary]");
// Only what looks like a code is repeated: a link can't make the page say other things.
const LIKE_CODE = /^[0-9A-Z]{1,12}$/;
// Of what somebody typed, this many letters tell which it was.
const MOST_LETTERS = 40;
const news = find("[data-plenary-news]", box);
const refusals = find("[data-refusals]", box);
const sayings = find("template[data-plenary-sayings]", box);

/**
 * What the page's template says by a name.
 * @param {string} name
 * @param {import("../common/phrases.js").Values} [values]
 */
export const phrase = (name, values) => phraseFrom(sayings, name, values);

/**
 * The same of a number of things.
 * @param {string} name
 * @param {number} number
 * @param {import("../common/phrases.js").Values} [values]
 */
export const phraseOf = (name, number, values) => countFrom(sayings, name, number, values);

/** @param {number} place */
export const nameGroup = (place) => phrase("group", { number: place + 1 });

/**
 * Say what happened, or nothing; and aloud also what the page shows elsewhere.
 * @param {string[]} sentences
 * @param {string[]} [shown]
 */
export function tell(sentences, shown = []) {
  const all = [...sentences, ...shown].join(" ");
  news.textContent = sentences.join(" ");
  news.hidden = !sentences.length;
  if (all) siteStatus.say(all);
}

/**
 * What groups named that this site doesn't have: what it was called then, or its number.
 * @param {Group[]} given
 */
export function describeGone(given) {
  const ids = [...new Set(given.flat().flatMap(({ gone }) => gone))];
  return ids.length ? [phrase("gone", { ids })] : [];
}

/**
 * What of an address can't be read.
 * @param {Refused[]} refused
 */
export function describeLost(refused) {
  const lost = [...new Set(refused.map(({ code }) => code).filter((code) => LIKE_CODE.test(code)))];
  const hasMore = refused.some(({ code }) => !LIKE_CODE.test(code));
  return [...(lost.length ? [phrase("lost", { codes: lost })] : []), ...(hasMore ? [phrase("lost-unnamed")] : [])];
}

/**
 * That a code can't be read.
 * @param {Refused} refused
 */
export function describeRefused({ code, meant }) {
  const text = code.length > MOST_LETTERS ? `${code.slice(0, MOST_LETTERS)}…` : code;
  return phrase(meant.length ? "refused" : "unreadable", { code: text });
}

/**
 * Show what was refused, each with buttons for what was probably meant.
 * @param {Refused[]} refused
 */
export const showRefused = (refused) => refusals.append(...refused.map(makeRefusal));

/** Show nothing of what was refused before. */
export const forgetRefused = () => refusals.replaceChildren();

/** @param {Refused} refused */
function makeRefusal(refused) {
  const refusal = clone(find("div", find("template[data-refusal]", box).content));
  find("[data-slot=why]", refusal).textContent = describeRefused(refused);
  find("[data-slot=meant]", refusal).replaceChildren(...refused.meant.map(makeMeant));
  return refusal;
}

/** @param {string} code */
function makeMeant(code) {
  const button = clone(find("button", find("template[data-meant]", box).content));
  button.textContent = code;
  button.dataset.meant = code;
  return button;
}

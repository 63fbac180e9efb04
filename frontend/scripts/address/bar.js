// The address of the page as the visitor sees it: what it asks for, and what it says of the page's state; and what the page
// keeps beside it, for when Back or Forward lead here again.

import * as checks from "../common/checks.js";
import * as addressReader from "./reader.js";

/** @typedef {Record<string, unknown>} Values  what is kept at a step of the browser's history, by name */

const OWN_STEP = /** @satisfies {checks.Shape} */ ({ isOwnStep: [checks.isFlag, null] });
/** @type {{ raw: string, fields: addressReader.Fields } | undefined} */
let latest;

/**
 * What a part of the address says, read once.
 * @param {string} raw
 */
function read(raw) {
  if (latest?.raw !== raw) latest = { raw, fields: addressReader.readFields(raw) };
  return latest.fields;
}

/**
 * The values that stand with a name behind the #, as addressReader cleans them; none without it.
 * @param {string} name
 */
export const readHash = (name) => read(location.hash).get(name) ?? [];

/**
 * The same of what stands behind the ?.
 * @param {string} name
 */
export const readQuery = (name) => read(location.search).get(name) ?? [];

/**
 * Let the address bar say this, without a new step in the browser's history.
 * @param {string | URL} address
 */
export const show = (address) => write("replaceState", history.state, address);

/**
 * What is kept at this step of the history, in a shape that `checks.take` knows: anything may stand there.
 * @template {checks.Shape} S
 * @param {S} shape
 */
export const recall = (shape) => checks.take(history.state, shape);

/**
 * Keep these values at this step, beside what is kept there.
 * @param {Values} values
 */
export const keep = (values) => write("replaceState", { ...history.state, ...values }, location.href);

/** Whether this page itself led to this step, so that Back stays on the page; where a link led here, Back leaves it. */
export const isOwnStep = () => recall(OWN_STEP).isOwnStep;

/**
 * Keep of a new step whether this page led to it; nothing changes that afterwards.
 * @param {boolean} isOwn
 */
function noteStep(isOwn) {
  if (isOwnStep() === null) keep({ isOwnStep: isOwn });
}

/**
 * Make a new step at the same address: Back leads from it to what is shown now.
 * @param {Values} values
 */
export const addStep = (values) => write("pushState", { ...history.state, ...values, isOwnStep: true }, location.href);

/** Go a step back, to what stood behind the # before; fulfilled when the browser is there, and has scrolled. */
export function goBack() {
  const isThere = new Promise((resolve) => {
    addEventListener("hashchange", resolve, { once: true });
  });
  history.back();
  return isThere.then(() => new Promise(requestAnimationFrame));
}

/**
 * @param {"pushState" | "replaceState"} method
 * @param {Values} state
 * @param {string | URL} address
 */
function write(method, state, address) {
  try {
    history[method](state, "", address);
  } catch {
    // Some browsers forbid it for a page that was opened from disk; what the page shows is right all the same.
  }
}

/** What others have put in the address to count visits would go along with every link that is copied from here. */
function takeOffTracking() {
  const search = addressReader.withoutTracking(location.search);
  if (search !== location.search) show(`${location.pathname}${search}${location.hash}`);
}

takeOffTracking();
noteStep(false);
// Before others hear of it.
addEventListener("hashchange", () => noteStep(true));

// Copies a text, the address of a record, or a reference to it where the button has the words for one, and says so.
// Without JavaScript the stylesheet hides the buttons.

import { findAll } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";

const SAID_FOR_MS = 2000;
/**
 * What buttons say when they have nothing to tell.
 * @type {Map<Element, string>}
 */
const labels = new Map();

/** @param {string} text */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // The browser may forbid it, as on an insecure page.
  }
}

/**
 * Copy a text, and say on the button and aloud whether that worked.
 * @param {Element} button
 * @param {string} text
 * @param {string} [failed]  names what to say where it didn't
 */
export async function copy(button, text, failed = "not-copied") {
  const isCopied = await write(text);
  const told = siteStatus.phrase(isCopied ? "copied" : failed);
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  button.textContent = told;
  siteStatus.say(told);
  setTimeout(() => {
    button.textContent = label;
  }, SAID_FOR_MS);
  return isCopied;
}

/** What was copied before the page was left is no news when it is brought back. */
function restoreLabels() {
  for (const [button, label] of labels) button.textContent = label;
}

/**
 * The address that a button copies; one that has only words stands beside the one with the address.
 * @param {HTMLElement} button
 */
function addressOf(button) {
  const other = /** @type {HTMLElement} */ (button.previousElementSibling);
  const address = /** @type {string} */ (button.dataset.copyLink ?? other.dataset.copyLink);
  return new URL(address, document.baseURI).href;
}

/**
 * A reference: its words, the day on which one read it, and where; nobody else finds what stands on one's own disk.
 * @param {string} words
 * @param {string} address
 */
function cite(words, address) {
  const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  const phrase = location.protocol === "file:" ? "cited-from-disk" : "cited";
  return siteStatus.phrase(phrase, { words, date, address });
}

/** @param {HTMLElement} button */
async function copyRecord(button) {
  const address = addressOf(button);
  const { copyText } = button.dataset;
  const text = copyText ? cite(copyText, address) : address;
  if (!(await copy(button, text, "in-address-bar"))) location.href = address;
}

for (const button of findAll("[data-copy-link], [data-copy-text]")) {
  button.addEventListener("click", () => copyRecord(button));
}

pageReturn.follow(restoreLabels);

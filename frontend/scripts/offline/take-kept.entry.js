// Takes a file from what the browser keeps, where it is there: for what a link downloads, browsers ask none but the
// server, and without a connection they say that it failed.

import { save } from "../common/saving.js";

/**
 * The file, of the version that the page is of; undefined where it isn't kept, or nothing may be.
 * @param {string} address
 */
async function readKept(address) {
  try {
    return (await caches.match(address)) && (await (await fetch(address)).blob());
  } catch {
    return undefined;
  }
}

/** @param {HTMLAnchorElement} link */
async function take(link) {
  const file = await readKept(link.href);
  if (file) save(file, link.pathname.slice(link.pathname.lastIndexOf("/") + 1));
  else link.click();
}

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[download]");
  // What is clicked by a script, as above, is the browser's.
  if (!(link instanceof HTMLAnchorElement) || !event.isTrusted || !navigator.serviceWorker?.controller) return;
  event.preventDefault();
  take(link);
});

// Addresses of the site's pages, and what a click on a link does.

import { ROOT } from "./own-scripts.js";

/**
 * The address of a page of the site; on disk a folder doesn't open its index by itself.
 * @param {string} path  from the site's root
 */
export function pageAddress(path) {
  const address = new URL(path, ROOT);
  if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

/**
 * The address of a record on its page.
 * @param {{ page: string, id: string }} record
 */
export function recordAddress(record) {
  return pageAddress(`${record.page}#${record.id}`);
}

/**
 * Whether a click on a link opens it here, and not in another tab or window.
 * @param {MouseEvent} event
 */
export function opensHere(event) {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

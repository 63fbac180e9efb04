// Mends what differs on a page that was opened from disk: a folder would be shown as a folder, and not the page in it; and the
// typeface comes too late to be there when the page is drawn.

import { find, findAll } from "../common/elements.js";

/** @param {URL} address */
const isFolder = ({ protocol, pathname }) => protocol === "file:" && pathname.endsWith("/");

/**
 * The address of the page itself, where one leads to its folder.
 * @param {URL} address
 */
function openIndex(address) {
  if (isFolder(address)) address.pathname += "index.html";
  return address;
}

function mendLinks() {
  for (const link of findAll("a[href]")) {
    const address = new URL(link.getAttribute("href") ?? "", document.baseURI);
    if (isFolder(address)) link.setAttribute("href", openIndex(address).href);
  }
}

/**
 * Go where a form leads. Firefox takes no file for 'self', so there the pages' policy sends no form. Those with a script of
 * their own have been there first. Without JavaScript nothing would answer on the page that the form leads to.
 * @param {SubmitEvent} event
 */
function send(event) {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const address = openIndex(new URL(form.action));
  // The site's forms have fields of text alone, as parameters are.
  const fields = /** @type {URLSearchParams} */ (/** @type {unknown} */ (new FormData(form)));
  address.search = String(new URLSearchParams(fields));
  location.assign(address);
}

/** Browsers that take no font from disk keep the letters they have. */
function addTypeface() {
  const { href } = find("link[as=font]");
  for (const { family, weight } of [...document.fonts]) {
    document.fonts.add(new FontFace(family, `url("${href}")`, { display: "swap", weight }));
  }
}

if (location.protocol === "file:") {
  addTypeface();
  mendLinks();
  document.addEventListener("submit", send);
}

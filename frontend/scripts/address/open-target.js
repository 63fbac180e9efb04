// A link to a record opens what the record lies in, and shows it, also where the link was mangled on its way. Browsers do so
// themselves on arrival, for an address as it was made; not all of them do it for a link within the page.

import { findAll } from "../common/elements.js";
import * as addressNews from "./news.js";
import * as addressReader from "./reader.js";

// To browsers this means the top of any page.
const TOP_OF_PAGE = "top";

/**
 * Open all that an element lies in; gives whether anything of it was closed.
 * @param {Element} element
 */
export function openFolds(element) {
  let hasOpened = false;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    hasOpened ||= !fold.open;
    fold.open = true;
  }
  return hasOpened;
}

/** Show what the address leads to. */
export function openTarget() {
  // Not :target: while a page is being read, nothing is that yet.
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return mendTarget();
  openFolds(target);
  target.scrollIntoView();
}

/** Lead to what a mangled address means; browsers then go there as by a link, without a new step in their history. */
function mendTarget() {
  const text = addressReader.readAnchor(location.hash);
  if (!text || text.toLowerCase() === TOP_OF_PAGE) return;
  const ids = findAll("[id]").map(({ id }) => id);
  const {
    known: [id],
    ...others
  } = addressReader.readIds([text], ids);
  if (id) location.replace(`#${id}`);
  else addressNews.tellAway(others);
}

addEventListener("hashchange", openTarget);
openTarget();

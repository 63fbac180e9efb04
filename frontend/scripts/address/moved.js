// Leads on from an address that has moved, with what is asked of it; Back then leads to where the visitor came from.

import { findAll } from "../common/elements.js";
import * as addressReader from "./reader.js";

const links = findAll("a[data-moved]");
// The anchor that has gone to where each link leads; empty where the whole page has.
const anchors = links.map(({ dataset }) => dataset.moved ?? "");

/** Where the anchor that the address names has gone; with any other, where the whole page has, if it has. */
function findLink() {
  const {
    known: [asked = ""],
  } = addressReader.readIds([addressReader.readAnchor(location.hash)], anchors.filter(Boolean));
  return links[anchors.indexOf(asked)];
}

/**
 * A link's address, with what is asked for behind ? and #; what the link itself says there holds.
 * @param {HTMLAnchorElement} link
 */
function addressOf(link) {
  const address = new URL(link.href);
  address.search ||= location.search;
  if (!link.dataset.moved) address.hash ||= location.hash;
  return address.href;
}

function leadOn() {
  const link = findLink();
  if (link) location.replace(addressOf(link));
}

for (const link of links) link.href = addressOf(link);
addEventListener("hashchange", leadOn);
leadOn();

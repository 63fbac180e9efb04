// Who in the region can help with what the chosen questions are about. Only the site of a region has such a list.

import { find, findAll } from "../common/elements.js";
import * as conversationList from "./list.js";
import { findNearest } from "./nearest.js";

const helpers = findAll("[data-helpers]")[0];
const items = helpers ? findAll("li", helpers) : [];

/** @param {HTMLElement} item */
const themesOf = ({ dataset }) => (dataset.topics ?? "").split(" ");

/**
 * Name those that are nearest to these questions.
 * @param {string[]} ids
 */
export function show(ids) {
  if (!helpers) return;
  const places = findNearest(items.map(themesOf), ids.map(conversationList.itemOf).map(themesOf));
  find("ul", helpers).replaceChildren(...places.map((place) => items[place]));
  helpers.hidden = !places.length;
}

// The groups of the plenary page, each with its codes, and the choice of which of them the next code is.

import { clone, find, findAll } from "../common/elements.js";
import { nameGroup, phrase } from "./plenary-news.js";

/** @import { Group } from "./plenary-groups.js" */

const box = find("[data-plenary]");
const list = find("[data-plenary-groups]", box);
const choice = find("select[name=group]", box);

/**
 * Show these groups.
 * @param {Group[]} groups
 */
export function show(groups) {
  const chosen = choice.selectedIndex;
  list.replaceChildren(...groups.map(makeEntry));
  choice.replaceChildren(choice.options[0], ...groups.map((_, place) => new Option(nameGroup(place), String(place))));
  choice.selectedIndex = Math.min(chosen, groups.length);
  for (const part of findAll("[data-with-groups]", box)) part.hidden = !groups.length;
  for (const part of findAll("[data-with-one]", box)) part.hidden = groups.length !== 1;
}

/** The place of the group that the next code is of; undefined for a new one. */
export const readChosen = () => (choice.value ? Number(choice.value) : undefined);

/**
 * The button that takes off the group at a place, or the last of them; none where there are no groups.
 * @param {number} place
 */
export const buttonAt = (place) => findAll("button", list)[Math.min(place, list.children.length - 1)];

/**
 * @param {Group} group
 * @param {number} place
 */
function makeEntry(group, place) {
  const entry = clone(find("li", find("template[data-plenary-group]", box).content));
  find("[data-slot=name]", entry).textContent = nameGroup(place);
  find("[data-slot=codes]", entry).textContent = group.map(({ code }) => code).join(" ");
  const button = find("button", entry);
  button.dataset.takeOff = String(place);
  button.setAttribute("aria-label", phrase("take-off", { number: place + 1 }));
  return entry;
}

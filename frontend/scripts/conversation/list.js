// The list of chosen questions, made of the templates of the page.

import { clone, find, findAll, isDrawn } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";

const list = find("[data-list]");
const talks = findAll("[data-talk]", find("template[data-talks]").content);
const controls = find("template[data-controls]").content;
/** @type {Map<string, HTMLElement>} */
const made = new Map();

/** All ids, in the order of the guide: by level and set. */
export const order = talks.map(idOf);

/**
 * The id of the question that stands in an item.
 * @param {HTMLElement} item
 */
export function idOf(item) {
  return item.dataset.talk ?? "";
}

/**
 * The item that a button in the list belongs to.
 * @param {HTMLElement} button
 */
export function itemWith(button) {
  const item = button.closest("[data-talk]");
  if (!(item instanceof HTMLElement)) throw new Error("A button that belongs to no question");
  return item;
}

/**
 * The words of that question.
 * @param {HTMLElement} item
 */
export function textOf(item) {
  return recordWords.read(find("[data-slot=text]", item));
}

/**
 * The item of a question, made once.
 * @param {string} id  one of those in `order`
 */
export function itemOf(id) {
  const item = made.get(id) ?? make(id);
  made.set(id, item);
  return item;
}

/** @param {string} id */
function make(id) {
  const item = clone(talks[order.indexOf(id)]);
  item.append(clone(controls));
  for (const name of findAll("[data-slot=name]", item)) name.textContent = textOf(item);
  return item;
}

/**
 * The rings of questions, each by its id; '' for one that belongs to none.
 * @param {string[]} ids
 */
export const levelsOf = (ids) => ids.map((id) => itemOf(id).dataset.level ?? "");

/**
 * Show these questions in this order; where one comes from is said once for those that follow each other.
 * @param {string[]} ids
 */
export function show(ids) {
  const items = ids.map(itemOf);
  list.replaceChildren(...items);
  for (const [place, item] of items.entries()) {
    const isFollowing = place > 0 && items[place - 1].dataset.group === item.dataset.group;
    item.classList.toggle("talk--follows", isFollowing);
    for (const button of findAll("[data-move]", item)) {
      const end = Number(button.dataset.move) < 0 ? 0 : items.length - 1;
      button.setAttribute("aria-disabled", String(place === end));
    }
  }
}

/** The questions that the page shows now, in its order. */
export const listShown = () => findAll("[data-talk]", list).filter(isDrawn).map(idOf);

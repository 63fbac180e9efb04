// The list of chosen questions: made of the templates of the page, and in an order.

import * as recordWords from "../common/record-words.js";

const list = document.querySelector("[data-list]");
const talks = document.querySelector("template[data-talks]").content;
const controls = document.querySelector("template[data-controls]").content;
// All ids, in the order of the guide: by level and set.
export const order = [...talks.children].map(({ dataset }) => dataset.talk);
const made = new Map();

export const has = (id) => order.includes(id);

/** The ids with those that came later each in its place: behind the last one that the guide puts before it. */
export function arrange(ids, arranged) {
  const placed = ids.slice(0, arranged);
  for (const id of ids.slice(arranged)) {
    const isEarlier = (other) => order.indexOf(other) < order.indexOf(id);
    placed.splice(placed.findLastIndex(isEarlier) + 1, 0, id);
  }
  return placed;
}

/** The ids with one of them a step further down (1) or up (-1); null where there is no place to go. */
export function move(ids, id, step) {
  const place = ids.indexOf(id);
  if (!ids[place + step]) return null;
  return ids.with(place, ids[place + step]).with(place + step, id);
}

function make(id) {
  const item = [...talks.children].find(({ dataset }) => id === dataset.talk).cloneNode(true);
  item.append(controls.cloneNode(true));
  for (const name of item.querySelectorAll("[data-slot=name]")) name.textContent = textOf(item);
  return item;
}

export function itemOf(id) {
  if (!made.has(id)) made.set(id, make(id));
  return made.get(id);
}

const groupOf = (item) => item?.dataset.group;
export const textOf = (item) => recordWords.read(item.querySelector("[data-slot=text]"));

/** Show these questions in this order; where one comes from is said once for those that follow each other. */
export function show(ids) {
  const items = ids.map(itemOf);
  list.replaceChildren(...items);
  items.forEach((item, place) => {
    item.classList.toggle("talk--follows", groupOf(items[place - 1]) === groupOf(item));
    const [up, down] = item.querySelectorAll("[data-move]");
    up.setAttribute("aria-disabled", String(place === 0));
    down.setAttribute("aria-disabled", String(place === items.length - 1));
  });
}

// The sets to begin with: one takes the place of what was chosen, or comes behind it; either can be undone.

import { find, findAll } from "../common/elements.js";
import { opensHere } from "../common/links.js";
import * as arranging from "./arranging.js";
import * as conversation from "./choice.js";
import { count, phrase, tell } from "./news.js";

/** @typedef {{ title: string, ids: string[] }} StartSet */

const page = find("[data-conversation-page]");
const sets = findAll("[data-start-set]", page);

/**
 * What a set is called, and its questions.
 * @param {HTMLElement} set
 * @returns {StartSet}
 */
function read(set) {
  return { title: set.dataset.title ?? "", ids: (set.dataset.startSet ?? "").split(",") };
}

/**
 * What is said when a set has taken the place of what was chosen.
 * @param {StartSet} set
 */
const describe = ({ title, ids }) => phrase("begun", { title, count: ids.length });

/**
 * The same of questions, where they are those of a set as it is.
 * @param {string[]} ids
 */
export function describeIfSet(ids) {
  const set = sets.map(read).find((each) => each.ids.join() === ids.join());
  return set ? describe(set) : null;
}

/**
 * Take a set instead of what was chosen.
 * @param {StartSet} set
 */
function begin(set) {
  const { ids, before } = conversation.read();
  conversation.write(set.ids, ids.length ? ids : before);
  tell(describe(set));
  find("#gekozen", page).focus();
}

/**
 * Put a set behind what was chosen; says what came of it.
 * @param {StartSet} set
 */
function add({ title, ids: others }) {
  const { ids } = conversation.read();
  const all = arranging.add(ids, others);
  const added = all.length - ids.length;
  const had = others.length - added;
  if (!added) return [phrase("set-in", { title })];
  conversation.write(all, ids);
  return [count("set-added", added, { title }), ...(had ? [count("set-had", had)] : [])];
}

/**
 * Say it where the list is, and under the button: the list may be screens away.
 * @param {HTMLElement} set
 * @param {string[]} sentences
 */
function say(set, sentences) {
  tell(...sentences);
  find("[data-slot=added]", set).textContent = sentences.join(" ");
  find("[data-added]", set).hidden = false;
}

/** Beside what was chosen a set can be added; without it there is nothing to add to. What was said of sets is over. */
function show() {
  const isEmpty = !conversation.read().ids.length;
  for (const button of findAll("[data-add-set]", page)) button.hidden = isEmpty;
  for (const said of findAll("[data-added]", page)) said.hidden = true;
}

for (const set of sets) {
  find("[data-begin]", set).addEventListener("click", (event) => {
    if (!opensHere(event)) return;
    event.preventDefault();
    begin(read(set));
  });
  find("[data-add-set]", set).addEventListener("click", () => say(set, add(read(set))));
}
addEventListener("conversation", show);

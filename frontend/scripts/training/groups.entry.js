// Gives each group a place and a task. What is chosen stands in the address, for the trainer to keep.

import * as addressBar from "../address/bar.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as groupAddress from "./group-address.js";
import * as groupCards from "./group-cards.js";
import * as groupScreen from "./group-screen.js";

/** @import { ReadIds } from "../address/reader.js" */
/** @import { Group } from "./group-address.js" */

const box = find("[data-groups]");
const choices = find("[data-choices]", box);
const cards = find("[data-cards]", box);
const numbers = findAll("[data-numbers] input", box);
const template = find("template[data-choice]", box);
const unknown = find("[data-unknown]", box);
const sayings = find("template[data-sayings]", box);

/** Where each group is chosen for. */
const fieldsets = () => findAll("fieldset", choices);

/**
 * @param {HTMLElement} fieldset
 * @param {keyof Group} name
 */
const selectOf = (fieldset, name) => find(`select[name=${name}]`, fieldset);

const readAsked = () => groupAddress.read(addressBar.readHash(groupAddress.NAME));

/** @returns {Group[]} */
function readChosen() {
  return fieldsets().map((group) => ({ place: selectOf(group, "place").value, task: selectOf(group, "task").value }));
}

/** Fill in what the address says, or else a ring for each group. */
function read() {
  const asked = readAsked();
  setNumber(
    groupAddress.count(
      asked,
      numbers.map(({ value }) => Number(value)),
    ),
  );
  tellUnknown(fieldsets().flatMap((fieldset, place) => (asked[place] ? fill(fieldset, asked[place]) : [])));
  if (asked.length) write();
  showCards();
}

/**
 * Choose a place and a task; gives what was read of both.
 * @param {HTMLElement} fieldset
 * @param {Group} group
 */
function fill(fieldset, { place, task }) {
  return [choose(selectOf(fieldset, "place"), place), choose(selectOf(fieldset, "task"), task)];
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} text
 */
function choose(select, text) {
  const found = addressReader.readIds(
    [text],
    [...select.options].map(({ value }) => value),
  );
  if (found.known.length) [select.value] = found.known;
  return found;
}

/**
 * Say what the address asks for in vain, and name what looks like the name of a place or a task.
 * @param {ReadIds[]} parts
 */
function tellUnknown(parts) {
  const ids = [...new Set(parts.flatMap((part) => part.unknown))];
  unknown.hidden = parts.every(({ known, unknown: others, hasMore }) => known.length && !others.length && !hasMore);
  unknown.textContent = phraseFrom(sayings, ids.length ? "unknown" : "unnamed", { ids });
}

/** @param {number} number */
function setNumber(number) {
  for (const input of numbers) input.checked = Number(input.value) === number;
  for (const fieldset of fieldsets().slice(number)) fieldset.remove();
  for (let place = fieldsets().length; place < number; place += 1) choices.append(makeChoice(place));
}

/**
 * Each new group has the next ring, from the second on: there is most to talk about.
 * @param {number} place
 */
function makeChoice(place) {
  const fieldset = clone(find("fieldset", template.content));
  const rings = findAll("option", find("optgroup", fieldset));
  find("[data-slot=number]", fieldset).textContent = String(place + 1);
  rings[(place + 1) % rings.length].selected = true;
  return fieldset;
}

function showCards() {
  cards.replaceChildren(
    ...fieldsets().map((fieldset, place) => {
      const [option] = selectOf(fieldset, "place").selectedOptions;
      return groupCards.make(place + 1, option, findTask(selectOf(fieldset, "task").value));
    }),
  );
}

/** @param {string} id */
const findTask = (id) => find(`[data-task="${id}"]`);

const write = () => addressBar.show(groupAddress.hashOf(readChosen()));

/** @param {Event} event */
function change({ target }) {
  const number = numbers.find((input) => input === target);
  if (number) setNumber(Number(number.value));
  write();
  showCards();
}

groupScreen.connect();
box.addEventListener("change", change);
find("[data-print]", box).addEventListener("click", () => print());
find("[data-from-disk]", box).hidden = groupCards.canBeOpened;
// A link within the page leaves the groups as they are.
addEventListener("hashchange", () => {
  if (readAsked().length) read();
});
read();
groupScreen.resume();

// Facets: groups of checkboxes in a form that narrow a list down. Within a group any choice will do; between groups
// all must hold.

import { find, findAll } from "../common/elements.js";

/** A form with a field for a query. @typedef {HTMLFormElement & { elements: { q: HTMLInputElement } }} QueryForm */
/** What is chosen: from the name of each group with a choice to the set of its values. @typedef {Map<string, Set<string>>} Choices */
/** An item's values for a group, by the group's name. @template T @typedef {(item: T, name: string) => string[]} ValuesOf */
/** What a form calls a choice, and the group it is in. @typedef {{ group: string, choice: string }} ChoiceWords */

/**
 * What is chosen in a form.
 * @param {HTMLFormElement} form
 */
export function readChoices(form) {
  /** @type {Choices} */
  const choices = new Map();
  for (const { name, value } of findBoxes(form).filter(({ checked }) => checked)) {
    choices.set(name, (choices.get(name) ?? new Set()).add(value));
  }
  return choices;
}

// Where the stylesheet puts the choices beside the list, and takes their button away.
const BESIDE = matchMedia("(min-width: 60em)");

/**
 * Choices that stand beside the list are open, also for who hears the page.
 * @param {HTMLFormElement} form
 */
export function openBeside(form) {
  const choices = /** @type {HTMLDetailsElement} */ (find("details[data-facets]", form));
  const open = () => {
    choices.open = BESIDE.matches;
  };
  BESIDE.addEventListener("change", open);
  open();
}

/** All checkboxes. @param {ParentNode} form */
export const findBoxes = (form) => /** @type {HTMLInputElement[]} */ (findAll("[data-facet] input", form));

/**
 * The items that every group lets through.
 * @template T
 * @param {T[]} items
 * @param {Choices} choices
 * @param {ValuesOf<T>} valuesOf
 */
export function filter(items, choices, valuesOf, except = "") {
  const groups = [...choices].filter(([name]) => name !== except);
  if (!groups.length) return items;
  return items.filter((item) =>
    groups.every(([name, values]) => valuesOf(item, name).some((value) => values.has(value))),
  );
}

/**
 * Show with each choice how many of the items it would leave by itself, given the choices in the other groups.
 * @template T
 * @param {HTMLFormElement} form
 * @param {T[]} items
 * @param {Choices} choices
 * @param {ValuesOf<T>} valuesOf
 */
export function showCounts(form, items, choices, valuesOf) {
  for (const group of findAll("[data-facet]", form)) {
    const { facet = "" } = group.dataset;
    const counts = count(filter(items, choices, valuesOf, facet).flatMap((item) => valuesOf(item, facet)));
    for (const box of findAll("input", group)) showCount(box, counts.get(box.value) ?? 0);
  }
  showChosen(
    form,
    [...choices.values()].reduce((sum, values) => sum + values.size, 0),
  );
}

/**
 * Where the choices are behind a button, it says how many are made.
 * @param {HTMLFormElement} form
 * @param {number} count
 */
function showChosen(form, count) {
  const button = find("[data-facets] > summary", form);
  find("[data-chosen]", button).hidden = !count;
  find("[data-chosen-count]", button).textContent = String(count);
}

/** How often each value is there. @param {string[]} values */
function count(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * @param {HTMLInputElement} box
 * @param {number} count
 */
function showCount(box, count) {
  const label = labelOf(box);
  find("[data-count]", label).textContent = String(count);
  label.classList.toggle("facet--empty", count === 0 && !box.checked);
}

/** Each checkbox stands in its label. @param {Element} box */
const labelOf = (box) => /** @type {HTMLElement} */ (box.closest("label"));

/**
 * What a form calls a choice; undefined when it doesn't have it.
 * @param {HTMLFormElement} form
 * @param {{ name: string, value: string }} facet
 * @returns {ChoiceWords | undefined}
 */
export function wordsFor(form, { name, value }) {
  const box = form.querySelector(`[data-facet="${name}"] input[value="${value}"]`);
  const group = box?.closest("[data-facet]");
  if (!box || !group) return undefined;
  return { group: find("legend", group).textContent, choice: find("span", labelOf(box)).textContent };
}

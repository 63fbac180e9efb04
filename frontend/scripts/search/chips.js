// Words of the query that the search takes for a level or a kind stand as chips above what it lists. Who takes one off
// searches for the word as it is; that stands in the address, and lasts as long as the word does.

import { clone, find, findAll } from "../common/elements.js";
import * as facets from "./facets.js";

/** @import { Answer, Engine, SearchOptions } from "./engine.js" */
/** @import { ChoiceWords, QueryForm } from "./facets.js" */
/** @import { Facet } from "./query-facets.js" */

/** An answer with the facets that were taken off, and so are read as plain words. @typedef {Answer & { takenOff: Facet[], without: string[] }} ChipAnswer */

// The name in the address, which visitors read.
export const NAME = "zonder";

/** @param {{ name: string, value: string }} facet */
const nameOf = ({ name, value }) => `${name}:${value}`;

/**
 * Note in the form what has been taken off, as level:micro.
 * @param {QueryForm} form
 * @param {string[]} names
 */
export function takeOff(form, names) {
  for (const input of findAll("input[type=hidden]", form)) input.remove();
  for (const value of names) {
    const input = document.createElement("input");
    form.append(Object.assign(input, { type: "hidden", name: NAME, value }));
  }
}

/** @param {QueryForm} form */
function readTakenOff(form) {
  return new FormData(form).getAll(NAME).map(String);
}

/**
 * What answers the form's query, and what of that was taken off; `isOurs` says which facets mean anything on this page.
 * @param {Engine} engine
 * @param {QueryForm} form
 * @param {SearchOptions} options
 * @param {(facet: Facet) => boolean} [isOurs]
 * @returns {ChipAnswer}
 */
export function search(engine, form, options, isOurs = () => true) {
  const query = form.elements.q.value;
  const names = readTakenOff(form);
  const all = engine.search(query, options);
  const takenOff = all.facets.filter((facet) => names.includes(nameOf(facet)));
  takeOff(form, [...new Set(takenOff.map(nameOf))]);
  const without = all.facets.filter((facet) => takenOff.includes(facet) || !isOurs(facet)).map(nameOf);
  return { ...(without.length ? engine.search(query, { ...options, without }) : all), takenOff, without };
}

/**
 * Show the facets as chips.
 * @param {HTMLElement} box
 * @param {QueryForm} form
 * @param {Facet[]} found
 * @param {() => void} update  called when one is taken off
 */
export function show(box, form, found, update) {
  const byName = new Map(found.map((facet) => [nameOf(facet), facets.wordsFor(form, facet)]));
  const chips = [...byName].flatMap(([name, words]) => (words ? [makeChip(box, form, name, words, update)] : []));
  find("ul", box).replaceChildren(...chips);
  box.hidden = !chips.length;
}

/**
 * @param {HTMLElement} box
 * @param {QueryForm} form
 * @param {string} name
 * @param {ChoiceWords} words
 * @param {() => void} update
 */
function makeChip(box, form, name, { group, choice }, update) {
  const chip = clone(find("template", box).content);
  find("[data-slot=group]", chip).textContent = group;
  find("[data-slot=choice]", chip).textContent = choice;
  find("button", chip).addEventListener("click", () => {
    takeOff(form, [...readTakenOff(form), name]);
    form.elements.q.focus();
    update();
  });
  return chip;
}

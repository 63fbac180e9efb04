// Words of the query that the search takes for a level or a kind stand as chips above what it lists. Who takes one off
// searches for the word as it is; that stands in the address, and lasts as long as the word does.

import * as facets from "./facets.js";

// The name in the address, which visitors read.
export const NAME = "zonder";

const nameOf = ({ name, value }) => `${name}:${value}`;

/** Note in the form what has been taken off, as level:micro. */
export function takeOff(form, names) {
  for (const input of form.querySelectorAll("input[type=hidden]")) input.remove();
  for (const value of names) {
    const input = document.createElement("input");
    form.append(Object.assign(input, { type: "hidden", name: NAME, value }));
  }
}

function readTakenOff(form) {
  return new FormData(form).getAll(NAME);
}

/**
 * What answers the form's query, and `takenOff`, the facets that don't count; `isOurs` says which facets mean
 * anything on this page.
 */
export function search(engine, form, unfinished, isOurs = () => true) {
  const query = form.elements.q.value;
  const names = readTakenOff(form);
  const all = engine.search(query, { unfinished });
  const takenOff = all.facets.filter((facet) => names.includes(nameOf(facet)));
  takeOff(form, [...new Set(takenOff.map(nameOf))]);
  const without = all.facets.filter((facet) => takenOff.includes(facet) || !isOurs(facet)).map(nameOf);
  return { ...(without.length ? engine.search(query, { unfinished, without }) : all), takenOff, without };
}

/** Show the facets as chips; `update` is called when one is taken off. */
export function show(box, form, found, update) {
  const byName = new Map(found.map((facet) => [nameOf(facet), facet]));
  const known = [...byName].filter(([, facet]) => facets.wordsFor(form, facet));
  const list = box.querySelector("ul");
  list.replaceChildren(...known.map(([name, facet]) => makeChip(box, form, name, facet, update)));
  box.hidden = !known.length;
}

function makeChip(box, form, name, facet, update) {
  const chip = box.querySelector("template").content.cloneNode(true);
  const { group, choice } = facets.wordsFor(form, facet);
  chip.querySelector("[data-slot=group]").textContent = group;
  chip.querySelector("[data-slot=choice]").textContent = choice;
  chip.querySelector("button").addEventListener("click", () => {
    takeOff(form, [...readTakenOff(form), name]);
    form.elements.q.focus();
    update();
  });
  return chip;
}

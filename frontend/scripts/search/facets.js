// Facets: groups of checkboxes in a form that narrow a list down. Within a group any choice will do; between groups
// all must hold.

/** What is chosen: from the name of each group with a choice to the set of its values. */
export function readChoices(form) {
  const choices = new Map();
  for (const box of form.querySelectorAll("[data-facet] input:checked")) {
    if (!choices.has(box.name)) choices.set(box.name, new Set());
    choices.get(box.name).add(box.value);
  }
  return choices;
}

/** The items that every group lets through; `valuesOf(item, name)` are an item's values for a group. */
export function filter(items, choices, valuesOf, except = "") {
  const groups = [...choices].filter(([name]) => name !== except);
  if (!groups.length) return items;
  const passes = (item, [name, values]) => valuesOf(item, name).some((value) => values.has(value));
  return items.filter((item) => groups.every((group) => passes(item, group)));
}

/**
 * Show with each choice how many items it would leave by itself, given the choices in the other groups; `judge`
 * takes from some items those that are too weak among them.
 */
export function showCounts(form, items, choices, valuesOf, judge) {
  for (const group of form.querySelectorAll("[data-facet]")) {
    const name = group.dataset.facet;
    const byValue = groupBy(filter(items, choices, valuesOf, name), (item) => valuesOf(item, name));
    for (const box of group.querySelectorAll("input")) showCount(box, judge(byValue.get(box.value) ?? []).length);
  }
  showChosen(form, [...choices.values()].reduce((sum, values) => sum + values.size, 0));
}

/** Where the choices are behind a button, it says how many are made. */
function showChosen(form, count) {
  form.querySelector("[data-chosen]").hidden = !count;
  form.querySelector("[data-chosen-count]").textContent = count;
}

function groupBy(items, valuesOf) {
  const groups = new Map();
  for (const item of items) {
    for (const value of valuesOf(item)) {
      const group = groups.get(value);
      if (group) group.push(item);
      else groups.set(value, [item]);
    }
  }
  return groups;
}

function showCount(box, count) {
  const label = box.closest("label");
  label.querySelector("[data-count]").textContent = count;
  label.classList.toggle("facet--empty", count === 0 && !box.checked);
}

/** What a form calls a choice, as {group, choice}; undefined when it doesn't have it. */
export function wordsFor(form, { name, value }) {
  const box = form.querySelector(`[data-facet="${name}"] input[value="${value}"]`);
  if (!box) return undefined;
  const group = box.closest("[data-facet]").querySelector("legend").textContent;
  return { group, choice: box.closest("label").querySelector("span").textContent };
}

// Facets: groups of checkboxes in a form that narrow a list down. Within a group any choice will do; between groups
// all must hold. The state stands in the address, so that a list can be sent to somebody.

const facets = (() => {
  "use strict";

  // Browsers refuse an address that changes at every key.
  const ADDRESS_PAUSE_MS = 300;

  /** What is chosen: from the name of each group with a choice to the set of its values. */
  function readChoices(form) {
    const choices = new Map();
    for (const box of form.querySelectorAll("[data-facet] input:checked")) {
      if (!choices.has(box.name)) choices.set(box.name, new Set());
      choices.get(box.name).add(box.value);
    }
    return choices;
  }

  /** The items that every group lets through; `valuesOf(item, name)` are an item's values for a group. */
  function filter(items, choices, valuesOf, except = "") {
    const groups = [...choices].filter(([name]) => name !== except);
    const passes = (item, [name, values]) => valuesOf(item, name).some((value) => values.has(value));
    return items.filter((item) => groups.every((group) => passes(item, group)));
  }

  /** Show with each choice how many items it would leave, given the choices in the other groups. */
  function showCounts(form, items, choices, valuesOf) {
    for (const group of form.querySelectorAll("[data-facet]")) {
      const name = group.dataset.facet;
      const counts = new Map();
      for (const item of filter(items, choices, valuesOf, name)) {
        for (const value of valuesOf(item, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const box of group.querySelectorAll("input")) showCount(box, counts.get(box.value) ?? 0);
    }
  }

  function showCount(box, count) {
    const label = box.closest("label");
    label.querySelector("[data-count]").textContent = count;
    label.classList.toggle("facet--empty", count === 0 && !box.checked);
  }

  /** Fill a form from the address. */
  function readAddress(form) {
    const given = new URLSearchParams(location.search);
    form.elements.q.value = given.get("q") ?? "";
    for (const group of form.querySelectorAll("details[data-facet]")) {
      const chosen = given.getAll(group.dataset.facet);
      for (const box of group.querySelectorAll("input")) box.checked = chosen.includes(box.value);
      group.open ||= chosen.length > 0;
    }
  }

  function writeAddress(form) {
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(filled).toString();
    try {
      history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {
      // Some browsers forbid it for a page that was opened from disk; the list is right all the same.
    }
  }

  function clear(form) {
    form.elements.q.value = "";
    for (const box of form.querySelectorAll("[data-facet] input")) box.checked = false;
    form.elements.q.focus();
  }

  /** Keep a form and what it lists together: `show` is called now, while typing, and at each choice. */
  function connect(form, show) {
    const keepAddress = siteSearch.afterPause(() => writeAddress(form), ADDRESS_PAUSE_MS);
    const update = () => {
      show();
      keepAddress();
    };
    form.elements.q.addEventListener("input", update);
    form.addEventListener("change", (event) => event.target.type === "checkbox" && update());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      update();
    });
    form.querySelector("[data-clear]").addEventListener("click", () => {
      clear(form);
      update();
    });
    readAddress(form);
    show();
  }

  return { connect, filter, readChoices, showCounts };
})();

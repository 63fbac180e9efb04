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
    if (!groups.length) return items;
    const passes = (item, [name, values]) => valuesOf(item, name).some((value) => values.has(value));
    return items.filter((item) => groups.every((group) => passes(item, group)));
  }

  /**
   * Show with each choice how many items it would leave by itself, given the choices in the other groups; `judge`
   * takes from some items those that are too weak among them.
   */
  function showCounts(form, items, choices, valuesOf, judge) {
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
  function wordsFor(form, { name, value }) {
    const box = form.querySelector(`[data-facet="${name}"] input[value="${value}"]`);
    if (!box) return undefined;
    const group = box.closest("[data-facet]").querySelector("legend").textContent;
    return { group, choice: box.closest("label").querySelector("span").textContent };
  }

  /** Fill a form from the address; what that asks for in vain is said, and doesn't stay in it. */
  function readAddress(form) {
    const boxes = [...form.querySelectorAll("[data-facet] input")];
    const names = [...new Set(boxes.map(({ name }) => name))];
    form.elements.q.value = addressReader.readTyped(location.search, "q", [...names, chips.NAME]);
    const all = boxes.map(({ name, value }) => `${name}:${value}`);
    chips.takeOff(form, readFrom(chips.NAME, all));
    const chosen = names.flatMap((name) => {
      const values = boxes.filter((box) => box.name === name).map(({ value }) => value);
      return readFrom(name, values).map((value) => `${name}:${value}`);
    });
    boxes.forEach((box, place) => { box.checked = chosen.includes(all[place]); });
    if (!isAsWritten(form)) writeAddress(form);
  }

  /** The known ones of the values that the address has with a name. */
  function readFrom(name, values) {
    const read = addressReader.readIds(addressBar.readQuery(name), values);
    addressNews.tellUnknown(read);
    return read.known;
  }

  const fieldsOf = (form) => [...new FormData(form)].filter(([, value]) => value !== "");

  /** Whether the address says what the form holds, and nothing else, in whatever order. */
  function isAsWritten(form) {
    const sort = (fields) => JSON.stringify([...fields].sort());
    return sort(new URLSearchParams(location.search)) === sort(fieldsOf(form));
  }

  function writeAddress(form) {
    // A colon may stand in an address as it is, and can then be read.
    const query = new URLSearchParams(fieldsOf(form)).toString().replaceAll("%3A", ":");
    addressBar.show(`${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  function clear(form) {
    form.elements.q.value = "";
    chips.takeOff(form, []);
    clearChoices(form);
  }

  function clearChoices(form) {
    for (const box of form.querySelectorAll("[data-facet] input")) box.checked = false;
    form.elements.q.focus();
  }

  /**
   * Keep a form and what it lists together: `show(isTyping)` is called now, while typing, and at each choice, and
   * `arrive()` when it is first listed for who hasn't been here before. Gives the function to call when something else of
   * the form has changed.
   */
  function connect(form, clearing, show, arrive = () => {}) {
    const keepAddress = siteSearch.afterPause(() => writeAddress(form), ADDRESS_PAUSE_MS);
    let isTyping = false;
    const update = () => {
      show(isTyping);
      keepAddress();
    };
    const updateAfter = (act) => () => {
      act(form);
      update();
    };
    form.elements.q.addEventListener("input", updateAfter(() => { isTyping = true; }));
    form.addEventListener("change", (event) => event.target.type === "checkbox" && update());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      isTyping = false;
      update();
    });
    form.querySelector("[data-clear]").addEventListener("click", updateAfter(clear));
    clearing.addEventListener("click", updateAfter(clearChoices));
    readAddress(form);
    show(isTyping).then(() => { if (!listPlace.restore()) arrive(); });
    return update;
  }

  return { connect, filter, readChoices, showCounts, wordsFor };
})();

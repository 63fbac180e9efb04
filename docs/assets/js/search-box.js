// The suggestions under the header's search field, and the slash that leads to it.
// Without JavaScript the field is a plain form that leads to /zoeken/.

(() => {
  "use strict";

  const SUGGESTIONS = 6;
  const form = document.querySelector("[data-search-box]");
  if (!form) return;
  const field = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const template = form.querySelector("template");

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  async function suggest() {
    const query = field.value.trim();
    if (!query) return close();
    const engine = await siteSearch.load();
    if (field.value.trim() !== query || document.activeElement !== field) return;
    const { hits } = engine.search(query);
    list.replaceChildren(...hits.slice(0, SUGGESTIONS).map(({ record }, place) => makeOption(record, place)));
    list.hidden = !hits.length;
    field.setAttribute("aria-expanded", String(hits.length > 0));
    field.removeAttribute("aria-activedescendant");
  }

  function makeOption(record, place) {
    const option = template.content.querySelector("[role=option]").cloneNode(true);
    const kind = template.content.querySelector(`[data-kind="${record.kind}"]`).textContent;
    option.id = `search-option-${place}`;
    option.dataset.address = siteSearch.addressOf(record);
    option.querySelector("[data-slot=title]").textContent = record.title;
    option.querySelector("[data-slot=kind]").textContent = kind;
    return option;
  }

  function chosen() {
    return list.querySelector("[aria-selected=true]");
  }

  /** Go through the suggestions; before the first and after the last one nothing is chosen. */
  function move(step) {
    const options = [...list.children];
    const current = options.indexOf(chosen());
    const places = options.length + 1;
    const next = options[(current + 1 + step + places) % places - 1];
    chosen()?.setAttribute("aria-selected", "false");
    next?.setAttribute("aria-selected", "true");
    if (next) field.setAttribute("aria-activedescendant", next.id);
    else field.removeAttribute("aria-activedescendant");
    next?.scrollIntoView({ block: "nearest" });
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => chosen()?.click(),
    Escape: close,
  };

  function onKey(event) {
    if (list.hidden || !(event.key in KEYS)) return;
    if (event.key === "Enter" && !chosen()) return;
    event.preventDefault();
    KEYS[event.key]();
  }

  function focusOnSlash(event) {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  }

  for (const plain of [form, ...document.querySelectorAll("[data-search-form]")]) {
    plain.action = siteSearch.pageAddress("zoeken/");
  }
  field.addEventListener("focus", () => siteSearch.load());
  field.addEventListener("input", suggest);
  field.addEventListener("keydown", onKey);
  field.addEventListener("blur", close);
  // Before the field loses focus, and with it the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
  document.addEventListener("keydown", focusOnSlash);
})();

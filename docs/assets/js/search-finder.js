// A finder narrows down what stands on its page, such as the questions. Without JavaScript all of it is there.

(() => {
  "use strict";

  const SAY_PAUSE_MS = 300;
  const finder = document.querySelector("[data-finder]");
  const form = finder.querySelector("form");
  const status = finder.querySelector("[role=status]");
  const items = [...document.querySelectorAll("[data-find]")];

  const valuesOf = (item, name) => (item.dataset[name] ?? "").split(" ").filter(Boolean);

  async function show() {
    const query = form.elements.q.value.trim();
    const answering = query ? await findItems(query) : items;
    if (form.elements.q.value.trim() !== query) return;
    const choices = facets.readChoices(form);
    const found = new Set(facets.filter(answering, choices, valuesOf));
    facets.showCounts(form, answering, choices, valuesOf);
    for (const item of items) item.hidden = !found.has(item);
    for (const group of document.querySelectorAll("[data-find-group]")) {
      group.hidden = !group.querySelector("[data-find]:not([hidden])");
    }
    hideLinksToHidden();
    say(found.size);
  }

  /** The contents of the page lead only to what is shown. */
  function hideLinksToHidden() {
    for (const link of document.querySelectorAll(".side--page a[href^='#']")) {
      const target = document.getElementById(link.hash.slice(1));
      link.closest("li").hidden = Boolean(target?.closest("[hidden]"));
    }
  }

  async function findItems(query) {
    const engine = await siteSearch.load();
    const pause = siteSearch.startPausing();
    const ids = new Set(engine.search(query).hits.map((hit) => hit.record.id));
    await pause();
    return items.filter((item) => ids.has(item.dataset.find));
  }

  /** A screen reader hears the count once somebody has stopped typing. */
  const say = siteSearch.afterPause((count) => {
    const { one, many, none } = status.dataset;
    status.textContent = ({ 0: none, 1: one }[count] ?? many).replace("{count}", count);
  }, SAY_PAUSE_MS);

  facets.connect(form, show);
})();

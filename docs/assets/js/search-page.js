// The page /zoeken/: all results for a query, with facets.

(() => {
  "use strict";

  const SHOWN_AT_FIRST = 20;
  const NEAR_TOPICS = 4;
  const SAY_PAUSE_MS = 300;
  const page = document.querySelector("[data-search-page]");
  const form = page.querySelector("form");
  const list = page.querySelector("#search-results");
  const nothing = page.querySelector("[data-nothing]");
  const more = page.querySelector("[data-more]");
  const status = page.querySelector("[role=status]");
  const words = page.querySelector("template[data-words]").content;
  const resultTemplate = page.querySelector("template[data-result]").content;
  let shown = SHOWN_AT_FIRST;
  let asked = 0;

  const VALUES = {
    kind: (hit) => [hit.record.kind],
    level: (hit) => hit.record.levels,
    topic: (hit) => hit.record.topics,
    guide: (hit) => (hit.record.guides.length ? hit.record.guides : ["editors"]),
  };
  const valuesOf = (hit, name) => VALUES[name](hit);

  /** Show what the form asks for; false when it has asked for something else meanwhile. */
  async function show() {
    asked += 1;
    const mine = asked;
    const query = form.elements.q.value;
    const engine = await siteSearch.load();
    const pause = siteSearch.startPausing();
    if (mine !== asked) return false;
    const { hits, keys } = engine.search(query);
    await pause();
    const choices = facets.readChoices(form);
    const found = facets.filter(hits, choices, valuesOf);
    const results = [];
    for (const hit of found.slice(0, shown)) {
      results.push(makeResult(hit.record, engine, keys));
      await pause();
    }
    if (mine !== asked) return false;
    facets.showCounts(form, hits, choices, valuesOf);
    list.replaceChildren(...results);
    more.hidden = found.length <= shown;
    say(query.trim(), found.length);
    showNearTopics(engine, query.trim(), found.length);
    list.dataset.query = query;
    return true;
  }

  /** A screen reader hears the count once somebody has stopped typing. */
  const say = siteSearch.afterPause((query, count) => {
    const { one, many, none } = status.dataset;
    const sentence = { 0: none, 1: one }[count] ?? many;
    status.textContent = query ? sentence.replace("{count}", count).replace("{query}", query) : "";
  }, SAY_PAUSE_MS);

  /** When nothing was found: the themes that look most like the query. */
  function showNearTopics(engine, query, count) {
    nothing.hidden = !query || count > 0;
    if (nothing.hidden) return;
    const near = engine.suggestTopics(query).slice(0, NEAR_TOPICS);
    const items = [...nothing.querySelectorAll("[data-topic]")];
    for (const item of items) item.hidden = !near.some((topic) => topic.id === item.dataset.topic);
  }

  function makeResult(record, engine, keys) {
    const result = resultTemplate.cloneNode(true);
    const slot = (name) => result.querySelector(`[data-slot="${name}"]`);
    result.firstElementChild.dataset.record = record.id;
    slot("kind").append(word("kind", record.kind));
    slot("levels").append(...record.levels.map((level) => word("level", level)));
    slot("guides").append(...VALUES.guide({ record }).map((guide) => word("guide", guide)));
    slot("title").href = siteSearch.addressOf(record);
    slot("title").append(...mark(engine.excerpt(record.title, keys, Infinity)));
    slot("text").append(...mark(engine.excerpt(record.text, keys)));
    return result;
  }

  function word(facet, value) {
    return words.querySelector(`[data-${facet}="${value}"]`).cloneNode(true);
  }

  function mark(pieces) {
    return pieces.map(({ text, isFound }) => {
      if (!isFound) return text;
      const element = document.createElement("mark");
      element.textContent = text;
      return element;
    });
  }

  more.addEventListener("click", async () => {
    const next = list.children.length;
    shown = Infinity;
    if (await show()) list.children[next].querySelector("a").focus();
  });
  form.elements.q.addEventListener("input", () => { shown = SHOWN_AT_FIRST; });
  facets.connect(form, show);
})();

// Loads the search when somebody is about to use it.

const siteSearch = (() => {
  "use strict";

  // The page says which scripts make the search, by their paths from the site's root.
  const SCRIPTS = document.currentScript.dataset.search.split(" ");
  // How long work goes on before the browser has a turn: too short to be felt, also on a phone four times as slow.
  const SLICE_MS = 5;
  // What was searched for, on the way from a result to its page.
  const FOUND = "found";
  const FOUND_SHAPE = { address: [checks.isText, ""], query: [checks.isText, ""], without: [checks.isTexts, []] };
  let engine;

  /** The engine with its index; loaded once. */
  function load() {
    engine ??= Promise.all(SCRIPTS.map(ownScripts.add)).then(makeEngine);
    return engine;
  }

  /** With a turn for the browser before, as the scripts have just been read, and after, as a query may come at once. */
  async function makeEngine() {
    await giveTurn();
    const made = await searchEngine.create(systeemwijzerIndex, startPausing());
    await giveTurn();
    return made;
  }

  function addressOf(record) {
    return pageAddress(`${record.page}#${record.id}`);
  }

  /** The address of a page of the site; on disk a folder doesn't open its index by itself. */
  function pageAddress(path) {
    const address = new URL(path, ownScripts.ROOT);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    return address.href;
  }

  /** Call `act` once nothing has happened for a moment. */
  function afterPause(act, milliseconds) {
    let timer;
    return (...given) => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds, ...given);
    };
  }

  /**
   * Begin a long piece of work: gives the function to await between its steps. It lets the browser have a turn, for
   * keys, touches and drawing, whenever the work has gone on for long enough.
   */
  function startPausing() {
    let end = performance.now() + SLICE_MS;
    return async () => {
      if (performance.now() < end) return;
      await giveTurn();
      end = performance.now() + SLICE_MS;
    };
  }

  /** Not a timer: those are slowed down in a tab that isn't seen, such as one that a search was opened in. */
  function giveTurn() {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }

  /** What a template says by a name, with values in the places of {…}; a list is joined as the template says. */
  function phrase(template, name, values) {
    const { textContent, dataset } = template.content.querySelector(`[data-say="${name}"]`);
    return textContent.replace(/\{(\w+)\}/g, (_, value) => [values[value]].flat().join(dataset.between));
  }

  /** Whether a click on a link opens it here, and not in another tab or window. */
  function opensHere(event) {
    return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  }

  /** Remember what was searched for until the page of a result stands there. */
  function remember(address, query, without = []) {
    kept.write("sessionStorage", FOUND, { address, query, without });
  }

  function recall() {
    const found = kept.read("sessionStorage", FOUND, FOUND_SHAPE);
    kept.forget("sessionStorage", FOUND);
    return found;
  }

  /** Where a result has just led here: mark in it what was searched for. */
  async function markFound() {
    const found = recall();
    if (!found?.query || found.address !== location.href) return;
    const loaded = await load();
    searchMarks.show(loaded, found);
  }

  addEventListener("hashchange", markFound);
  markFound();

  // Asked in the address of a page that shows answers: then its script needs the engine too, and it needn't wait for it.
  const hasAnswers = document.querySelector("[data-search-page], [data-finder]");
  if (hasAnswers && addressBar.readQuery("q").some(Boolean)) load();

  return { addressOf, afterPause, load, opensHere, pageAddress, phrase, remember, startPausing };
})();

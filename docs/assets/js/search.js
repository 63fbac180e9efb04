// Loads the search when somebody is about to use it.

const siteSearch = (() => {
  "use strict";

  // The page says where this script stands, and which ones make the search: by their paths from the site's root.
  const { src, dataset } = document.currentScript;
  const ROOT = new URL("../", src);
  const SCRIPTS = dataset.search.split(" ");
  let engine;

  /** The engine with its index; loaded once. */
  function load() {
    engine ??= Promise.all(SCRIPTS.map(addScript)).then(() => searchEngine.create(systeemwijzerIndex));
    return engine;
  }

  /** A script, and not fetch: that also works on a page that was opened from disk. */
  function addScript(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: new URL(path, ROOT), async: false, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  function addressOf(record) {
    return pageAddress(`${record.page}#${record.id}`);
  }

  /** The address of a page of the site; on disk a folder doesn't open its index by itself. */
  function pageAddress(path) {
    const address = new URL(path, ROOT);
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

  // A page that needs more of the search names the script for it.
  for (const place of document.querySelectorAll("[data-search-script]")) addScript(place.dataset.searchScript);

  return { addressOf, afterPause, load, pageAddress };
})();

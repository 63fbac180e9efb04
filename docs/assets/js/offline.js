// Lets the browser keep the whole site once somebody has seen a page of it, so that it opens without a connection.

(() => {
  "use strict";

  const worker = document.currentScript.dataset.offline;
  const isServed = location.protocol.startsWith("http") && globalThis.isSecureContext;
  // Who asks for little data gets what they open, and nothing more.
  const savesData = navigator.connection?.saveData;
  if (!worker || !isServed || savesData || !navigator.serviceWorker) return;

  async function keepSite() {
    try {
      await navigator.serviceWorker.register(ownScripts.trust(worker));
    } catch {
      // A browser may refuse to keep anything: then all works as long as there is a connection.
    }
  }

  addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(keepSite));
})();

// What an address asks for behind its #, such as #opdracht=…, has a script of its own: it comes when somebody asks.

(() => {
  "use strict";

  const parts = [...document.querySelectorAll("[data-hash-script]")];

  function addAsked() {
    const asked = addressBar.readHash();
    for (const { dataset } of parts) {
      if (asked.get(dataset.hash)) ownScripts.add(dataset.hashScript);
    }
  }

  /** A button asks in the same way as a link: so the address says what is on the screen. */
  function askToPresent({ target }) {
    const button = target.closest("[data-present]");
    if (button) location.hash = `presenteren=${button.dataset.present}`;
  }

  document.addEventListener("click", askToPresent);
  addEventListener("hashchange", addAsked);
  addAsked();
})();

// The address of the page as the visitor sees it: what it asks for behind the #, and what it says of the page's state.

const addressBar = (() => {
  "use strict";

  /** What stands behind the #, as names with values: #opdracht=…&bij=…. */
  const readHash = () => new URLSearchParams(location.hash.slice(1));

  /** Let the address bar say this, without a new step in the browser's history. */
  function show(address) {
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers forbid it for a page that was opened from disk; what the page shows is right all the same.
    }
  }

  return { readHash, show };
})();

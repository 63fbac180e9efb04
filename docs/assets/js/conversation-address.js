// The chosen questions in the address of the page, behind the #, which browsers send to nobody.

const conversationAddress = (() => {
  "use strict";

  const MARK = "#vragen=";

  /** The ids that the address names, each once; null where it names none. */
  function read() {
    if (!location.hash.startsWith(MARK)) return null;
    // Messengers write a comma as %2C.
    const ids = location.hash.slice(MARK.length).replace(/%2c/gi, ",").split(",");
    return [...new Set(ids.filter(Boolean))];
  }

  /** The address of the page with these questions. */
  function addressOf(ids) {
    const address = new URL(location.href);
    address.hash = ids.length ? MARK + ids.join(",") : "";
    return address.href;
  }

  /** Let the address bar name these questions. */
  function show(ids) {
    try {
      history.replaceState(null, "", addressOf(ids));
    } catch {
      // Some browsers forbid it for a page that was opened from disk; the list is right all the same.
    }
  }

  return { addressOf, read, show };
})();

// The questions that somebody has chosen for a conversation: only their ids, only in this tab.

const conversation = (() => {
  "use strict";

  const KEY = "systeemwijzer-gesprek";
  // `arranged` counts the first ids, which stand in the order that the visitor gave them; those behind came later.
  // `before` is what was chosen until a link or a new start took its place.
  const NOTHING = { ids: [], arranged: 0, before: [] };
  // Where the browser keeps nothing for us, this page does.
  let kept = NOTHING;

  function read() {
    try {
      kept = { ...NOTHING, ...JSON.parse(sessionStorage.getItem(KEY)) };
    } catch {
      // Then what this page knows holds.
    }
    return kept;
  }

  /** Keep a choice; the page hears of it by an event. */
  function write(choice) {
    kept = { ...NOTHING, ...choice };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // As above.
    }
    dispatchEvent(new Event("conversation"));
  }

  /** Put a question in, at the end, or take it out; gives whether it is in now. */
  function toggle(id) {
    const { ids, arranged } = read();
    const place = ids.indexOf(id);
    if (place < 0) write({ ids: [...ids, id], arranged });
    else write({ ids: ids.filter((other) => other !== id), arranged: arranged - (place < arranged) });
    return place < 0;
  }

  return { read, toggle, write };
})();

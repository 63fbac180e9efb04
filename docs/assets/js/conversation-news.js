// What the page of the conversation tells of its list: what has happened to it, and what was chosen before.

const conversationNews = (() => {
  "use strict";

  // Only what looks like an id is repeated: a link can't make the page say other things.
  const ID = /^[a-z0-9-]{1,60}$/;
  const MOST_NAMED = 10;
  const box = document.querySelector("[data-news]");
  const restore = box.querySelector("[data-restore]");
  const sayings = document.querySelector("[data-conversation-page] template[data-sayings]");

  const phrase = (name, values = {}) => siteSearch.phrase(sayings, name, values);
  const count = (name, number) => phrase(number === 1 ? `${name}-one` : name, { count: number });

  function nameUnknown(unknown) {
    const ids = unknown.filter((id) => ID.test(id)).slice(0, MOST_NAMED);
    const said = ids.length ? [phrase("unknown", { ids })] : [];
    return ids.length < unknown.length ? [...said, phrase("unnamed")] : said;
  }

  /** Say above the list what has happened to it, and offer what was chosen before; without news, nothing is told. */
  function tell(...sentences) {
    const { ids, before } = conversation.read();
    const isOffered = before.length > 0 && before.join() !== ids.join();
    const lines = isOffered ? [...sentences, count("before", before.length)] : sentences;
    box.querySelector("[data-slot=news]").textContent = lines.join(" ");
    box.hidden = !lines.length;
    restore.hidden = !isOffered;
    if (sentences.length) siteStatus.say(lines.join(" "));
  }

  return { count, nameUnknown, phrase, restore, tell };
})();

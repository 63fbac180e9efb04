// The chosen questions as plain text, to paste into a mail or a file.

const conversationText = (() => {
  "use strict";

  function write(sayings, ids) {
    const say = (name, values) => siteSearch.phrase(sayings, name, values);
    const lines = ids.flatMap((id, place) => {
      const item = conversationList.itemOf(id);
      const more = [...item.querySelectorAll("[data-slot=more]")].map(recordWords.read);
      return [
        say("text-question", { number: place + 1, question: conversationList.textOf(item) }),
        ...more.map((question) => say("text-more", { question })),
      ];
    });
    return [...lines, "", say("text-end", { address: conversationAddress.addressOf(ids) })].join("\n");
  }

  return { write };
})();

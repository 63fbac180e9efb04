// The page /gesprek/: the chosen questions, to order, to print and to share.

(() => {
  "use strict";

  const page = document.querySelector("[data-conversation-page]");
  const chosen = page.querySelector("[data-chosen]");
  const heading = chosen.querySelector("h2");
  const news = page.querySelector("[data-news]");
  const restore = page.querySelector("[data-restore]");
  const leftOut = page.querySelector("[data-left-out]");
  const code = page.querySelector("[data-slot=code]");
  const sharing = page.querySelector("[data-share]");
  const sayings = page.querySelector("template[data-sayings]");
  // Only what looks like an id is repeated: a link can't make the page say other things.
  const ID = /^[a-z0-9-]{1,60}$/;
  const MOST_NAMED = 10;

  const phrase = (name, values = {}) => siteSearch.phrase(sayings, name, values);
  const countPhrase = (name, count) => phrase(count === 1 ? `${name}-one` : name, { count });
  const isSame = (one, other) => one.join() === other.join();

  /** What the address asks for takes the place of what was chosen; without it the choice of this tab holds. */
  function open() {
    const linked = conversationAddress.read();
    const known = linked?.filter(conversationList.has) ?? [];
    const unknown = linked?.filter((id) => !known.includes(id)) ?? [];
    const { ids, arranged, before } = conversation.read();
    const isNew = known.length > 0 && !isSame(known, ids);
    if (isNew) conversation.write({ ids: known, arranged: known.length, before: ids });
    else keep(conversationList.arrange(ids.filter(conversationList.has), arranged), before);
    tell([...(isNew ? [countPhrase("linked", known.length)] : []), ...nameUnknown(unknown)]);
    return isNew;
  }

  function keep(ids, before = []) {
    conversation.write({ ids, arranged: ids.length, before });
  }

  function nameUnknown(unknown) {
    const ids = unknown.filter((id) => ID.test(id)).slice(0, MOST_NAMED);
    const said = ids.length ? [phrase("unknown", { ids })] : [];
    return ids.length < unknown.length ? [...said, phrase("unnamed")] : said;
  }

  /** Say above the list what has happened to it, and offer what was chosen before. */
  function tell(sentences) {
    const { ids, before } = conversation.read();
    const offered = before.length > 0 && !isSame(before, ids);
    const lines = offered ? [...sentences, countPhrase("before", before.length)] : sentences;
    news.querySelector("[data-slot=news]").textContent = lines.join(" ");
    news.hidden = !lines.length;
    restore.hidden = !offered;
    if (sentences.length) siteStatus.say(lines.join(" "));
  }

  function show() {
    const { ids } = conversation.read();
    chosen.hidden = !ids.length;
    conversationList.show(ids);
    conversationAddress.show(ids);
    sharing.dataset.share = conversationAddress.addressOf(ids);
    page.querySelector("[data-slot=address]").textContent = location.href.split("#")[0];
    showLeftOut(ids);
    if (page.dataset.view === "sheet") drawCode();
  }

  /** What the sheet for the mother leaves out, as it isn't a question to her. */
  function showLeftOut(ids) {
    const items = ids.map(conversationList.itemOf).filter(({ dataset }) => dataset.audience !== "mother");
    const names = items.map((item) => {
      const name = document.createElement("li");
      name.textContent = conversationList.textOf(item);
      return name;
    });
    leftOut.querySelector("ul").replaceChildren(...names);
    leftOut.hidden = !names.length;
  }

  async function drawCode() {
    await ownScripts.add(page.dataset.qr);
    qrCodes.draw(code, sharing.dataset.share);
  }

  async function showAs(view) {
    page.dataset.view = view;
    if (view === "sheet" && !chosen.hidden) await drawCode();
  }

  const itemWith = (button) => button.closest("[data-talk]");

  function move(button) {
    if (button.getAttribute("aria-disabled") === "true") {
      siteStatus.say(phrase(button.dataset.move < 0 ? "first" : "last"));
      return;
    }
    const { talk } = itemWith(button).dataset;
    const { ids } = conversation.read();
    const moved = conversationList.move(ids, talk, Number(button.dataset.move));
    keep(moved);
    tell([]);
    button.focus();
    siteStatus.say(phrase("moved", { place: moved.indexOf(talk) + 1, count: ids.length }));
  }

  /** Take one out; the focus goes to the one that comes in its place. */
  function remove(button) {
    const item = itemWith(button);
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const ids = conversation.read().ids.filter((id) => id !== item.dataset.talk);
    if (!next) return empty();
    keep(ids);
    tell([]);
    next.querySelector("[data-remove]").focus();
    return siteStatus.say(siteStatus.phrase(ids.length === 1 ? "taken-one" : "taken", { count: ids.length }));
  }

  function empty() {
    conversation.write({ before: conversation.read().ids });
    tell([phrase("emptied")]);
    restore.focus();
  }

  function bringBack() {
    keep(conversation.read().before);
    tell([phrase("restored")]);
    heading.focus();
  }

  const ACTS = {
    move,
    remove,
    empty,
    restore: bringBack,
    print: async () => {
      await showAs(page.dataset.view);
      print();
    },
    copyText: (button) => copying.copy(button, conversationText.write(sayings, conversation.read().ids)),
  };

  page.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
    if (name) ACTS[name](button);
  });
  page.addEventListener("change", ({ target }) => showAs(target.value));
  addEventListener("conversation", show);
  addEventListener("hashchange", () => {
    if (open()) heading.focus();
  });
  open();
  // Some browsers keep what was chosen in a form when a page is loaded anew.
  showAs(page.querySelector("[name=view]:checked").value);
})();

// The page /gesprek/: the chosen questions, to order, to print and to share.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";
import * as conversationAddress from "./address.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";
import * as conversationNews from "./news.js";
import * as conversationSheet from "./sheet.js";
import * as conversationText from "./text.js";
import * as copying from "../page/copying.js";

const { count, phrase, tell } = conversationNews;
const page = document.querySelector("[data-conversation-page]");
const chosen = page.querySelector("[data-chosen]");
const heading = chosen.querySelector("h2");
const sharing = page.querySelector("[data-share]");
const sayings = page.querySelector("template[data-sayings]");

// Kept beside an address that this page has written itself: who comes back to it asks for nothing.
const WRITTEN = { isWritten: [checks.isFlag, false] };

/** What the address asks for takes the place of what was chosen; without it the choice of this tab holds. */
function open() {
  const linked = asksNothing() ? null : conversationAddress.read(conversationList.order);
  const { ids, arranged, before } = conversation.read();
  const isNew = Boolean(linked) && linked.known.join() !== ids.join();
  if (isNew) keep(linked.known, ids.length ? ids : before);
  else keep(conversationList.arrange(ids.filter(conversationList.has), arranged), before);
  tell(...(linked ? describe(linked, isNew) : []));
  return isNew;
}

/** Whether the address only says what was chosen when somebody left this page, and more may have been chosen since. */
function asksNothing() {
  return conversation.read().isKept && addressBar.recall(WRITTEN).isWritten;
}

/** What to say of a link: that it has taken the place of what was chosen, and what it asks for in vain. */
function describe(linked, isNew) {
  const taken = isNew && linked.known.length ? [count("linked", linked.known.length)] : [];
  return [...taken, ...conversationNews.nameUnknown(linked)];
}

/** Keep questions in the order in which they stand here. */
function keep(ids, before = []) {
  conversation.write({ ids, arranged: ids.length, before });
}

function show() {
  const { ids } = conversation.read();
  const address = conversationAddress.addressOf(ids);
  chosen.hidden = !ids.length;
  conversationList.show(ids);
  addressBar.show(address);
  addressBar.keep({ isWritten: true });
  conversationSheet.fill(ids);
  sharing.dataset.share = address;
}

const itemWith = (button) => button.closest("[data-talk]");

function move(button) {
  const { talk } = itemWith(button).dataset;
  const step = Number(button.dataset.move);
  const moved = conversationList.move(conversation.read().ids, talk, step);
  if (!moved) return siteStatus.say(phrase(step < 0 ? "first" : "last"));
  keep(moved);
  tell();
  button.focus();
  return siteStatus.say(phrase("moved", { place: moved.indexOf(talk) + 1, count: moved.length }));
}

/** Take one out; the focus goes to the one that comes in its place. */
function remove(button) {
  const item = itemWith(button);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  const ids = conversation.read().ids.filter((id) => id !== item.dataset.talk);
  if (!next) return empty();
  keep(ids);
  tell();
  next.querySelector("[data-remove]").focus();
  return siteStatus.say(siteStatus.phrase(ids.length === 1 ? "taken-one" : "taken", { count: ids.length }));
}

function empty() {
  keep([], conversation.read().ids);
  tell(phrase("emptied"));
  conversationNews.restore.focus();
}

function bringBack() {
  keep(conversation.read().before);
  tell(phrase("restored"));
  heading.focus();
}

async function printSheet() {
  await conversationSheet.showAs(page.dataset.view);
  print();
}

/** What the buttons do, by their data. */
const ACTS = {
  move,
  remove,
  empty,
  restore: bringBack,
  print: printSheet,
  copyText: (button) => copying.copy(button, conversationText.write(sayings, conversation.read().ids)),
};

page.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (name) ACTS[name](button);
});
page.addEventListener("change", ({ target }) => conversationSheet.showAs(target.value));
addEventListener("conversation", show);
addEventListener("hashchange", () => {
  if (open()) heading.focus();
});
// Some browsers keep what was chosen in a form when a page is loaded anew.
conversationSheet.showAs(page.querySelector("[name=view]:checked").value);
pageReturn.follow(open);
open();

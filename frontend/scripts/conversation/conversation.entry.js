// The page /gesprek/: the chosen questions, to order, to print and to share.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAround } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";
import * as copying from "../page/copying.js";
import * as conversationAddress from "./address.js";
import * as arranging from "./arranging.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";
import * as conversationNews from "./news.js";
import * as conversationSheet from "./sheet.js";
import * as conversationText from "./text.js";

/** @import { ReadIds } from "../address/reader.js" */
/** @import { Choice } from "./arranging.js" */

const { count, phrase, tell } = conversationNews;
const page = find("[data-conversation-page]");
const chosen = find("[data-chosen]", page);
const heading = find("h2", chosen);
const sharing = find("[data-share]", page);

// Kept beside an address that this page has written itself: who comes back to it asks for nothing.
const WRITTEN = /** @satisfies {checks.Shape} */ ({ isWritten: [checks.isFlag, false] });

/** What the address asks for takes the place of what was chosen; without it the choice of this tab holds. */
function open() {
  const linked = asksNothing() ? null : conversationAddress.read(conversationList.order);
  const choice = conversation.read();
  const isNew = linked !== null && linked.known.join() !== choice.ids.join();
  if (isNew) keep(linked.known, choice.ids.length ? choice.ids : choice.before);
  else keep(putInPlace(choice), choice.before);
  tell(...(linked ? describe(linked, isNew) : []));
  return isNew;
}

/** Whether the address only says what was chosen when somebody left this page, and more may have been chosen since. */
function asksNothing() {
  return conversation.read().isKept && addressBar.recall(WRITTEN).isWritten;
}

/**
 * The chosen questions that this site has, with those that came later among the others.
 * @param {Choice} choice
 */
function putInPlace({ ids, arranged }) {
  const known = ids.filter((id) => conversationList.order.includes(id));
  return arranging.arrange({ ids: known, arranged }, conversationList.order);
}

/**
 * What to say of a link: that it has taken the place of what was chosen, and what it asks for in vain.
 * @param {ReadIds} linked
 * @param {boolean} isNew
 */
function describe(linked, isNew) {
  const taken = isNew && linked.known.length ? [count("linked", linked.known.length)] : [];
  return [...taken, ...conversationNews.nameUnknown(linked)];
}

/**
 * Keep questions in the order in which they stand here.
 * @param {string[]} ids
 * @param {string[]} [before]  what they take the place of
 */
function keep(ids, before) {
  conversation.write({ ids, arranged: ids.length }, before);
}

function show() {
  const { ids } = conversation.read();
  const address = conversationAddress.addressOf(ids);
  chosen.hidden = !ids.length;
  conversationList.show(ids);
  conversationNews.tellBalance(conversationList.levelsOf(ids));
  addressBar.show(address);
  addressBar.keep({ isWritten: true });
  conversationSheet.fill(ids);
  sharing.dataset.share = address;
}

/**
 * The item that a button in the list belongs to.
 * @param {HTMLElement} button
 */
function itemWith(button) {
  const item = button.closest("[data-talk]");
  if (!(item instanceof HTMLElement)) throw new Error("A button that belongs to no question");
  return item;
}

/** @param {HTMLElement} button */
function move(button) {
  const id = conversationList.idOf(itemWith(button));
  const step = Number(button.dataset.move);
  const moved = arranging.move(conversation.read().ids, id, step);
  if (moved) {
    keep(moved);
    tell();
    button.focus();
    siteStatus.say(phrase("moved", { place: moved.indexOf(id) + 1, count: moved.length }));
  } else {
    siteStatus.say(phrase(step < 0 ? "first" : "last"));
  }
}

/**
 * Take one out; the focus goes to the one that comes in its place.
 * @param {HTMLElement} button
 */
function remove(button) {
  const item = itemWith(button);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  if (next) {
    takeOut(conversationList.idOf(item));
    find("[data-remove]", next).focus();
  } else {
    empty();
  }
}

/** @param {string} id */
function takeOut(id) {
  const ids = conversation.read().ids.filter((other) => other !== id);
  keep(ids);
  tell();
  siteStatus.say(siteStatus.phrase(ids.length === 1 ? "taken-one" : "taken", { count: ids.length }));
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

/** @param {HTMLElement} button */
function copyAll(button) {
  copying.copy(button, conversationText.write(conversation.read().ids));
}

/**
 * What the buttons do, by their data.
 * @type {Record<string, (button: HTMLElement) => void>}
 */
const ACTS = { move, remove, empty, restore: bringBack, print: printSheet, copyAll };

page.addEventListener("click", (event) => {
  const button = findAround("button", event);
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (button && name) ACTS[name](button);
});
page.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) conversationSheet.showAs(target.value);
});
addEventListener("conversation", show);
addEventListener("hashchange", () => {
  if (open()) heading.focus();
});
// Some browsers keep what was chosen in a form when a page is loaded anew.
conversationSheet.showAs(find("input[name=view]:checked", page).value);
pageReturn.follow(open);
open();

// The page /gesprek/: the chosen questions, to order, to print and to share.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAll, findAround } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";
import * as copying from "../page/copying.js";
import * as conversationAddress from "./address.js";
import * as conversation from "./choice.js";
import * as helpers from "./helpers.js";
import * as conversationList from "./list.js";
import * as conversationNews from "./news.js";
import * as conversationOrder from "./order.js";
import * as startSets from "./sets.js";
import * as conversationSheet from "./sheet.js";
import * as steady from "./steady.js";
import * as talkDialog from "./talk-dialog.js";
import { putWishesFirst } from "./talk-list.js";
import * as conversationText from "./text.js";
import "./tomorrow.js";

/** @import { ReadIds } from "../address/reader.js" */

const { count, phrase, tell } = conversationNews;
const page = find("[data-conversation-page]");
const chosen = find("[data-chosen]", page);
const heading = find("h2", chosen);
const views = findAll("input[name=view]", page);

// Kept beside an address that this page has written itself: who comes back to it asks for nothing, and sees what was shown.
const WRITTEN = /** @satisfies {checks.Shape} */ ({ isWritten: [checks.isFlag, false], view: [checks.isText, null] });

/** What the address asks for takes the place of what was chosen, as a list; without it what this tab has holds. */
function open() {
  const linked = asksNothing() ? null : conversationAddress.read(conversationList.order);
  showView(addressBar.recall(WRITTEN).view ?? (linked ? "" : page.dataset.view));
  const choice = conversation.read();
  const isNew = linked !== null && linked.known.join() !== choice.ids.join();
  if (isNew) conversation.write(linked.known, choice.ids.length ? choice.ids : choice.before);
  else conversation.write(choice.ids.filter(isKnown), choice.before);
  tell(...(linked ? describe(linked, isNew) : []));
  return isNew;
}

/**
 * Whether this site has a question.
 * @param {string} id
 */
const isKnown = (id) => conversationList.order.includes(id);

/** Whether the address only says what was chosen when somebody left this page, and more may have been chosen since. */
function asksNothing() {
  return conversation.read().isKept && addressBar.recall(WRITTEN).isWritten;
}

/**
 * What to say of a link: that it has taken the place of what was chosen, and what it asks for in vain.
 * @param {ReadIds} linked
 * @param {boolean} isNew
 */
function describe(linked, isNew) {
  const taken = isNew && linked.known.length > 0;
  const said = taken ? [startSets.describeIfSet(linked.known) ?? count("linked", linked.known.length)] : [];
  return [...said, ...conversationNews.nameUnknown(linked)];
}

function show() {
  const { ids } = conversation.read();
  chosen.hidden = !ids.length;
  conversationList.show(ids);
  helpers.show(ids);
  conversationNews.tellBalance(conversationList.levelsOf(ids));
  writeAddress(ids);
  conversationSheet.fill(ids);
  tell();
}

/** @param {string[]} ids */
function writeAddress(ids) {
  addressBar.show(conversationAddress.addressOf(ids));
  addressBar.keep({ isWritten: true, view: page.dataset.view });
}

/** Another address on this page: of questions, or only of a place, which changes nothing of what is shown and told. */
function follow() {
  if (!asksNothing() && !conversationAddress.read(conversationList.order)) writeAddress(conversation.read().ids);
  else if (open()) heading.focus();
}

/**
 * Take one out; the focus goes to the one that comes in its place.
 * @param {HTMLElement} button
 */
function remove(button) {
  const item = conversationList.itemWith(button);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  if (next) {
    steady.keepInPlace(button, () => takeOut(conversationList.idOf(item)), find("[data-remove]", next));
  } else {
    empty();
  }
}

/** @param {string} id */
function takeOut(id) {
  const ids = conversation.read().ids.filter((other) => other !== id);
  conversation.write(ids);
  siteStatus.say(siteStatus.count("taken", ids.length));
}

function empty() {
  showView("");
  conversation.write([], conversation.read().ids);
  tell(phrase("emptied"));
  conversationNews.restore.focus();
}

function bringBack() {
  conversation.write(conversation.read().before);
  tell(phrase("restored"));
  heading.focus();
}

/**
 * Show the questions in one of the ways: as a list, where there is none of that name.
 * @param {string | undefined} name
 */
function showView(name) {
  const view = views.find(({ value }) => value === name) ?? views[0];
  view.checked = true;
  conversationSheet.showAs(view.value);
}

/** @param {string} view */
function turnTo(view) {
  conversationSheet.showAs(view);
  addressBar.keep({ view });
  if (view !== "mother") putWishesFirst();
}

async function printSheet() {
  await conversationSheet.showAs(page.dataset.view);
  print();
}

/** @param {HTMLElement} button */
function copyAll(button) {
  copying.copy(button, conversationText.write(conversationList.listShown()));
}

/**
 * What a link gives is what the page shows; the dialog that shares it reads this next.
 * @param {HTMLElement} button
 */
function share({ dataset }) {
  const ids = conversationList.listShown();
  dataset.share = conversationAddress.addressOf(ids);
  dataset.shareCode = conversationAddress.shortAddressOf(ids);
}

/**
 * What the buttons do, by their data.
 * @type {Record<string, (button: HTMLElement) => void>}
 */
const ACTS = {
  move: conversationOrder.move,
  sort: conversationOrder.sort,
  remove,
  empty,
  restore: bringBack,
  print: printSheet,
  copyAll,
  share,
};

page.addEventListener("click", (event) => {
  const button = findAround("button", event);
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (button && name) ACTS[name](button);
});
page.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "view") turnTo(target.value);
});
addEventListener("conversation", show);
addEventListener("hashchange", follow);
pageReturn.follow(open);
open();
if (page.dataset.view !== "mother") putWishesFirst();
talkDialog.resume();

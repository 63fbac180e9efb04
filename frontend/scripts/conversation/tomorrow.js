// Mijn gesprek on another day: how to come back to it, and what this device keeps of it if somebody says so. What was kept
// is offered, to begin with or behind what this tab has, and never takes the place of that.

import { find, findAll } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";
import * as copying from "../page/copying.js";
import * as layers from "../page/layers.js";
import { drawCode } from "../sharing/qr-code.js";
import * as conversationAddress from "./address.js";
import * as arranging from "./arranging.js";
import * as conversation from "./choice.js";
import * as keeping from "./keeping.js";
import * as conversationList from "./list.js";
import { count, tell } from "./news.js";

/** @import { Keeping } from "./keeping.js" */

const LAYER = "tomorrow";
const page = find("[data-conversation-page]");
const offer = find("[data-kept-offer]", page);
const goOnButton = find("button[data-go-on]", offer);
const dialog = find("dialog[data-tomorrow]");
const keepButton = find("button[data-keep-here]", dialog);
const keptHere = find("[data-kept-here]", dialog);
const replaces = find("[data-replaces]", dialog);
const refused = find("[data-not-kept]", dialog);

const read = () => keeping.read(conversationList.order, new Date());

/**
 * A day in words.
 * @param {string} day
 */
function inWords(day) {
  const long = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return new Intl.DateTimeFormat(document.documentElement.lang, long).format(new Date(day));
}

/**
 * What is said of what is kept: how many questions, and of which day.
 * @param {string} name
 * @param {Keeping} kept
 */
const describe = (name, { ids, day }) => count(name, ids.length, { day: inWords(day) });

/** What is kept is offered while not all of it is chosen here; in the dialog one sees it, and can let it go, at any time. */
function show() {
  const kept = read();
  const { ids } = conversation.read();
  const isSame = kept !== null && kept.ids.join() === ids.join();
  offer.hidden = !kept || kept.ids.every((id) => ids.includes(id));
  keptHere.hidden = !kept;
  keepButton.hidden = isSame;
  replaces.hidden = !kept || isSame;
  // The button is described by it, also while it is hidden.
  replaces.textContent = kept && !isSame ? describe("replaces", kept) : "";
  if (!kept) return;
  goOnButton.textContent = describe(ids.length ? "add-kept" : "go-on", kept);
  find("[data-slot=kept]", dialog).textContent = describe("kept", kept);
}

function goOn() {
  const kept = read();
  const { ids } = conversation.read();
  if (!kept) return show();
  const all = arranging.add(ids, kept.ids);
  conversation.write(all, ids);
  tell(...(ids.length ? describeAdded(kept, all.length - ids.length) : [describe("went-on", kept)]));
  find("#gekozen", page).focus();
}

/**
 * What came of adding what is kept: some of it may have been chosen already.
 * @param {Keeping} kept
 * @param {number} added
 */
function describeAdded({ ids, day }, added) {
  const had = ids.length - added;
  return [count("kept-added", added, { day: inWords(day) }), ...(had ? [count("kept-had", had)] : [])];
}

function keep() {
  refused.hidden = keeping.write(conversation.read().ids, new Date());
  show();
  const kept = read();
  siteStatus.say(kept ? describe("kept", kept) : refused.textContent);
  if (kept) find("button[data-forget]", keptHere).focus();
}

/** @param {Event} event */
function forget({ currentTarget }) {
  keeping.forget();
  show();
  if (keptHere.contains(/** @type {Node} */ (currentTarget))) {
    keepButton.focus();
    siteStatus.say(count("forgotten", 0));
  } else {
    tell(count("forgotten", 0));
    find("main").focus();
  }
}

function open() {
  dialog.showModal();
  refused.hidden = true;
  show();
  const { ids } = conversation.read();
  find("[data-slot=what]", dialog).textContent = count("close-tab", ids.length);
  drawCode(find("svg[data-slot=code]", dialog), conversationAddress.shortAddressOf(ids), page);
}

layers.connectDialog(LAYER, dialog, open);
find("[data-open-tomorrow]", page).addEventListener("click", () => {
  open();
  layers.onOpened(LAYER);
});
find("[data-close-tomorrow]", dialog).addEventListener("click", () => dialog.close());
const copyButton = find("button[data-copy-link-here]", dialog);
copyButton.addEventListener("click", () => {
  copying.copy(copyButton, conversationAddress.addressOf(conversation.read().ids));
});
keepButton.addEventListener("click", keep);
goOnButton.addEventListener("click", goOn);
for (const button of findAll("button[data-forget]")) button.addEventListener("click", forget);
addEventListener("conversation", show);
// What another tab keeps or forgets.
addEventListener("storage", show);
pageReturn.follow(show);

// The list of chosen questions beside the conversation: what she ticks in it, what has become of each, and where it begins.

import { find } from "../common/elements.js";
import * as siteStatus from "../common/site-status.js";
import * as conversation from "./choice.js";
import * as conversationList from "./list.js";
import * as conversationNews from "./news.js";
import * as talk from "./talk.js";
import * as talkKept from "./talk-kept.js";
import * as talkWords from "./talk-words.js";

const { phrase } = talkWords;
const page = find("[data-conversation-page]");
const soFar = find("[data-talk-so-far]", page);
/** The button that the conversation begins with. */
export const beginButton = find("button[data-begin-talk]", page);

/** The questions of the conversation, in its order: those for the mother, and where there are none, all that are chosen. */
export function listIds() {
  const { ids } = conversation.read();
  const forHer = ids.filter((id) => conversationList.itemOf(id).dataset.audience === "mother");
  return forHer.length ? forHer : ids;
}

/** Put what she has ticked first, once: not under her finger, but when somebody turns to the list or to the conversation. */
export function putWishesFirst() {
  const now = talkKept.read();
  const { ids } = conversation.read();
  const arranged = talk.arrange(ids, now);
  if (!talk.hasNewWishes(now)) return;
  talkKept.write({ ...now, placed: now.wishes });
  if (arranged.join() === ids.join()) return;
  conversation.write(arranged, ids);
  conversationNews.tell(conversationNews.phrase("wishes-first"));
}

function show() {
  const now = talkKept.read();
  for (const id of conversation.read().ids) showItem(conversationList.itemOf(id), id);
  const ids = listIds();
  const { open } = talk.count(now, ids);
  beginButton.textContent = phrase(nameOfBegin(open, ids.length));
  find("[data-slot=talk]", page).textContent = describe(ids.length);
  find("[data-slot=progress]", soFar).textContent = tellSoFar(ids);
  soFar.hidden = open === ids.length && !now.wishes.length;
}

/**
 * What the button leads to: the first question, where it was, or what has become of all.
 * @param {number} open  how many questions still are
 * @param {number} all
 */
function nameOfBegin(open, all) {
  if (open === all) return "begin";
  return open ? "go-on" : "look-back";
}

/**
 * @param {HTMLElement} item
 * @param {string} id
 */
function showItem(item, id) {
  const now = talkKept.read();
  const state = find("[data-slot=state]", item);
  state.textContent = talkWords.tellState(now, id);
  state.hidden = !state.textContent;
  find("input[data-wish]", item).checked = now.wishes.includes(id);
}

/**
 * What the conversation is, and which questions have no part in it.
 * @param {number} length  how many have
 */
function describe(length) {
  const leftOut = conversation.read().ids.length - length;
  return leftOut ? talkWords.count("left-out", leftOut) : phrase("one-by-one");
}

/** @param {string[]} ids */
function tellSoFar(ids) {
  const now = talkKept.read();
  const { length } = now.wishes;
  const isBegun = talk.count(now, ids).open < ids.length;
  const progress = isBegun ? [`${talkWords.tellProgress(now, ids)}.`] : [];
  return [...(length ? [talkWords.count("wishes", length)] : []), ...progress].join(" ");
}

/** Forget what was ticked and what became of the questions; they stay. */
export function wipe() {
  talkKept.write(talk.NEW);
  siteStatus.say(phrase("wiped"));
}

page.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches("[data-wish]")) return;
  const item = target.closest("[data-talk]");
  const id = item instanceof HTMLElement ? conversationList.idOf(item) : "";
  talkKept.write(talk.wish(talkKept.read(), id, target.checked));
});
find("[data-wipe-talk]", page).addEventListener("click", () => {
  wipe();
  beginButton.focus();
});
addEventListener("talk", show);

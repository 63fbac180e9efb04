// Lays the maps of groups over each other. Codes and links are typed, pasted or scanned; nothing of what was typed is kept
// but what it says. The groups stand in the address and in this tab.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAround } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as pageReturn from "../common/page-return.js";
import { things } from "../map/things.js";
import * as plenaryCase from "./plenary-case.js";
import * as plenaryGroups from "./plenary-groups.js";
import * as plenaryList from "./plenary-list.js";
import * as plenaryNews from "./plenary-news.js";
import * as plenaryResult from "./plenary-result.js";
import * as plenaryScan from "./plenary-scan.js";
import * as plenaryScreen from "./plenary-screen.js";

/** @import { Given, Group } from "./plenary-groups.js" */

const { nameGroup, phrase, phraseOf, tell } = plenaryNews;
const KEY = "systeemwijzer-plenair";
const SHAPE = /** @satisfies {checks.Shape} */ ({ groups: [checks.isTexts, []], caseId: [checks.isText, ""] });
const box = find("[data-plenary]");
const form = find("form", box);
const field = find("input", form);
const sharing = find("[data-share]", box);
/** @type {Group[]} */
let groups = [];

const isAsked = () => addressBar.readHash(plenaryGroups.NAME).length > 0;

/** What the address has takes the place of what this tab had. */
function open() {
  const own = kept.read("sessionStorage", KEY, SHAPE) ?? checks.take(null, SHAPE);
  plenaryCase.choose(isAsked() ? addressBar.readHash(plenaryCase.NAME) : [own.caseId]);
  const given = plenaryGroups.read(isAsked() ? addressBar.readHash(plenaryGroups.NAME) : own.groups, things);
  set(plenaryGroups.add([], given.groups));
  tell([...plenaryNews.describeGone(given.groups), ...plenaryNews.describeLost(given.refused)]);
}

/** @param {Group[]} next */
function set(next) {
  groups = next;
  const caseId = plenaryCase.readChosen();
  const address = new URL(plenaryGroups.hashOf(groups, caseId), location.href).href;
  kept.write("sessionStorage", KEY, { groups: plenaryGroups.toTexts(groups), caseId });
  if (groups.length || isAsked()) addressBar.show(address);
  sharing.dataset.share = address;
  plenaryList.show(groups);
  plenaryResult.show(plenaryGroups.layersOf(groups), plenaryCase.readLayer(), plenaryCase.readTitle());
}

/**
 * Add what was given to the group that is chosen, and say so; gives whether all of it could be read.
 * @param {string} text
 */
function add(text) {
  const given = plenaryGroups.readTyped(text, things);
  const before = groups.length;
  const place = plenaryList.readChosen();
  if (given.groups.length) set(plenaryGroups.add(groups, given.groups, place));
  plenaryNews.showRefused(given.refused);
  const done = given.groups.length ? describeAdded(before, given, place) : [];
  tell([...done, ...plenaryNews.describeGone(given.groups)], given.refused.map(plenaryNews.describeRefused));
  return done.length > 0 && !given.refused.length;
}

/**
 * @param {number} before  how many groups there were
 * @param {Given} given
 * @param {number} [place]
 */
function describeAdded(before, given, place) {
  if (place !== undefined) return [phrase("changed", { group: nameGroup(place) })];
  const added = groups.slice(before).map((_, number) => nameGroup(before + number));
  const isFull = before + given.groups.length > plenaryGroups.MOST;
  return [
    ...(added.length ? [phraseOf("added", added.length, { groups: added })] : []),
    ...(isFull ? [phrase("full")] : []),
  ];
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  plenaryNews.forgetRefused();
  if (add(field.value)) field.value = "";
  field.select();
}

/**
 * Take what was meant instead of what was typed.
 * @param {HTMLElement} button
 */
function take(button) {
  button.closest("[data-refused]")?.remove();
  field.value = "";
  field.focus();
  add(button.dataset.meant ?? "");
}

/** @param {HTMLElement} button */
function takeOff({ dataset }) {
  const place = Number(dataset.takeOff);
  set(groups.filter((_, number) => number !== place));
  tell([phrase("taken-off", { number: place + 1 })]);
  (plenaryList.buttonAt(place) ?? field).focus();
}

/**
 * What the buttons do, by their data.
 * @type {Record<string, (button: HTMLElement) => void>}
 */
const ACTS = { meant: take, takeOff, print: () => print() };

form.addEventListener("submit", submit);
box.addEventListener("click", (event) => {
  const button = findAround("button", event);
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (button && name) ACTS[name](button);
});
plenaryCase.follow(() => set(groups));
plenaryScan.connect(add);
plenaryScreen.connect();
addEventListener("hashchange", () => {
  if (isAsked()) open();
});
pageReturn.follow(open);
open();
plenaryScreen.resume();

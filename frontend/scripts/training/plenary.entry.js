// Lays the maps of groups over each other. Codes and links are typed, pasted or scanned; nothing of what was typed is kept
// but what it says. The groups stand in the address and in this tab.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { clone, find, findAll, findAround } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as pageReturn from "../common/page-return.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";
import { things } from "../map/things.js";
import * as plenaryGroups from "./plenary-groups.js";
import * as plenaryResult from "./plenary-result.js";
import * as plenaryScan from "./plenary-scan.js";
import * as plenaryScreen from "./plenary-screen.js";

/** @import { Refused } from "../map/codes.js" */
/** @import { Given, Group } from "./plenary-groups.js" */

const KEY = "systeemwijzer-plenair";
const SHAPE = /** @satisfies {checks.Shape} */ ({ groups: [checks.isTexts, []] });
const box = find("[data-plenary]");
const form = find("form", box);
const field = find("input", form);
const choice = find("select", form);
const news = find("[data-plenary-news]", box);
const refusals = find("[data-refusals]", box);
const list = find("[data-plenary-groups]", box);
const sharing = find("[data-share]", box);
const sayings = find("template[data-plenary-sayings]", box);
/** @type {Group[]} */
let groups = [];

const read = () => plenaryGroups.read(addressBar.readHash(plenaryGroups.NAME), things);

/** What the address has takes the place of what this tab had. */
function open() {
  const asked = addressBar.readHash(plenaryGroups.NAME).length > 0;
  const own = kept.read("sessionStorage", KEY, SHAPE)?.groups ?? [];
  const given = asked ? read() : plenaryGroups.read(own, things);
  set(plenaryGroups.add([], given.groups));
  tell([...describeGone(given.groups), ...given.refused.map(({ code }) => phrase("lost", { code }))]);
}

/** @param {Group[]} next */
function set(next) {
  groups = next;
  const hash = plenaryGroups.hashOf(groups);
  const address = new URL(hash, location.href).href;
  kept.write("sessionStorage", KEY, { groups: plenaryGroups.toTexts(groups) });
  if (groups.length || location.hash) addressBar.show(groups.length ? address : location.pathname + location.search);
  sharing.dataset.share = address;
  showGroups();
  plenaryResult.show(plenaryGroups.layersOf(groups));
}

function showGroups() {
  const number = choice.selectedIndex;
  list.replaceChildren(...groups.map(makeEntry));
  choice.replaceChildren(choice.options[0], ...groups.map((_, place) => new Option(nameGroup(place), String(place))));
  choice.selectedIndex = Math.min(number, groups.length);
  for (const part of findAll("[data-with-groups]", box)) part.hidden = !groups.length;
  for (const part of findAll("[data-with-one]", box)) part.hidden = groups.length !== 1;
}

/** @param {number} place */
const nameGroup = (place) => phrase("group", { number: place + 1 });

/**
 * @param {Group} group
 * @param {number} place
 */
function makeEntry(group, place) {
  const entry = clone(find("li", find("template[data-plenary-group]", box).content));
  find("[data-slot=name]", entry).textContent = nameGroup(place);
  find("[data-slot=codes]", entry).textContent = group.map(({ code }) => code).join(" ");
  const button = find("button", entry);
  button.dataset.takeOff = String(place);
  button.setAttribute("aria-label", phrase("take-off", { number: place + 1 }));
  return entry;
}

/**
 * @param {string} name
 * @param {import("../common/phrases.js").Values} [values]
 */
const phrase = (name, values) => phraseFrom(sayings, name, values);

/**
 * Say what happened, or nothing; and aloud also what the page shows elsewhere.
 * @param {string[]} sentences
 * @param {string[]} [shown]
 */
function tell(sentences, shown = []) {
  const all = [...sentences, ...shown].join(" ");
  news.textContent = sentences.join(" ");
  news.hidden = !sentences.length;
  if (all) siteStatus.say(all);
}

/**
 * What groups named that this site doesn't have: what it was called then, or its number.
 * @param {Group[]} given
 */
function describeGone(given) {
  const ids = [...new Set(given.flat().flatMap(({ gone }) => gone))];
  return ids.length ? [phrase("gone", { ids })] : [];
}

/**
 * Add what was given to the group that is chosen, and say so; gives whether all of it could be read.
 * @param {string} text
 */
function add(text) {
  const given = plenaryGroups.readTyped(text, things);
  const before = groups;
  const place = choice.value ? Number(choice.value) : undefined;
  if (given.groups.length) set(plenaryGroups.add(groups, given.groups, place));
  refusals.append(...given.refused.map(makeRefusal));
  tell([...describeAdded(before, given, place), ...describeGone(given.groups)], given.refused.map(describeRefused));
  return !given.refused.length && given.groups.length > 0;
}

/**
 * @param {Group[]} before
 * @param {Given} given
 * @param {number} [place]
 */
function describeAdded(before, given, place) {
  if (place !== undefined && given.groups.length) return [phrase("changed", { group: nameGroup(place) })];
  const added = groups.slice(before.length).map((_, number) => nameGroup(before.length + number));
  const isFull = before.length + given.groups.length > plenaryGroups.MOST;
  return [...(added.length ? [phrase("added", { groups: added })] : []), ...(isFull ? [phrase("full")] : [])];
}

/** @param {Refused} refused */
const describeRefused = ({ code, meant }) => phrase(meant.length ? "refused" : "unreadable", { code });

/** @param {Refused} refused */
function makeRefusal(refused) {
  const refusal = clone(find("div", find("template[data-refusal]", box).content));
  find("[data-slot=why]", refusal).textContent = describeRefused(refused);
  find("[data-slot=meant]", refusal).replaceChildren(...refused.meant.map(makeMeant));
  return refusal;
}

/** @param {string} code */
function makeMeant(code) {
  const button = clone(find("button", find("template[data-meant]", box).content));
  button.textContent = code;
  button.dataset.meant = code;
  return button;
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  refusals.replaceChildren();
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
  (findAll("button", list)[Math.min(place, groups.length - 1)] ?? field).focus();
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
plenaryScan.connect(add);
plenaryScreen.connect();
addEventListener("hashchange", () => {
  if (addressBar.readHash(plenaryGroups.NAME).length) open();
});
pageReturn.follow(open);
open();

// Lets the route that somebody follows lead at the end of each page, and says on the page of all routes how far one is.

import { find, findAll, findAround } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";
import * as keptPlaces from "./kept-places.js";
import * as places from "./places.js";

const box = find("[data-remember]");
const sayings = find("template[data-route-sayings]", box);
const ways = findAll("[data-route]");
const lists = findAll("[data-route-list]");
// The ways on in the routes that don't lead here.
const others = findAll("[data-other-routes]");
// As the page was sent: what leads who has chosen no route.
const first = ways.find((way) => !others.some((part) => part.contains(way)));

/** @param {HTMLElement} element */
const routeOf = ({ dataset }) => dataset.route ?? "";
/** @param {HTMLElement} list */
const idOf = ({ dataset }) => dataset.routeList ?? "";

/** Show what holds now. */
function show() {
  const now = keptPlaces.read();
  const route = places.chooseRoute(now.places, ways.map(routeOf));
  const leading = ways.find((way) => routeOf(way) === route) ?? first;
  for (const part of others) letLead(leading, part);
  for (const menu of findAll("[data-menu-steps]")) menu.hidden = Boolean(leading);
  for (const list of lists) showPlace(list, places.placeIn(now.places, idOf(list)));
  for (const list of lists) showSeen(list, now.seen);
  for (const part of findAll("[data-route-place=latest]")) showLatest(part, now.places.at(-1) ?? "");
  showKeeping();
}

/**
 * Put the way on that leads before the others.
 * @param {HTMLElement | undefined} leading
 * @param {HTMLElement} part
 */
function letLead(leading, part) {
  part.append(...ways.filter((way) => way !== leading));
  if (leading) part.before(leading);
  part.hidden = !findAll("[data-route]", part).length;
}

/**
 * Mark the pages of a route that were opened.
 * @param {HTMLElement} list
 * @param {string[]} seen
 */
function showSeen(list, seen) {
  const marks = findAll("[data-seen-mark]", list);
  for (const [number, { dataset }] of findStep(list, "").steps.entries()) {
    marks[number].hidden = !seen.includes(places.pageOf(dataset.routeStep ?? ""));
  }
}

/**
 * Say within a route how far one is.
 * @param {HTMLElement} list
 * @param {string | undefined} place
 */
function showPlace(list, place) {
  const { steps, number } = findStep(list, place);
  for (const step of steps) step.removeAttribute("aria-current");
  steps[number]?.setAttribute("aria-current", "step");
  tell(find("[data-route-place]", list), "here", list, place);
}

/**
 * Say above all routes where one read on last.
 * @param {HTMLElement} part
 * @param {string} place
 */
function showLatest(part, place) {
  const list = lists.find((each) => idOf(each) === places.routeOf(place));
  part.hidden = !list;
  if (list) tell(part, "latest", list, place);
}

/**
 * Fill in how far one is in a route, with a link to read on, where it still has that step.
 * @param {HTMLElement} part
 * @param {string} phrase
 * @param {HTMLElement} list
 * @param {string | undefined} place
 */
function tell(part, phrase, list, place) {
  const { steps, number } = findStep(list, place);
  part.hidden = number < 0;
  if (number < 0) return;
  const { href, textContent: title } = steps[number];
  const values = { place: number + 1, count: steps.length, title, route: find("h2", list).textContent };
  find("[data-slot=place]", part).textContent = phraseFrom(sayings, phrase, values);
  find("a[data-slot=on]", part).href = href;
}

/**
 * @param {HTMLElement} list
 * @param {string | undefined} place
 */
function findStep(list, place) {
  const steps = findAll("a[data-route-step]", list);
  return { steps, number: steps.findIndex(({ dataset }) => dataset.routeStep === place) };
}

/** Whether this tab or this browser keeps it, with the button that changes that. */
function showKeeping() {
  const keeper = keptPlaces.isRemembered() ? "browser" : "tab";
  for (const part of findAll("[data-keeps]", box)) part.hidden = part.dataset.keeps !== keeper;
}

/**
 * Who goes on along a route is where that link leads.
 * @param {MouseEvent} event
 */
function follow(event) {
  const { routeStep: step } = findAround("a[data-route-step]", event)?.dataset ?? {};
  if (step) keptPlaces.write({ places: places.move(keptPlaces.read().places, step) });
}

/** Keep for longer where one is. */
function remember() {
  keptPlaces.remember();
  show();
  const button = find("[data-forget-place]", box);
  button.focus();
  siteStatus.say(find("[data-keeps=browser]", box).firstChild?.textContent ?? "");
}

function forget() {
  keptPlaces.forget();
  show();
  find("[data-remember-place]", box).focus();
  siteStatus.say(phraseFrom(sayings, "forgotten"));
}

document.addEventListener("click", follow);
// With the wheel one opens it in another tab.
document.addEventListener("auxclick", (event) => {
  if (event.button === 1) follow(event);
});
find("[data-remember-place]", box).addEventListener("click", remember);
find("[data-forget-place]", box).addEventListener("click", forget);
pageReturn.follow(open);
open();

/** Note that this page is seen; who follows no route isn't asked whether to keep that. */
function open() {
  const here = ways.find(({ dataset }) => dataset.here)?.dataset.here;
  if (here) keptPlaces.write({ seen: places.see(keptPlaces.read().seen, here) });
  box.hidden = !(lists.length || keptPlaces.isRemembered() || keptPlaces.read().places.length);
  show();
}

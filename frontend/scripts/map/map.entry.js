// The page /kaart/: the system map, filled in as a form, and drawn.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as checks from "../common/checks.js";
import { clone, find, findAll, findAround } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as pageReturn from "../common/page-return.js";
import * as siteStatus from "../common/site-status.js";
import * as copying from "../page/copying.js";
import { weigh } from "./layers.js";
import * as lists from "./lists.js";
import * as picture from "./picture.js";
import * as shareCode from "./share-code.js";
import { things } from "./things.js";
import { inRing, sayingOf } from "./tokens.js";
import * as twoLayers from "./two-layers.js";

/** @import { Name, TwoLayers } from "./two-layers.js" */

const KEY = "systeemwijzer-kaart";
const SHAPE = /** @satisfies {checks.Shape} */ ({ vooraf: [checks.isIds, []], samen: [checks.isIds, []] });
const box = find("[data-map]");
const drawings = find("[data-map-drawings]", box);
const undo = find("[data-undo]", box);
const sharing = find("[data-share]", box);
const inputs = /** @type {HTMLInputElement[]} */ (findAll("[data-map-fold] input", box));
let map = twoLayers.makeEmpty();
/**
 * What stood there before, the last step last; only on this page, and only as long as somebody is there.
 * @type {TwoLayers[]}
 */
let before = [];

/** @param {string} name */
const chosenOf = (name) => find(`input[name="${name}"]:checked`, box).value;
const layerName = () => /** @type {Name} */ (chosenOf("layer"));

/** What the address asks for takes the place of what this tab had. */
function open() {
  const asked = twoLayers.NAMES.some((name) => addressBar.readHash(name).length);
  const own = kept.read("sessionStorage", KEY, SHAPE) ?? {};
  map = twoLayers.mend(asked ? readAddress() : own, things);
  turnToFilled();
  show();
}

/** Where only the other layer has something, that is the one that is seen. */
function turnToFilled() {
  if (map[layerName()].length) return;
  const name = twoLayers.NAMES.find((each) => map[each].length);
  if (name) find(`input[name="layer"][value="${name}"]`, box).checked = true;
}

function readAddress() {
  const known = twoLayers.listTokens(things);
  const read = twoLayers.NAMES.map((name) => addressReader.readIds(addressBar.readHash(name), known));
  for (const layer of read) addressNews.tellUnknown(layer);
  return { vooraf: read[0].known, samen: read[1].known };
}

/** @param {TwoLayers} next */
function change(next) {
  before.push(map);
  map = next;
  show();
}

/** Everything on the page says what the map has. */
function show() {
  const hash = twoLayers.hashOf(map);
  kept.write("sessionStorage", KEY, map);
  if (hash || location.hash) addressBar.show(hash || location.pathname + location.search);
  sharing.dataset.share = new URL(hash || "#", location.href).href;
  undo.hidden = !before.length;
  showForm();
  showDrawings();
  const layer = map[layerName()];
  lists.showChosen(layer);
  showComparison();
  showQuestions();
  showUnseen();
}

function showForm() {
  const layer = map[layerName()];
  for (const input of inputs) {
    const said = sayingOf(layer, input.name) ?? "";
    input.checked = input.type === "checkbox" ? said !== "" : said === input.value;
  }
  for (const fold of findAll("[data-map-fold]", box)) {
    const { mapFold: ring = "" } = fold.dataset;
    const count = inRing(layer, ring).length;
    find("[data-slot=count]", fold).textContent = count ? lists.phrase("count", { count }) : "";
    showCode(find("[data-map-code]", fold), ring, layer);
  }
}

/**
 * What a group reads aloud to the trainer.
 * @param {HTMLElement} part
 * @param {string} ring
 * @param {import("./tokens.js").Layer} layer
 */
function showCode(part, ring, layer) {
  const shared = shareCode.make(ring, layer, things);
  part.hidden = !shared;
  find("[data-slot=code]", part).textContent = shared?.code ?? "";
}

/** One drawing, or one of each layer. */
function showDrawings() {
  const shows = chosenOf("shows");
  const [first] = findAll("figure", drawings);
  const figures = shows === "beside" ? [first, findAll("figure", drawings)[1] ?? clone(first)] : [first];
  drawings.replaceChildren(...figures);
  for (const [place, figure] of figures.entries()) {
    const names = shows === "beside" ? [twoLayers.NAMES[place]] : shownLayers(shows);
    find("[data-slot=caption]", figure).textContent = names.map((name) => lists.phrase(name)).join(" · ");
    showMarks(figure, names);
  }
}

/**
 * @param {string} shows
 * @returns {Name[]}
 */
const shownLayers = (shows) => (shows === "over" ? twoLayers.NAMES : [layerName()]);

/**
 * @param {HTMLElement} figure
 * @param {Name[]} names
 */
function showMarks(figure, names) {
  for (const mark of /** @type {SVGElement[]} */ (/** @type {unknown} */ (findAll("[data-mark]", figure)))) {
    const name = /** @type {Name} */ (mark.dataset.layer);
    const isOn = names.includes(name) && map[name].includes(mark.dataset.mark ?? "");
    mark.toggleAttribute("hidden", !isOn);
  }
}

function showComparison() {
  const isCompared = twoLayers.NAMES.every((name) => map[name].length);
  find("[data-map-compared]", box).hidden = !isCompared;
  lists.showCompared(map);
}

/** The questions that open up what was chosen, in either layer. */
function showQuestions() {
  const chosen = new Set([...map.vooraf, ...map.samen]);
  const items = findAll("[data-for-tokens]", box);
  for (const item of items) item.hidden = !item.dataset.forTokens?.split(" ").some((token) => chosen.has(token));
  find("[data-nothing]", box).hidden = items.some((item) => !item.hidden);
}

/** The rings that nobody looked at in either layer, and two questions of each. */
function showUnseen() {
  const { empty } = weigh([...map.vooraf, ...map.samen]);
  for (const ring of findAll("[data-unseen-ring]", box)) ring.hidden = !empty.includes(ring.dataset.unseenRing ?? "");
  find("[data-all-seen]", box).hidden = empty.length > 0;
}

/** @param {Event} event */
function fillIn({ target }) {
  if (!(target instanceof HTMLInputElement)) return;
  if (!inputs.includes(target)) show();
  else change(twoLayers.change(map, layerName(), target.name, target.checked ? target.value : ""));
}

/** A ring that is pointed at opens what can be said of it. @param {MouseEvent} event */
function openRing(event) {
  const ring = findAround("[data-map-ring]", event);
  if (!ring) return;
  const fold = /** @type {HTMLDetailsElement} */ (find(`[data-map-fold="${ring.dataset.mapRing}"]`, box));
  fold.open = true;
  fold.scrollIntoView({ block: "nearest" });
  find("summary", fold).focus({ preventScroll: true });
}

function takeBack() {
  map = before.pop() ?? map;
  show();
  siteStatus.say(lists.phrase("undone"));
  if (undo.hidden) find("summary", box).focus();
}

function clear() {
  change(twoLayers.makeEmpty());
  siteStatus.say(lists.phrase("cleared"));
  undo.focus();
}

/** @param {HTMLElement} button */
async function savePicture({ dataset }) {
  const drawing = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (find("[data-map-drawing]", drawings)));
  const isSvg = dataset.picture === "svg";
  const file = isSvg ? picture.writeSvg(drawing) : await picture.drawPng(drawing);
  if (file) picture.save(file, `${lists.phrase("file")}.${isSvg ? "svg" : "png"}`);
}

/** @param {HTMLElement} button */
const copyMap = (button) => copying.copy(button, lists.writeText(map, sharing.dataset.share ?? ""));

/**
 * What the buttons do, by their data.
 * @type {Record<string, (button: HTMLElement) => void>}
 */
const ACTS = { undo: takeBack, clearMap: clear, print: () => print(), copyMap, picture: savePicture };

box.addEventListener("change", fillIn);
drawings.addEventListener("click", openRing);
box.addEventListener("click", (event) => {
  const button = findAround("button", event);
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (button && name) ACTS[name](button);
});
addEventListener("hashchange", () => {
  if (twoLayers.NAMES.some((name) => addressBar.readHash(name).length)) open();
});
addEventListener("pagehide", () => {
  before = [];
});
pageReturn.follow(open);
box.hidden = false;
open();

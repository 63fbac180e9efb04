// The page /kaart/: what is chosen in the form shows in the drawing, and the other way round.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import { find, findAll, findAround } from "../common/elements.js";
import * as pageReturn from "../common/page-return.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";
import * as copying from "../page/copying.js";
import * as asks from "./asks.js";
import * as choice from "./choice.js";
import * as drawing from "./drawing.js";
import * as mapForm from "./form.js";
import * as lists from "./lists.js";
import * as mapLook from "./look.js";
import * as taking from "./taking.js";
import * as mapText from "./text.js";
import { things } from "./things.js";
import * as tokens from "./tokens.js";

/** @import { Look } from "./look.js" */
/** @import { Layers } from "./marks.js" */

const box = find("[data-map]");
const news = find("[data-map-news]", box);
const undoButton = find("button[data-undo]", box);
const sharing = find("[data-share]", box);
const [first, second] = findAll("figure[data-drawing]", box);
const sayings = find("template[data-map-sayings]", box);
const known = things.filter(({ isHere }) => isHere).flatMap(tokens.tokensOf);
// Kept beside an address that this page has written itself: who comes back to it asks for nothing.
const WRITTEN = /** @satisfies {checks.Shape} */ ({ isWritten: [checks.isFlag, false] });
/** @type {Layers} */
let layers = { vooraf: [], samen: [] };
/**
 * The map as it was a step ago, and how one looked at it if that step changed that too. Nothing keeps it but this page, and
 * only as long as somebody is there.
 * @type {{ layers: Layers, look?: Look } | null}
 */
let before = null;

/** @type {import("./lists.js").Say} */
const say = (name, values) => phraseFrom(sayings, name, values);

const layerName = () => mapLook.now().layer;
const isCompared = () => mapLook.now().view !== "layer";

/** What the address asks for takes the place of what this tab had. */
function open() {
  const own = choice.read(known);
  const asked = own.isKept && addressBar.recall(WRITTEN).isWritten ? null : choice.readAddress(known);
  const isNew = asked !== null && choice.addressOf(asked.layers) !== choice.addressOf(own.layers);
  mapLook.goOn(own.layers);
  if (isNew) before = isEmpty(own.layers) ? null : { layers: own.layers, look: mapLook.now() };
  layers = asked?.layers ?? own.layers;
  if (isNew) mapLook.follow(layers);
  keep();
  tell(asked ? describe(asked, isNew) : []);
}

/**
 * What to say of a link: that it was read, and what it asks for in vain.
 * @param {NonNullable<ReturnType<typeof choice.readAddress>>} asked
 * @param {boolean} isNew
 */
function describe(asked, isNew) {
  const said = [];
  if (!asked.known.length) said.push(say("unreadable"));
  else if (isNew) said.push(say("linked"));
  if (isNew && before) said.push(say("replaced"));
  if (asked.unknown.length) said.push(say("unknown", { ids: asked.unknown }));
  if (asked.hasMore) said.push(say("unnamed"));
  return said;
}

/** @param {Layers} each */
const isEmpty = (each) => !each.vooraf.length && !each.samen.length;

/** @param {string[]} sentences */
function tell(sentences) {
  news.textContent = sentences.join(" ");
  news.hidden = !sentences.length;
  if (sentences.length) siteStatus.say(news.textContent);
}

/** Keep the map as it is now, and show it. */
function keep() {
  const address = choice.addressOf(layers);
  choice.write(layers);
  addressBar.show(address);
  addressBar.keep({ isWritten: true });
  sharing.dataset.share = address;
  show();
}

/**
 * Change the map; what it was is a step back.
 * @param {Layers} next
 * @param {string[]} [said]
 * @param {Look} [look]  how one looked at it, if that changes too
 */
function change(next, said = [], look) {
  before = { layers, look };
  layers = next;
  keep();
  tell(said);
}

function show() {
  const layer = layers[layerName()];
  mapForm.show(layer);
  mapForm.tell(layer, (count) => say("count", { count }));
  showDrawings();
  lists.showLayer(layer, say);
  lists.showCompared(layers.vooraf, layers.samen, say);
  lists.choose(isCompared());
  const seen = isCompared() ? tokens.mend([...layers.samen, ...layers.vooraf]) : layer;
  asks.show(seen, say);
  for (const part of findAll("[data-with-marks]", box)) part.hidden = !seen.length;
  undoButton.setAttribute("aria-disabled", String(!before));
}

function showDrawings() {
  const { vooraf, samen } = layers;
  const isBeside = mapLook.now().view === "beside";
  second.hidden = !isBeside;
  if (isBeside) {
    drawing.show(first, { vooraf }, say("vooraf"));
    drawing.show(second, { samen }, say("samen"));
  } else if (isCompared()) {
    drawing.show(first, layers, say("over"));
  } else {
    drawing.show(first, { [layerName()]: layers[layerName()] }, say(layerName()));
  }
}

function undo() {
  if (!before) return;
  layers = before.layers;
  if (before.look) mapLook.choose(before.look);
  before = null;
  keep();
  tell([say("restored")]);
}

function wipe() {
  const look = mapLook.now();
  mapLook.choose(mapLook.NEW);
  if (isEmpty(layers)) show();
  else change({ vooraf: [], samen: [] }, [say("wiped")], look);
}

/** @param {HTMLElement} button */
function copyAll(button) {
  const caption = isCompared() ? say("over") : say(layerName());
  copying.copy(button, mapText.write(caption, say));
}

/** @param {HTMLElement} button */
function takePicture({ dataset }) {
  taking.take(dataset.picture ?? "", say("file"));
}

/**
 * What the buttons do, by their data.
 * @type {Record<string, (button: HTMLElement) => void>}
 */
const ACTS = { undo, wipe, copyAll, picture: takePicture, print: () => print() };

box.addEventListener("click", (event) => {
  const button = findAround("button", event);
  const name = Object.keys(ACTS).find((act) => button && act in button.dataset);
  if (button && name) ACTS[name](button);
  const ring = findAround("[data-open]", event);
  if (ring) {
    event.preventDefault();
    mapForm.open(ring.dataset.open ?? "");
  }
});
box.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === "layer" || target.name === "view") {
    mapLook.choose({ ...mapLook.now(), [target.name]: target.value });
    tell([]);
    show();
  } else {
    change({ ...layers, [layerName()]: mapForm.change(layers[layerName()], target) });
  }
});
find("form[data-map-form]", box).addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", open);
addEventListener("pagehide", () => {
  before = null;
});
pageReturn.follow(open);
open();

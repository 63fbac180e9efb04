// Loads the search when somebody is about to use it, and marks what it found where a result leads.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";
import * as ownScripts from "../common/own-scripts.js";
import { giveTurn, startPausing } from "../common/pauses.js";

/** @import { Engine } from "./engine.js" */

/** What entry search.entry.js exports. @typedef {typeof import("./search.entry.js")} Search */

// What was searched for, on the way from a result to its page.
const FOUND = "found";
const FOUND_SHAPE = /** @type {const} */ ({
  address: [checks.isText, ""],
  query: [checks.isText, ""],
  without: [checks.isTexts, []],
});
/** @type {Promise<Engine> | undefined} */
let loaded;

/** What makes the search, once the index is there too: the page names both, and the search first. */
async function loadScripts() {
  const [search] = await Promise.all(ownScripts.SEARCH_SCRIPTS.split(" ").map((path) => ownScripts.add(path)));
  return /** @type {Search} */ (search);
}

/** The engine with its index; loaded once. */
export function load() {
  loaded ??= loadScripts().then(makeEngine);
  return loaded;
}

/**
 * With a turn for the browser before, as the scripts have just been read, and after, as a query may come at once.
 * @param {Search} search
 */
async function makeEngine({ create }) {
  await giveTurn();
  const engine = await create(systeemwijzerIndex, startPausing());
  await giveTurn();
  return engine;
}

/**
 * Remember what was searched for until the page of a result stands there.
 * @param {string} address
 * @param {string} query
 * @param {string[]} [without]  facets that are plain words
 */
export function remember(address, query, without = []) {
  kept.write("sessionStorage", FOUND, { address, query, without });
}

function recall() {
  const found = kept.read("sessionStorage", FOUND, FOUND_SHAPE);
  kept.forget("sessionStorage", FOUND);
  return found;
}

/** Where a result has just led here: mark in it what was searched for. */
async function markFound() {
  const found = recall();
  if (!found?.query || found.address !== location.href) return;
  const { showMarks } = await loadScripts();
  showMarks(await load(), found);
}

addEventListener("hashchange", markFound);
markFound();

// Asked in the address of a page that shows answers: then its script needs the engine too, and it needn't wait for it.
const hasAnswers = document.querySelector("[data-search-page], [data-finder]");
if (hasAnswers && addressBar.readQuery("q").some(Boolean)) load();

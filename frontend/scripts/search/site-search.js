// Loads the search when somebody is about to use it, and marks what it found where a result leads.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";
import * as ownScripts from "../common/own-scripts.js";
import { giveTurn, startPausing } from "../common/pauses.js";

// What was searched for, on the way from a result to its page.
const FOUND = "found";
const FOUND_SHAPE = { address: [checks.isText, ""], query: [checks.isText, ""], without: [checks.isTexts, []] };
let loaded;

/** What entries/search.js exports, with the index beside it. */
async function loadScripts() {
  const [search] = await Promise.all(ownScripts.SEARCH_SCRIPTS.split(" ").map(ownScripts.add));
  return search;
}

/** The engine with its index; loaded once. */
export function load() {
  loaded ??= loadScripts().then(makeEngine);
  return loaded;
}

/** With a turn for the browser before, as the scripts have just been read, and after, as a query may come at once. */
async function makeEngine({ create }) {
  await giveTurn();
  const engine = await create(systeemwijzerIndex, startPausing());
  await giveTurn();
  return engine;
}

/** Remember what was searched for until the page of a result stands there. */
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

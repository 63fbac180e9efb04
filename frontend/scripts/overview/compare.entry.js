// Two levels or two themes side by side, from what the search knows of each record. The choice stands in the address.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import { pageAddress, recordAddress } from "../common/links.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteSearch from "../search/site-search.js";
import { readPlaces, recordsAt } from "./side-by-side.js";

/** @typedef {Awaited<ReturnType<typeof siteSearch.load>>["records"][number]} Found  a record, as the search knows it */
/** @typedef {"left" | "right"} Side */

const NAME = "naast";
const section = find("[data-compare]");
const form = find("form", section);
const selects = findAll("select", form);
const room = find("[data-compare-table]", section);
const status = find("[data-compare-status]", section);
const messages = find("template[data-messages]", section);
const itemTemplate = find("template[data-item]", section).content;
const tableTemplate = find("template[data-table]", section).content;
const kinds = findAll("[data-kind]", tableTemplate).map(({ dataset }) => dataset.kind ?? "");
/** The mark of each level, by its id. */
const marks = new Map(
  findAll("template[data-place]", section).map(({ dataset, content }) => [dataset.place ?? "", content]),
);

/** @param {string} place */
const nameOf = (place) => find(`option[value="${place}"]`, selects[0]).textContent;

/** @param {string} place */
const addressOf = (place) => pageAddress(`${marks.has(place) ? "systeem" : "themas"}/${place}/`);

/**
 * A record in the column of a place. In a theme's column each says its level; in a level's own they all stand at it.
 * @param {Found} record
 * @param {string} place
 */
function makeItem(record, place) {
  const item = clone(itemTemplate);
  const link = find("a", item);
  link.textContent = record.title;
  link.href = recordAddress(record);
  if (!marks.has(place)) link.before(...record.levels.map(copyMark));
  return item;
}

/** @param {string} level */
function copyMark(level) {
  const mark = marks.get(level);
  if (!mark) throw new Error(`Not on this page: the mark of ${level}`);
  return clone(mark);
}

/**
 * @param {DocumentFragment} table
 * @param {Side} side
 * @param {string} place
 * @param {Found[]} records
 */
function fillColumn(table, side, place, records) {
  const head = find(`a[data-slot="${side}"]`, table);
  head.textContent = nameOf(place);
  head.href = addressOf(place);
  for (const kind of kinds) {
    const list = find(`[data-slot="${side}-${kind}"]`, table);
    const found = recordsAt(records, place, kind);
    if (found.length) list.append(...found.map((record) => makeItem(record, place)));
    else list.replaceWith(phraseFrom(messages, "none"));
  }
}

/** Show what is chosen, once two places are. */
async function show() {
  const [left, right] = selects.map(({ value }) => value);
  if (!left || !right) return;
  if (left === right) {
    room.replaceChildren();
    status.textContent = phraseFrom(messages, "same");
  } else {
    await compare(left, right);
  }
}

/**
 * @param {string} left
 * @param {string} right
 */
async function compare(left, right) {
  const { records } = await siteSearch.load();
  const table = clone(tableTemplate);
  const said = phraseFrom(messages, "shown", { left: nameOf(left), right: nameOf(right) });
  fillColumn(table, "left", left, records);
  fillColumn(table, "right", right, records);
  find("[data-slot=caption]", table).textContent = said;
  room.replaceChildren(table);
  status.textContent = said;
}

/** Fill in what the address asks for: with each name a place, or one that isn't there. */
function readAddress() {
  const given = addressBar.readQuery(NAME).filter(Boolean);
  if (!given.length) return;
  const places = [...selects[0].options].map(({ value }) => value).filter(Boolean);
  const asked = readPlaces(given, places);
  for (const [number, select] of selects.entries()) select.value = asked[number] ?? "";
  addressNews.tellUnknown(addressReader.readIds(given, places));
  writeAddress();
}

function writeAddress() {
  const query = new URLSearchParams(selects.map(({ value }) => [NAME, value]));
  addressBar.show(`${location.pathname}?${query}${location.hash}`);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress();
  show();
});
readAddress();
show();

// Two levels or two themes side by side, from what the search knows of each record. The choice stands in the address.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { pageAddress, recordAddress } from "../common/links.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteSearch from "../search/site-search.js";

const NAME = "naast";
const section = document.querySelector("[data-compare]");
const form = section.querySelector("form");
const selects = [...form.querySelectorAll("select")];
const room = section.querySelector("[data-compare-table]");
const status = section.querySelector("[data-compare-status]");
const messages = section.querySelector("template[data-messages]");
const itemTemplate = section.querySelector("template[data-item]").content;
const tableTemplate = section.querySelector("template[data-table]").content;
const kinds = [...tableTemplate.querySelectorAll("[data-kind]")].map(({ dataset }) => dataset.kind);

const glyphOf = (level) => section.querySelector(`template[data-place="${level}"]`).content.cloneNode(true);
const isLevel = (place) => Boolean(section.querySelector(`template[data-place="${place}"]`));
const nameOf = (place) => selects[0].querySelector(`option[value="${place}"]`).textContent;
const addressOf = (place) => pageAddress(`${isLevel(place) ? "systeem" : "themas"}/${place}/`);

function recordsAt(records, place, kind) {
  return records.filter((record) => record.kind === kind && [...record.levels, ...record.topics].includes(place));
}

function makeItem(record, place) {
  const item = itemTemplate.cloneNode(true);
  const link = item.querySelector("a");
  link.textContent = record.title;
  link.href = recordAddress(record);
  // In a theme's column each record says its level; in a level's own column they all stand at it.
  if (!isLevel(place)) for (const level of record.levels) link.before(glyphOf(level));
  return item;
}

function fillColumn(table, records, side, place) {
  const head = table.querySelector(`[data-slot="${side}"]`);
  head.textContent = nameOf(place);
  head.href = addressOf(place);
  for (const kind of kinds) {
    const list = table.querySelector(`[data-slot="${side}-${kind}"]`);
    const found = recordsAt(records, place, kind);
    if (found.length) list.append(...found.map((record) => makeItem(record, place)));
    else list.replaceWith(phraseFrom(messages, "none", {}));
  }
}

async function show() {
  const [left, right] = selects.map(({ value }) => value);
  if (!left || !right) return;
  if (left === right) {
    room.replaceChildren();
    status.textContent = phraseFrom(messages, "same", {});
    return;
  }
  const { records } = await siteSearch.load();
  const table = tableTemplate.cloneNode(true);
  fillColumn(table, records, "left", left);
  fillColumn(table, records, "right", right);
  const said = phraseFrom(messages, "shown", { left: nameOf(left), right: nameOf(right) });
  table.querySelector("[data-slot=caption]").textContent = said;
  room.replaceChildren(table);
  status.textContent = said;
}

/** Fill in what the address asks for: with each name a place, or one that isn't there. */
function readAddress() {
  const given = addressBar.readQuery(NAME).filter(Boolean);
  if (!given.length) return;
  const places = [...selects[0].options].map(({ value }) => value).filter(Boolean);
  const known = given.flatMap((value) => {
    const read = addressReader.readIds([value], places);
    return read.known.length ? read.known : [""];
  });
  for (const [place, select] of selects.entries()) select.value = known[place] ?? "";
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

// What a form asks for stands in the address, so that a list can be sent to somebody.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as chips from "./chips.js";
import { findBoxes } from "./facets.js";

/** @import { QueryForm } from "./facets.js" */

/**
 * Fill a form from the address; what that asks for in vain is said, and doesn't stay in it.
 * @param {QueryForm} form
 */
export function readAddress(form) {
  const boxes = findBoxes(form);
  const names = [...new Set(boxes.map(({ name }) => name))];
  form.elements.q.value = addressReader.readTyped(location.search, "q", [...names, chips.NAME]);
  const all = boxes.map(({ name, value }) => `${name}:${value}`);
  chips.takeOff(form, readFrom(chips.NAME, all));
  const chosen = names.flatMap((name) => {
    const values = boxes.filter((box) => box.name === name).map(({ value }) => value);
    return readFrom(name, values).map((value) => `${name}:${value}`);
  });
  for (const [place, box] of boxes.entries()) box.checked = chosen.includes(all[place]);
  if (!isAsWritten(form)) writeAddress(form);
}

/**
 * The known ones of the values that the address has with a name.
 * @param {string} name
 * @param {string[]} values
 */
function readFrom(name, values) {
  const read = addressReader.readIds(addressBar.readQuery(name), values);
  addressNews.tellUnknown(read);
  return read.known;
}

/**
 * What stands in a form, as names and values; none of it is a file.
 * @param {QueryForm} form
 */
function fieldsOf(form) {
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)]);
  return fields.filter(([, value]) => value !== "");
}

/**
 * Whether the address says what the form holds, and nothing else, in whatever order.
 * @param {QueryForm} form
 */
function isAsWritten(form) {
  const sort = (/** @type {Iterable<[string, string]>} */ fields) => JSON.stringify([...fields].sort());
  return sort(new URLSearchParams(location.search)) === sort(fieldsOf(form));
}

/** @param {QueryForm} form */
export function writeAddress(form) {
  // A colon may stand in an address as it is, and can then be read.
  const query = new URLSearchParams(fieldsOf(form)).toString().replaceAll("%3A", ":");
  addressBar.show(`${location.pathname}${query && `?${query}`}${location.hash}`);
}

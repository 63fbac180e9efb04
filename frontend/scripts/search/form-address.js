// What a form asks for stands in the address, so that a list can be sent to somebody.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as chips from "./chips.js";

/** Fill a form from the address; what that asks for in vain is said, and doesn't stay in it. */
export function readAddress(form) {
  const boxes = [...form.querySelectorAll("[data-facet] input")];
  const names = [...new Set(boxes.map(({ name }) => name))];
  form.elements.q.value = addressReader.readTyped(location.search, "q", [...names, chips.NAME]);
  const all = boxes.map(({ name, value }) => `${name}:${value}`);
  chips.takeOff(form, readFrom(chips.NAME, all));
  const chosen = names.flatMap((name) => {
    const values = boxes.filter((box) => box.name === name).map(({ value }) => value);
    return readFrom(name, values).map((value) => `${name}:${value}`);
  });
  boxes.forEach((box, place) => { box.checked = chosen.includes(all[place]); });
  if (!isAsWritten(form)) writeAddress(form);
}

/** The known ones of the values that the address has with a name. */
function readFrom(name, values) {
  const read = addressReader.readIds(addressBar.readQuery(name), values);
  addressNews.tellUnknown(read);
  return read.known;
}

const fieldsOf = (form) => [...new FormData(form)].filter(([, value]) => value !== "");

/** Whether the address says what the form holds, and nothing else, in whatever order. */
function isAsWritten(form) {
  const sort = (fields) => JSON.stringify([...fields].sort());
  return sort(new URLSearchParams(location.search)) === sort(fieldsOf(form));
}

export function writeAddress(form) {
  // A colon may stand in an address as it is, and can then be read.
  const query = new URLSearchParams(fieldsOf(form)).toString().replaceAll("%3A", ":");
  addressBar.show(`${location.pathname}${query && `?${query}`}${location.hash}`);
}

// The task that a link asks for stands on top of the page; where the link names a set of questions, that opens.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as recordWords from "../common/record-words.js";

const NAME = "opdracht";
const SET = "bij";
// What the template calls the words for a task that isn't there.
const GONE = "";
const template = document.querySelector("[data-tasks]");
const tasks = [...template.content.querySelectorAll("[data-task]")];
let shown;

function show() {
  const asked = addressBar.readHash(NAME);
  if (!asked.length) return;
  const [id] = addressReader.readIds(asked, tasks.map(({ dataset }) => dataset.task).filter(Boolean)).known;
  const title = findSet();
  shown?.remove();
  shown = makeTask(id ?? GONE);
  nameSet(title);
  if (id) showAddress(id, title);
  document.querySelector("main").prepend(shown);
  shown.focus();
  scrollTo(0, 0);
}

/** The title of the set of questions that the address names; what it names in vain is said. */
function findSet() {
  const titles = [...document.querySelectorAll("details [id]")];
  const { known: [id], ...others } = addressReader.readIds(addressBar.readHash(SET), titles.map((title) => title.id));
  addressNews.tellUnknown(others);
  return titles.find((title) => title.id === id);
}

function showAddress(task, title) {
  addressBar.show(`#${NAME}=${task}${title ? `&${SET}=${title.id}` : ""}`);
}

function makeTask(id) {
  const task = tasks.find(({ dataset }) => id === dataset.task);
  const made = template.content.querySelector("aside").cloneNode(true);
  made.querySelector("[data-slot=task]").replaceWith(...task.cloneNode(true).childNodes);
  return made;
}

function nameSet(title) {
  const set = title?.closest("details");
  if (!set) return;
  set.open = true;
  shown.querySelector("[data-slot=set]").hidden = false;
  const link = shown.querySelector("[data-slot=set-link]");
  Object.assign(link, { href: `#${title.id}`, textContent: recordWords.read(title) });
}

addEventListener("hashchange", show);
show();

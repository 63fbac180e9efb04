// The task that a link asks for stands on top of the page; where the link names a set of questions, that opens.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as taskAddress from "./task-address.js";

// What the template calls the words for a task that isn't there.
const GONE = "";
const template = find("template[data-tasks]").content;
const tasks = new Map(findAll("[data-task]", template).map((task) => [task.dataset.task ?? GONE, task]));
/** @type {HTMLElement | undefined} */
let shown;

function show() {
  const asked = addressBar.readHash(taskAddress.TASK);
  if (!asked.length) return;
  const [id = GONE] = addressReader.readIds(asked, [...tasks.keys()].filter(Boolean)).known;
  const title = findSet();
  shown?.remove();
  shown = makeTask(id);
  if (title) openSet(title, shown);
  if (id) addressBar.show(taskAddress.hashOf(id, title?.id));
  find("main").prepend(shown);
  shown.focus();
  scrollTo(0, 0);
}

/** The title of the set of questions that the address names; what it names in vain is said. */
function findSet() {
  const titles = findAll("details [id]");
  const values = addressBar.readHash(taskAddress.SET);
  const {
    known: [id],
    ...others
  } = addressReader.readIds(
    values,
    titles.map((title) => title.id),
  );
  addressNews.tellUnknown(others);
  return titles.find((title) => title.id === id);
}

/** @param {string} id */
function makeTask(id) {
  const made = clone(find("aside", template));
  const task = tasks.get(id);
  if (!task) throw new Error(`Not on this page: task ${id}`);
  find("[data-slot=task]", made).replaceWith(...clone(task).childNodes);
  return made;
}

/**
 * Open a set of questions, and let the task name it.
 * @param {HTMLElement} title
 * @param {HTMLElement} task
 */
function openSet(title, task) {
  const set = title.closest("details");
  if (!set) return;
  set.open = true;
  find("[data-slot=set]", task).hidden = false;
  Object.assign(find("a[data-slot=set-link]", task), { href: `#${title.id}`, textContent: recordWords.read(title) });
}

addEventListener("hashchange", show);
show();

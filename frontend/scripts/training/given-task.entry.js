// The task that a link asks for stands on top of the page; where the link names a set of questions, that opens. It stays for as
// long as the group is at it: on this page it is there again, on others the way back to it is.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { clone, find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import * as keptTask from "./kept-task.js";
import * as taskAddress from "./task-address.js";
import * as taskWay from "./task-way.js";

/** @import { KeptTask } from "./kept-task.js" */

// What the template calls the words for a task that isn't there.
const GONE = "";
// Only where a task can be done.
const template = document.querySelector("template[data-tasks]")?.content;
const entries = template ? findAll("[data-task]", template) : [];
const tasks = new Map(entries.map((task) => [task.dataset.task ?? GONE, task]));
/** @type {HTMLElement | undefined} */
let shown;

/** Show what the address asks for. */
function show() {
  const asked = addressBar.readHash(taskAddress.TASK);
  if (!template || !asked.length) return;
  const task = findTask(asked);
  const title = findSet(addressBar.readHash(taskAddress.SET));
  const made = put(template, task, title);
  if (task) give({ page: location.pathname, task, set: title?.id ?? "", title: find("h2", made).textContent });
  goTo(made);
}

/**
 * The id of the task that the address names, by that or, as cards do, by its number.
 * @param {string[]} asked
 */
function findTask(asked) {
  const names = entries.flatMap(({ dataset: { task, taskName } }) => [task ?? GONE, taskName ?? GONE]).filter(Boolean);
  const [name] = addressReader.readIds(asked, names).known;
  return entries.find(({ dataset }) => name && [dataset.task, dataset.taskName].includes(name))?.dataset.task ?? GONE;
}

/**
 * The task of this group from now on.
 * @param {KeptTask} task
 */
function give(task) {
  addressBar.show(taskAddress.hashOf(task.task, task.set));
  keptTask.keep(task);
  stay(task);
}

/** Take up the task that this tab has, without getting in the way of what one came for. */
function resume() {
  const task = keptTask.recall();
  if (!task) return;
  if (!template || task.page !== location.pathname) return taskWay.lead(task);
  put(template, tasks.has(task.task) ? task.task : GONE, findSet(task.set ? [task.set] : []));
  stay(task);
}

/** @param {KeptTask} task */
function stay(task) {
  if (shown) taskWay.stay(task, shown, () => shown && goTo(shown));
}

/**
 * The title of the set of questions that the task is about; what is named in vain is said.
 * @param {string[]} asked
 */
function findSet(asked) {
  const titles = findAll("details [id]");
  const {
    known: [id],
    ...others
  } = addressReader.readIds(
    asked,
    titles.map((title) => title.id),
  );
  addressNews.tellUnknown(others);
  return titles.find((title) => title.id === id);
}

/**
 * Put a task on top of the page.
 * @param {DocumentFragment} content
 * @param {string} id
 * @param {HTMLElement} [title]  of the set of questions that it is about
 */
function put(content, id, title) {
  shown?.remove();
  shown = makeTask(content, id);
  if (title) openSet(title, shown);
  find("main").prepend(shown);
  return shown;
}

/**
 * @param {DocumentFragment} content
 * @param {string} id
 */
function makeTask(content, id) {
  const made = clone(find("aside", content));
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

/** @param {HTMLElement} task */
function goTo(task) {
  task.focus();
  scrollTo(0, 0);
}

/** The group is done: the address asks for it no longer. */
function takeOff() {
  shown?.remove();
  if (addressBar.readHash(taskAddress.TASK).length) addressBar.show(location.pathname);
}

addEventListener("hashchange", show);
taskWay.onDone(takeOff);
resume();
show();

// The way back to the task of one's group: at the foot of the window on the page where it is done, and on top of any other.

import { clone, find } from "../common/elements.js";
import * as keptTask from "./kept-task.js";
import * as taskAddress from "./task-address.js";

/** @import { KeptTask } from "./kept-task.js" */

const way = clone(find("aside", find("template[data-task-way]").content));
const link = find("a", way);
const observer = new IntersectionObserver((seen) => {
  way.hidden = seen.at(-1)?.isIntersecting ?? false;
});

/**
 * On a page where it isn't done.
 * @param {KeptTask} task
 */
export function lead(task) {
  name(task);
  find("main").prepend(way);
}

/**
 * On the page where it is done: there it is only seen while the task isn't.
 * @param {KeptTask} task
 * @param {HTMLElement} shown  what says it
 * @param {() => void} goBack
 */
export function stay(task, shown, goBack) {
  name(task);
  find("main").append(way);
  observer.disconnect();
  observer.observe(shown);
  link.onclick = (event) => {
    event.preventDefault();
    goBack();
  };
}

/** @param {KeptTask} task */
function name({ page, task, set, title }) {
  const address = new URL(location.href);
  // Whatever the browser kept, it leads to this site.
  Object.assign(address, { pathname: page, search: "", hash: taskAddress.hashOf(task, set) });
  Object.assign(link, { href: address.href, textContent: title });
}

/**
 * Let a group be done with it.
 * @param {() => void} [act]  what follows
 */
export function onDone(act = () => {}) {
  find("button", way).addEventListener("click", () => {
    keptTask.forget();
    way.remove();
    act();
    find("main").focus();
  });
}

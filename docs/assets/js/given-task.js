// The task that a link asks for stands on top of the page; where the link names a set of questions, that opens.

(() => {
  "use strict";

  const template = document.querySelector("[data-tasks]");
  let shown;

  function show() {
    const asked = addressBar.readHash();
    if (!asked.get("opdracht")) return;
    shown?.remove();
    shown = makeTask(asked.get("opdracht"));
    nameSet(document.getElementById(asked.get("bij")));
    document.querySelector("main").prepend(shown);
    shown.focus();
    scrollTo(0, 0);
  }

  /** The task by its id; for an id that isn't there, what is said instead of it. */
  function makeTask(id) {
    const tasks = [...template.content.querySelectorAll("[data-task]")];
    const task = tasks.find(({ dataset }) => id === dataset.task) ?? tasks.find(({ dataset }) => !dataset.task);
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
})();

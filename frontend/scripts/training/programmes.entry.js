// The programmes of a training are the trainer's: steps can be left out, last longer or shorter, and begin on the clock. What
// is made of them stands in the address, and in this tab.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import { openFolds } from "../address/open-target.js";
import * as checks from "../common/checks.js";
import { find, findAround } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as newsPlace from "./news-place.js";
import * as programmeAddress from "./programme-address.js";
import * as programmeChannel from "./programme-channel.js";
import * as programmeForm from "./programme-form.js";
import * as programmePlan from "./programme-plan.js";

/** @import { Change } from "./programme-form.js" */
/** @import { Plan } from "./programme-plan.js" */
/** @typedef {{ id: string, programme: HTMLElement, own: Plan, plan: Plan, before: Change[] }} Held  a programme, and its past */

const KEY = "systeemwijzer-programma";
const SHAPE = /** @satisfies {checks.Shape} */ ({ programmes: [checks.isTexts, []] });
// What else the address may ask for of a programme stays there.
const WORDS = "woorden";
const OTHERS = ["presenteren", WORDS];
const PRINTED = "programme--printed";
const WINDOW = "popup,width=640,height=800";

/** @type {Held[]} */
const all = programmeForm.programmes().map((programme) => {
  const own = programmePlan.original(programmeForm.minutesOf(programme));
  return { id: programme.dataset.programme ?? "", programme, own, plan: own, before: [] };
});
const say = programmeChannel.connect(hear);
const minutes = new Map(all.map(({ id, own }) => [id, own.steps.map((step) => step.minutes)]));

/** @param {string[]} values */
const readAll = (values) => programmeAddress.read(values, minutes, programmeForm.most);

const readAsked = () => addressBar.readHash(programmeAddress.NAME);

/** @param {Held} held */
const isOwn = ({ own, plan }) => programmePlan.areSame(own, plan);

/** What this tab has kept, until the address says something else. */
function recall() {
  const { programmes } = kept.read("sessionStorage", KEY, SHAPE) ?? checks.take(null, SHAPE);
  take(readAll(programmes).asked);
}

/**
 * Let programmes be as they are asked for; gives those that were something else.
 * @param {import("./programme-address.js").Asked[]} asked
 */
function take(asked) {
  return asked.flatMap(({ id, plan }) => {
    const held = all.find((each) => each.id === id);
    if (!held) return [];
    const isNew = !programmePlan.areSame(held.plan, plan ?? held.own);
    held.plan = plan ?? held.own;
    return isNew ? [held] : [];
  });
}

/** Show what the address asks for. */
function open() {
  const { asked, others } = readAll(readAsked());
  const isOfPage = !OTHERS.some((name) => addressBar.readHash(name).length);
  const changed = take(asked);
  addressNews.tellUnknown(others);
  if (asked.some(({ plan }) => !plan)) addressNews.tell("programme");
  for (const held of all) show(held);
  if (isOfPage) lead(asked, changed);
  keep();
  if (isOfPage) writeAddress();
}

/**
 * Open what a link is about, and go to the first of it, unless that is as it was.
 * @param {programmeAddress.Asked[]} asked
 * @param {Held[]} changed
 */
function lead(asked, changed) {
  const about = all.filter(({ id }) => asked.some((each) => each.id === id));
  const opened = about.filter(({ id, programme }) => openFolds(find(`#${id}`, programme)));
  const [first] = about.filter((held) => changed.includes(held) || opened.includes(held));
  if (!first) return;
  if (asked.some(({ id, plan }) => !plan && id === first.id)) newsPlace.standAbove(first.programme);
  else first.programme.scrollIntoView();
}

/** Keep in this tab what was made of the programmes. */
function keep() {
  kept.write("sessionStorage", KEY, { programmes: listMade().map(programmeAddress.write) });
}

/** The programmes that a trainer made something of. */
const listMade = () => all.filter((held) => !isOwn(held));

function writeAddress() {
  const made = programmeAddress.hashOf(listMade());
  if (made) addressBar.show(made);
  else if (readAsked().length) addressBar.show(location.pathname + location.search);
}

/**
 * @param {Held} held
 * @param {HTMLInputElement} [typed]  that somebody types in
 */
function show(held, typed) {
  const { id, programme, plan, before } = held;
  const made = programmeAddress.hashOf([held]);
  const address = isOwn(held) ? `#${id}` : made;
  programmeForm.show(programme, plan, typed);
  find("[data-share]", programme).dataset.share = address;
  programme.dataset.made = isOwn(held) ? "" : made.slice(1);
  programme.dataset.plan = programmeAddress.write(held);
  find("a[data-open-words]", programme).href = `${made}&woorden=${id}`;
  const acts = find("[data-changed]", programme);
  acts.hidden = acts.hidden && isOwn(held) && !before.length;
  find("[data-undo]", acts).setAttribute("aria-disabled", String(!before.length));
  find("[data-original]", acts).setAttribute("aria-disabled", String(isOwn(held)));
}

/**
 * @param {Held} held
 * @param {Change} change
 * @param {HTMLInputElement} [typed]
 */
function makeChange(held, { what, plan }, typed) {
  if (programmePlan.areSame(held.plan, plan)) return show(held, typed);
  // Many touches of one thing are undone at once.
  if (held.before.at(-1)?.what !== what) held.before.push({ what, plan: held.plan });
  setPlan(held, plan, typed);
}

/**
 * @param {Held} held
 * @param {Plan} plan
 * @param {HTMLInputElement} [typed]
 */
function setPlan(held, plan, typed) {
  held.plan = plan;
  show(held, typed);
  keep();
  writeAddress();
  say({ kind: "plan", programme: held.id, plan: programmeAddress.write(held) });
}

/**
 * The window with the trainer's words has the programme as it was when it opened: it takes over what changes,
 * and what is presented.
 * @param {programmeChannel.News} news
 */
function hear({ plan }) {
  if (!plan || !addressBar.readHash(WORDS).length) return;
  for (const held of take(readAll([plan]).asked)) {
    show(held);
    held.programme.dispatchEvent(new Event("planned", { bubbles: true }));
  }
}

/** @param {Held} held */
function undo(held) {
  const last = held.before.pop();
  if (last) setPlan(held, last.plan);
}

/**
 * One programme on one sheet: the others wait until it is printed.
 * @param {Held} held
 */
function printOne({ programme }) {
  programme.classList.add(PRINTED);
  print();
}

/**
 * What buttons and links of a programme do, by their data.
 * @type {Record<string, (held: Held, control: HTMLElement, event: Event) => void>}
 */
const ACTS = {
  by: (held, button) => makeChange(held, programmeForm.readButton(held.programme, held.plan, button)),
  undo,
  original: (held) => makeChange(held, { what: "original", plan: held.own }),
  print: printOne,
  openWords: (_, link, event) => openWindow(/** @type {HTMLAnchorElement} */ (link), event),
};

/**
 * A window beside this one, where the browser lets us; else the link opens a tab.
 * @param {HTMLAnchorElement} link
 * @param {Event} event
 */
function openWindow({ href, target }, event) {
  if (globalThis.open(href, target, WINDOW)) event.preventDefault();
}

/**
 * @param {Held} held
 * @param {Event} event
 */
function act(held, event) {
  const control = findAround("button, a", event);
  const name = Object.keys(ACTS).find((each) => control && each in control.dataset);
  if (control && name) ACTS[name](held, control, event);
}

/**
 * @param {Held} held
 * @param {Event} event
 */
function onField(held, { type, target }) {
  if (!(target instanceof HTMLInputElement)) return;
  const change = programmeForm.readField(held.programme, held.plan, target);
  const typed = type === "input" ? target : undefined;
  if (change) makeChange(held, change, typed);
  else show(held, typed);
}

for (const held of all) {
  programmeForm.prepare(held.programme);
  held.programme.addEventListener("click", (event) => act(held, event));
  held.programme.addEventListener("input", (event) => onField(held, event));
  held.programme.addEventListener("change", (event) => onField(held, event));
}
addEventListener("afterprint", () => {
  for (const { programme } of all) programme.classList.remove(PRINTED);
});
addEventListener("hashchange", () => {
  if (readAsked().length) open();
});
recall();
open();

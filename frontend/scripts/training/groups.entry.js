// Gives each group a place and a task. What is chosen stands in the address, for the trainer to keep:
// #groep=micro.wat-speelt-er-hier&groep=…

import * as addressBar from "../address/bar.js";
import * as addressReader from "../address/reader.js";
import * as layers from "../page/layers.js";
import { phraseFrom } from "../common/phrases.js";
import * as groupCards from "./group-cards.js";

const NAME = "groep";
const LAYER = "groups";
const box = document.querySelector("[data-groups]");
const choices = box.querySelector("[data-choices]");
const cards = box.querySelector("[data-cards]");
const numbers = [...box.querySelectorAll("[data-numbers] input")];
const template = box.querySelector("template[data-choice]");
const screen = box.querySelector("[data-screen]");
const unknown = box.querySelector("[data-unknown]");
const sayings = box.querySelector("template[data-sayings]");
// How many groups there are if nobody says so.
const USUAL = 3;

const groups = () => [...choices.children];
const field = (group, name) => group.querySelector(`[name=${name}]`);

/** For each group the address has a place and a task, with a full stop between them. */
const readHash = () => addressBar.readHash(NAME).map((value) => value.split(/\.+/));

/** Fill in what the address says, or else a ring for each group. */
function read() {
  const asked = readHash();
  const most = Number(numbers.at(-1).value);
  const fewest = Number(numbers[0].value);
  setNumber(Math.min(Math.max(asked.length || USUAL, fewest), most));
  tellUnknown(groups().flatMap((group, place) => (asked[place] ? fill(group, asked[place]) : [])));
  if (asked.length) write();
  showCards();
}

/** Choose a place and a task; gives what was read of both. */
function fill(group, values) {
  return ["place", "task"].map((name, part) => {
    const select = field(group, name);
    const found = addressReader.readIds([values[part] ?? ""], [...select.options].map(({ value }) => value));
    if (found.known.length) [select.value] = found.known;
    return found;
  });
}

/** Say what the address asks for in vain, and name what looks like the name of a place or a task. */
function tellUnknown(parts) {
  const ids = [...new Set(parts.flatMap((part) => part.unknown))];
  unknown.hidden = parts.every(({ known, unknown: others, hasMore }) => known.length && !others.length && !hasMore);
  unknown.textContent = phraseFrom(sayings, ids.length ? "unknown" : "unnamed", { ids });
}

function setNumber(number) {
  for (const input of numbers) input.checked = Number(input.value) === number;
  while (groups().length > number) groups().at(-1).remove();
  while (groups().length < number) choices.append(makeChoice(groups().length));
}

/** Each new group has the next ring, from the second on: there is most to talk about. */
function makeChoice(place) {
  const group = template.content.querySelector("fieldset").cloneNode(true);
  const rings = field(group, "place").querySelector("optgroup").children;
  group.querySelector("[data-slot=number]").textContent = place + 1;
  rings[(place + 1) % rings.length].selected = true;
  return group;
}

function showCards() {
  cards.replaceChildren(...groups().map((group, place) => {
    const [option] = field(group, "place").selectedOptions;
    return groupCards.make(place + 1, option, findTask(field(group, "task").value));
  }));
}

function findTask(id) {
  return [...document.querySelectorAll("[data-task]")].find(({ dataset }) => id === dataset.task);
}

function write() {
  const parts = groups().map((group) => `${NAME}=${field(group, "place").value}.${field(group, "task").value}`);
  addressBar.show(`#${parts.join("&")}`);
}

function change(event) {
  if (numbers.includes(event.target)) setNumber(Number(event.target.value));
  write();
  showCards();
}

function enlarge() {
  screen.querySelector("ol")?.remove();
  screen.append(cards.cloneNode(true));
  screen.showModal();
  layers.onOpened(LAYER);
}

layers.connectDialog(LAYER, screen, enlarge);
box.addEventListener("change", change);
box.querySelector("[data-enlarge]").addEventListener("click", enlarge);
box.querySelector("[data-print]").addEventListener("click", () => print());
screen.querySelector("[data-close]").addEventListener("click", () => screen.close());
box.querySelector("[data-from-disk]").hidden = groupCards.canBeOpened;
// A link within the page leaves the groups as they are.
addEventListener("hashchange", () => { if (readHash().length) read(); });
read();

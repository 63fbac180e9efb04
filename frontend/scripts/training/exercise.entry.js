// One thing at a time, to place in a ring; then where the guide places it, and why. The round stands in the address:
// #ronde=1234. Without JavaScript all things stand below each other, and open.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import * as recordWords from "../common/record-words.js";
import { phraseFrom } from "../common/phrases.js";
import * as exerciseRounds from "./exercise-rounds.js";

const NAME = "ronde";
const box = document.querySelector("[data-exercise]");
const list = document.querySelector("[data-items]");
const items = [...list.querySelectorAll("[data-item]")];
const form = box.querySelector("[data-ask]");
const answer = box.querySelector("[data-answer]");
const end = box.querySelector("[data-end]");
const said = box.querySelector("[data-said]");
const words = box.querySelector("template[data-words]");
const next = box.querySelector("[data-next]");
const rings = [...form.querySelectorAll("[data-ring]")];
const names = new Map([...form.elements.ring].map((input) => [input.value, nameOf(input)]));
let seed, round, current, given;

const slot = (name) => box.querySelector(`[data-slot=${name}]`);
const say = (name, values) => phraseFrom(words, name, values);
const levelsOf = (item) => item.dataset.levels.split(" ");
const namesOf = (item) => levelsOf(item).map((level) => names.get(level).toLowerCase());
const titleOf = (item) => recordWords.read(item.querySelector("summary"));

function nameOf(input) {
  return input.closest("label").querySelector("strong").textContent;
}

const isAsked = () => addressBar.readHash(NAME).length > 0;
/** The number of the round that the address asks for; null where there is none that can be read. */
const readSeed = () => addressBar.readHash(NAME).map(addressReader.readNumber).find(Boolean) ?? null;

function start() {
  if (isAsked() && !readSeed()) addressNews.tell("round");
  begin(readSeed() ?? exerciseRounds.drawSeed());
}

function begin(number) {
  seed = number;
  showAddress();
  round = exerciseRounds.choose(items, seed);
  given = [];
  ask(0);
}

const showAddress = () => addressBar.show(`#${NAME}=${seed}`);

function ask(place) {
  current = place;
  form.reset();
  markChosen();
  said.replaceChildren();
  show(form);
  box.querySelector("[data-place]").textContent = say("place", { number: place + 1, total: round.length });
  slot("kind").textContent = round[place].dataset.kind;
  slot("title").textContent = titleOf(round[place]);
  for (const input of form.elements.ring) input.disabled = false;
}

/** Of the parts of the exercise, the one that it has come to. */
function show(part) {
  form.hidden = part === end;
  answer.hidden = part !== answer;
  end.hidden = part !== end;
  form.querySelector("[type=submit]").hidden = part !== form;
  box.querySelector("[data-place]").hidden = part === end;
  // Its terms have the ids of those in the list below: one at a time.
  if (part !== answer) slot("why").replaceChildren();
}

function check(event) {
  event.preventDefault();
  if (!answer.hidden) return;
  const item = round[current];
  const chosen = form.elements.ring.value;
  given.push(chosen);
  said.replaceChildren(paragraph(judge(item, chosen)));
  slot("why").replaceChildren(...copyWhy(item));
  next.textContent = say(current + 1 < round.length ? "next" : "last", {});
  for (const input of form.elements.ring) input.disabled = true;
  show(answer);
  markRight(item);
  next.focus();
}

function judge(item, chosen) {
  const isRight = levelsOf(item).includes(chosen);
  const right = levelsOf(item).length > 1 ? "right-of-two" : "right";
  return say(isRight ? right : "other", { levels: namesOf(item), chosen: names.get(chosen).toLowerCase() });
}

function copyWhy(item) {
  return [...item.querySelectorAll(".placed")].map((why) => why.cloneNode(true));
}

function goOn() {
  if (current + 1 < round.length) {
    ask(current + 1);
    slot("title").focus();
  } else {
    showScore();
  }
}

function showScore() {
  const count = round.filter((item, place) => levelsOf(item).includes(given[place])).length;
  said.replaceChildren();
  slot("score").textContent = say("score", { count, total: round.length });
  slot("list").replaceChildren(...round.map(describe));
  show(end);
  slot("score").focus();
}

function describe(item, place) {
  const line = words.content.querySelector("li").cloneNode(true);
  const fill = (name, text) => { line.querySelector(`[data-slot=${name}]`).textContent = text; };
  line.querySelector("a").href = item.querySelector("[data-of-record]").href;
  fill("link", titleOf(item));
  fill("placed", say("placed", { levels: namesOf(item) }));
  const isRight = levelsOf(item).includes(given[place]);
  fill("chosen", isRight ? "" : say("you-chose", { chosen: names.get(given[place]).toLowerCase() }));
  return line;
}

function paragraph(textContent) {
  return Object.assign(document.createElement("p"), { textContent });
}

function markChosen() {
  for (const ring of rings) {
    ring.classList.toggle("ring--chosen", form.elements.ring.value === ring.dataset.ring);
    ring.classList.remove("ring--right");
  }
}

function markRight(item) {
  for (const ring of rings) ring.classList.toggle("ring--right", levelsOf(item).includes(ring.dataset.ring));
}

/** A ring that is pointed at, or the number of a ring, chooses it as its radio button does. */
function choose(input) {
  if (!input || !answer.hidden || form.hidden) return;
  input.checked = true;
  input.focus();
  markChosen();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  choose(/^[1-9]$/.test(event.key) ? form.elements.ring[event.key - 1] : null);
}

for (const ring of rings) {
  ring.addEventListener("click", () => choose([...form.elements.ring].find(({ value }) => value === ring.dataset.ring)));
}
form.addEventListener("change", markChosen);
form.addEventListener("submit", check);
next.addEventListener("click", goOn);
box.querySelector("[data-again]").addEventListener("click", () => {
  location.hash = `${NAME}=${exerciseRounds.drawSeed()}`;
});
/** A link to another round begins it; one within the page, or one that can't be read, leaves this one as it is. */
function follow() {
  if (!isAsked()) return;
  if (readSeed()) {
    begin(readSeed());
    slot("title").focus();
  } else {
    addressNews.tell("round");
    showAddress();
  }
}

addEventListener("hashchange", follow);
// Only where the exercise has focus: elsewhere a bare key may be somebody's own command.
box.addEventListener("keydown", onKey);
start();

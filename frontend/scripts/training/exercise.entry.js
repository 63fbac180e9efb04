// One thing at a time, to place in a ring; then where the guide places it, and why. The round stands in the address:
// #ronde=1234. Without JavaScript all things stand below each other, and open.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { clone, find } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as rings from "./exercise-rings.js";
import * as rounds from "./exercise-rounds.js";
import * as things from "./exercise-things.js";

/** @import { Values } from "../common/phrases.js" */
/** @import { Thing } from "./exercise-things.js" */

const NAME = "ronde";
const box = find("[data-exercise]");
const answer = find("[data-answer]", box);
const end = find("[data-end]", box);
const said = find("[data-said]", box);
const words = find("template[data-words]", box);
const next = find("[data-next]", box);
const counter = find("[data-place]", box);
const { form } = rings;
let seed = 0;
/** @type {Thing[]} */
let round = [];
// The place in the round of the thing that it has come to.
let current = 0;
/**
 * The levels that were chosen for those before it.
 * @type {string[]}
 */
let given = [];

/** @param {string} name */
const slot = (name) => find(`[data-slot=${name}]`, box);

/**
 * @param {string} name
 * @param {Values} [values]
 */
const say = (name, values) => phraseFrom(words, name, values);

/** @param {Thing} thing */
const namesOf = ({ levels }) => levels.map(rings.nameOf);

const isAsked = () => addressBar.readHash(NAME).length > 0;
/** The number of the round that the address asks for; null where there is none that can be read. */
const readSeed = () => addressBar.readHash(NAME).map(addressReader.readNumber).find(Boolean) ?? null;
const showAddress = () => addressBar.show(`#${NAME}=${seed}`);

function start() {
  const asked = readSeed();
  if (isAsked() && !asked) addressNews.tell("round");
  begin(asked ?? rounds.drawSeed());
}

/** @param {number} number */
function begin(number) {
  seed = number;
  showAddress();
  round = rounds.choose(things.items, seed).map(things.read);
  given = [];
  ask(0);
}

/** @param {number} place */
function ask(place) {
  current = place;
  rings.ask();
  said.replaceChildren();
  show(form);
  counter.textContent = say("place", { number: place + 1, total: round.length });
  slot("kind").textContent = round[place].kind;
  slot("title").textContent = round[place].title;
}

/**
 * Of the parts of the exercise, show the one that it has come to.
 * @param {HTMLElement} part
 */
function show(part) {
  form.hidden = part === end;
  answer.hidden = part !== answer;
  end.hidden = part !== end;
  find("[type=submit]", form).hidden = part !== form;
  counter.hidden = part === end;
  // Its terms have the ids of those in the list below: one at a time.
  if (part !== answer) slot("why").replaceChildren();
}

/** @param {Event} event */
function check(event) {
  event.preventDefault();
  if (!answer.hidden) return;
  const thing = round[current];
  const chosen = rings.readChosen();
  given.push(chosen);
  said.replaceChildren(makeParagraph(judge(thing, chosen)));
  slot("why").replaceChildren(...thing.why);
  next.textContent = say(isLast() ? "last" : "next");
  rings.show(thing.levels);
  show(answer);
  next.focus();
}

const isLast = () => current + 1 === round.length;

/**
 * @param {Thing} thing
 * @param {string} chosen
 */
function judge(thing, chosen) {
  const right = thing.levels.length > 1 ? "right-of-two" : "right";
  const name = rounds.isRight(thing, chosen) ? right : "other";
  return say(name, { levels: namesOf(thing), chosen: rings.nameOf(chosen) });
}

function goOn() {
  if (isLast()) {
    showScore();
  } else {
    ask(current + 1);
    slot("title").focus();
  }
}

function showScore() {
  said.replaceChildren();
  slot("score").textContent = say("score", { count: rounds.countRight(round, given), total: round.length });
  slot("list").replaceChildren(...round.map(describe));
  show(end);
  slot("score").focus();
}

/**
 * A line of the list at the end: the thing, where the guide places it, and where somebody else did.
 * @param {Thing} thing
 * @param {number} place
 */
function describe(thing, place) {
  const line = clone(find("li", words.content));
  const chosen = given[place];
  const other = rounds.isRight(thing, chosen) ? "" : say("you-chose", { chosen: rings.nameOf(chosen) });
  Object.assign(find("a[data-slot=link]", line), { href: thing.address, textContent: thing.title });
  find("[data-slot=placed]", line).textContent = say("placed", { levels: namesOf(thing) });
  find("[data-slot=chosen]", line).textContent = other;
  return line;
}

/** @param {string} textContent */
function makeParagraph(textContent) {
  return Object.assign(document.createElement("p"), { textContent });
}

/** A link to another round begins it; one within the page, or one that can't be read, leaves this one as it is. */
function follow() {
  const asked = readSeed();
  if (asked) {
    begin(asked);
    slot("title").focus();
  } else if (isAsked()) {
    addressNews.tell("round");
    showAddress();
  }
}

form.addEventListener("submit", check);
next.addEventListener("click", goOn);
find("[data-again]", box).addEventListener("click", () => {
  location.hash = `${NAME}=${rounds.drawSeed()}`;
});
addEventListener("hashchange", follow);
// Only where the exercise has focus: elsewhere a bare key may be somebody's own command.
box.addEventListener("keydown", rings.onKey);
start();

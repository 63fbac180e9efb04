// One thing at a time, to place in a ring; then where the guide places it, and why. The round stands in the address:
// #ronde=1234. Without JavaScript all things stand below each other, and open.

import * as addressBar from "../address/bar.js";
import * as addressNews from "../address/news.js";
import * as addressReader from "../address/reader.js";
import { find } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as exerciseEnd from "./exercise-end.js";
import * as keys from "./exercise-keys.js";
import * as progress from "./exercise-progress.js";
import * as rings from "./exercise-rings.js";
import * as rounds from "./exercise-rounds.js";
import * as exerciseScreen from "./exercise-screen.js";
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
const sharing = find("[data-share]", box);
const together = find("[data-together]", box);
const { form } = rings;
let seed = 0;
/** @type {Thing[]} */
let round = [];
/**
 * The levels that were chosen so far, one for each thing.
 * @type {string[]}
 */
let given = [];
// Whether the answer to the last of them is shown.
let isOpen = false;

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
const addressOf = () => `#${NAME}=${seed}`;
const isAtEnd = () => given.length === round.length && !isOpen;
/** The place in the round of the thing that it has come to. */
const findPlace = () => given.length - Number(isOpen);

function start() {
  const asked = readSeed();
  if (isAsked() && !asked) addressNews.tell("round");
  begin(asked ?? rounds.drawSeed());
  const { length: total } = round;
  ({ given, isOpen } = progress.recall({ seed, levels: rings.levels, total }));
  show();
}

/** @param {number} number */
function begin(number) {
  seed = number;
  addressBar.show(addressOf());
  sharing.dataset.share = addressOf();
  round = rounds.choose(things.items, seed).map(things.read);
  given = [];
  isOpen = false;
}

/** Show what the round has come to, of its parts only that. */
function show() {
  const isEnd = isAtEnd();
  progress.keep({ seed, given, isOpen });
  form.hidden = isEnd;
  end.hidden = !isEnd;
  counter.hidden = isEnd;
  answer.hidden = !isOpen;
  next.hidden = !isOpen;
  find("[type=submit]", form).hidden = isOpen;
  together.hidden = given.length > 0;
  said.replaceChildren();
  // Its terms have the ids of those in the list below: one at a time.
  slot("why").replaceChildren();
  if (isEnd) showScore();
  else showThing(round[findPlace()]);
  exerciseScreen.fit();
}

/** @param {Thing} thing */
function showThing(thing) {
  counter.textContent = say("place", { number: findPlace() + 1, total: round.length });
  slot("kind").textContent = thing.kind;
  slot("title").textContent = thing.title;
  rings.ask();
  if (isOpen) showAnswer(thing, given[findPlace()]);
}

/**
 * @param {Thing} thing
 * @param {string} chosen
 */
function showAnswer(thing, chosen) {
  said.replaceChildren(makeParagraph(judge(thing, chosen)));
  slot("why").replaceChildren(...thing.why);
  next.textContent = say(given.length === round.length ? "last" : "next");
  rings.show(thing.levels, chosen, (mark) => say(`mark-${mark}`));
}

/** @param {Event} event */
function check(event) {
  event.preventDefault();
  if (isOpen) return;
  given.push(rings.readChosen());
  isOpen = true;
  show();
  focus();
}

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
  isOpen = false;
  show();
  focus();
}

/** To what one reads or does next. */
function focus() {
  if (isOpen) next.focus();
  else slot(isAtEnd() ? "score" : "title").focus();
}

function showScore() {
  slot("score").textContent = say("score", { count: rounds.countRight(round, given), total: round.length });
  slot("list").replaceChildren(...round.map(describe));
}

/**
 * @param {Thing} thing
 * @param {number} place
 */
function describe(thing, place) {
  const isRight = rounds.isRight(thing, given[place]);
  const chosen = isRight ? say("you-too") : say("you-chose", { chosen: rings.nameOf(given[place]) });
  return exerciseEnd.describe(words, thing, { placed: say("placed", { levels: namesOf(thing) }), chosen, isRight });
}

/** @param {string} textContent */
function makeParagraph(textContent) {
  return Object.assign(document.createElement("p"), { textContent });
}

/**
 * From its first thing on.
 * @param {number} number
 */
function beginAnew(number) {
  begin(number);
  show();
  focus();
}

/** A link to another round begins it; one within the page, or one that can't be read, leaves this one as it is. */
function follow() {
  const asked = readSeed();
  if (asked) {
    beginAnew(asked);
  } else if (isAsked()) {
    addressNews.tell("round");
    addressBar.show(addressOf());
  }
}

form.addEventListener("submit", check);
next.addEventListener("click", goOn);
// No step in the browser's history: what is laid over the page would go with it.
find("[data-again]", box).addEventListener("click", () => beginAnew(rounds.drawSeed()));
find("[data-same]", box).addEventListener("click", () => beginAnew(seed));
addEventListener("hashchange", follow);
keys.connect(box, rings.chooseNumber);
exerciseScreen.connect(focus);
start();
exerciseScreen.resume();

// Makes slides of what a part of the page holds, one thing on each, by cloning it: {kind, part, level, record, nodes}.

import * as recordWords from "../common/record-words.js";

// More letters than this stand on more than one slide, so that each can be read from the back of the room.
const MOST_LETTERS = 320;
const SENTENCE = /[^.!?]+[.!?]*\s*/g;
// What gets slides, by its class.
const MAKERS = { passage, actors, barrier, quote, question, advice, step };

/** The slides of a part of the page, its title first. The same page gives the same slides on any screen. */
export function make(root) {
  const records = root.querySelectorAll(".passage, .actors, .barrier, .quote, .question, .advice, .step");
  const slides = [...records].flatMap((record) => makeOf(record).map((slide) => place(slide, record, root)));
  return [place(titleOf(root), root, root), ...slides];
}

function makeOf(record) {
  const name = Object.keys(MAKERS).find((kind) => record.classList.contains(kind));
  return MAKERS[name](record);
}

function place(slide, record, root) {
  return { ...slide, record, part: slide.part ?? partOf(record, root), level: levelOf(record) };
}

/** What the slide is a part of: the set of a question, or else the part of the page. */
function partOf(record, root) {
  const title = record.closest(".question-set")?.querySelector("h2, h3") ?? record.closest("section")?.querySelector("h2");
  return recordWords.read(root.contains(title) ? title : root.querySelector("h1, h2, h3"));
}

function levelOf(record) {
  const names = record.closest("[class*=level--]")?.classList ?? [];
  return [...names].find((name) => name.startsWith("level--"));
}

function titleOf(root) {
  const title = root.querySelector("h1") ?? root.querySelector("summary h2, summary h3");
  const words = root.querySelector(".subtitle") ?? root.querySelector(".record__text p, .audience");
  return { kind: "title", part: "", nodes: [heading(recordWords.read(title)), ...copies([words].filter(Boolean))] };
}

function passage(record) {
  const title = record.closest("details")?.querySelector("summary h3") ?? record.closest("section")?.querySelector("h2");
  return texts(title ? recordWords.read(title) : "", record.querySelectorAll(":scope > p:not(.meta)"), record);
}

function actors(record) {
  const list = document.createElement("ul");
  for (const title of record.querySelectorAll(".record__title")) {
    list.append(Object.assign(document.createElement("li"), { textContent: recordWords.read(title) }));
  }
  const title = recordWords.read(record.closest("section").querySelector("h2"));
  return [{ kind: "text", nodes: [heading(title), list] }];
}

function barrier(record) {
  const title = recordWords.read(record.querySelector(".record__title"));
  const explanation = texts(title, record.querySelectorAll(".record__text > *"), record);
  return [{ kind: "title", nodes: [heading(title)] }, ...explanation];
}

/** Never without what the words tell of, where that is told: on a slide of its own, so that one can look away. */
function quote(record) {
  const care = copies(record.querySelectorAll(".care"));
  const words = copies(record.querySelectorAll("blockquote, figcaption"));
  return [...(care.length ? [{ kind: "care", nodes: care }] : []), { kind: "quote", nodes: words }];
}

function question(record) {
  return [{ kind: "question", nodes: [...copies(record.querySelectorAll(".question__text")), ...marks(record)] }];
}

function advice(record) {
  const title = recordWords.read(record.querySelector(".record__title"));
  return texts(title, record.querySelectorAll(".record__text > *"), record);
}

/** What the group sees of a step; what the trainer says stands on the page, and on paper. */
function step(record) {
  const title = recordWords.read(record.querySelector(".step__title"));
  const words = copies(record.querySelectorAll(".step__clock, .step__aim"));
  return [{ kind: "step", part: title, nodes: [heading(title), ...words, ...links(record)] }];
}

function links(record) {
  return [...record.querySelectorAll(".step__page > a")].map((link) => link.cloneNode(true));
}

/** Paragraphs under a title, on as many slides as they need. */
function texts(title, paragraphs, record) {
  const groups = divide([...paragraphs].flatMap(shorten));
  return groups.map((nodes) => ({ kind: "text", nodes: [heading(title), ...nodes, ...marks(record)] }));
}

function divide(nodes) {
  const groups = [];
  let letters = Infinity;
  for (const node of nodes) {
    letters += node.textContent.length;
    if (letters > MOST_LETTERS) {
      groups.push([]);
      letters = node.textContent.length;
    }
    groups.at(-1).push(node);
  }
  return groups;
}

/** A paragraph, or as many as its sentences need. */
function shorten(paragraph) {
  const copy = clean(paragraph);
  if (copy.textContent.length <= MOST_LETTERS) return [copy];
  const sentences = copy.textContent.match(SENTENCE).map(makeParagraph);
  return divide(sentences).map((parts) => makeParagraph(parts.map(({ textContent }) => textContent).join("")));
}

/** That it is the editors', where that is said of it. */
function marks(record) {
  return copies([...record.querySelectorAll(".tag--editorial")].slice(0, 1));
}

const copies = (nodes) => [...nodes].map(clean);

/** A copy of the words alone: without ids, which are unique on a page, and without what opens or leads away. */
function clean(node) {
  const copy = recordWords.copy(node);
  for (const control of copy.querySelectorAll("a, button")) control.replaceWith(control.textContent);
  for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
  return copy;
}

function heading(text) {
  return Object.assign(document.createElement("h2"), { textContent: text });
}

function makeParagraph(text) {
  return Object.assign(document.createElement("p"), { textContent: text });
}

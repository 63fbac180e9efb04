// Makes slides of what a part of the page holds, one thing on each, by cloning it.

import { clone, find, findAll } from "../common/elements.js";
import * as recordWords from "../common/record-words.js";
import { cut, divide, fits } from "./dividing.js";

/** @import { Section } from "./deck.js" */
/** @import { Kind } from "./fit.js" */
/**
 * What one sees at once.
 * @typedef {object} Slide
 * @property {Kind} kind
 * @property {Element[]} nodes  what stands on it
 * @property {string} part  what it is a part of: the set of a question, or else the part of the page
 * @property {Section | null} section  of the page, that it stands in
 * @property {string[]} brief  what the overview says of it
 * @property {string | undefined} level  the class of the level that it belongs to
 * @property {HTMLElement} record  what it shows, as it stands on the page
 */
/**
 * A slide before it is known where it stands; `part` is there where a record itself is what its slides are a part of, `brief` where
 * the overview doesn't show its words.
 * @typedef {{ kind: Kind, nodes: Element[], part?: string, brief?: string[] }} Made
 */

/**
 * What gets slides, by its class.
 * @type {Record<string, (record: HTMLElement) => Made[]>}
 */
const MAKERS = {
  passage,
  actors,
  barrier,
  quote,
  question,
  advice: explain,
  step,
  case__care: warn,
  "case-step": caseStep,
  "case-map__note": caseNote,
  "case-ring": caseRing,
  "case-questions": caseRing,
};

/**
 * The slides of a part of the page, its title first. The same page gives the same slides on any screen.
 * @param {HTMLElement} root
 */
export function make(root) {
  const records = findAll(".passage, .actors, .barrier, .quote, .question, .advice, .step:not(.step--out)", root);
  const ofCase = findAll(".case__care, .case-step, .case-map__note, .case-ring, .case-questions", root);
  const slides = [...records, ...ofCase].flatMap((record) => makeOf(record).map((slide) => place(slide, record, root)));
  return [place(titleOf(root), root, root), ...slides];
}

/** @param {HTMLElement} record */
function makeOf(record) {
  const kinds = Object.keys(MAKERS).filter((kind) => record.classList.contains(kind));
  return MAKERS[kinds[0]](record);
}

/**
 * @param {Made} slide
 * @param {HTMLElement} record
 * @param {HTMLElement} root
 * @returns {Slide}
 */
function place(slide, record, root) {
  const part = slide.part ?? partOf(record, root);
  const brief = slide.brief ?? slide.nodes.map(wordsOf);
  return { ...slide, record, part, brief, section: sectionOf(record, root), level: levelOf(record) };
}

/** @param {Element} node */
function wordsOf(node) {
  const parts = node.matches("ul") ? [...node.children] : [node];
  return parts.map(recordWords.read).join(", ");
}

/**
 * The section of the page that a record stands in, called as in the strip that leads to the sections.
 * @param {HTMLElement} record
 * @param {HTMLElement} root
 */
function sectionOf(record, root) {
  const title = record.closest("section")?.querySelector("h2");
  if (!title?.id || !root.contains(title)) return null;
  const link = root.querySelector(`.strip a[href="#${title.id}"]`);
  return { id: title.id, name: recordWords.read(link ?? title) };
}

/**
 * @param {HTMLElement} record
 * @param {HTMLElement} root
 */
function partOf(record, root) {
  const title =
    record.closest(".question-set")?.querySelector("h2, h3") ?? record.closest("section")?.querySelector("h2");
  return recordWords.read(title && root.contains(title) ? title : find("h1, h2, h3", root));
}

/** @param {HTMLElement} record */
function levelOf(record) {
  const names = record.closest("[class*=level--]")?.classList ?? [];
  return [...names].find((name) => name.startsWith("level--"));
}

/**
 * @param {HTMLElement} root
 * @returns {Made}
 */
function titleOf(root) {
  const title = root.querySelector("h1") ?? find("summary h2, summary h3", root);
  const words = root.querySelector(".subtitle") ?? root.querySelector(".record__text p, .audience, .case__made-up");
  const under = listSteps(root) ?? copies(words ? [words] : []);
  return { kind: "title", part: "", nodes: [heading(recordWords.read(title)), ...under] };
}

/**
 * What comes, of a programme; what is written about it is for the trainer. Null where nothing is given in steps.
 * @param {HTMLElement} root
 */
function listSteps(root) {
  if (!findAll(".step", root).length) return null;
  const titles = findAll(".step:not(.step--out) .step__title", root).map(recordWords.read);
  return titles.length ? [listOf(titles.map((title) => makeWith("li", title)))] : [];
}

/** @param {HTMLElement} record */
function passage(record) {
  const title =
    record.closest("details")?.querySelector("summary h3") ?? record.closest("section")?.querySelector("h2");
  return texts(title ? recordWords.read(title) : "", findAll(":scope > p:not(.meta)", record), record);
}

/**
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function actors(record) {
  const list = listOf(findAll(".record__title", record).map((title) => makeWith("li", recordWords.read(title))));
  const title = recordWords.read(find("h2", record.closest("section") ?? record));
  return [{ kind: "text", nodes: [heading(title), list] }];
}

/**
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function barrier(record) {
  const title = recordWords.read(find(".record__title", record));
  return [{ kind: "title", nodes: [heading(title)] }, ...explain(record)];
}

/**
 * Never without what the words tell of, where that is told: on a slide of its own, so that one can look away.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function quote(record) {
  const care = copies(findAll(".care", record));
  const words = copies(findAll("blockquote, figcaption", record));
  /** @type {Made} */
  const slide = { kind: "quote", nodes: words };
  if (!care.length) return [slide];
  return [
    { kind: "care", nodes: care },
    { ...slide, brief: findAll("figcaption", record).map(recordWords.read) },
  ];
}

/**
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function question(record) {
  return [{ kind: "question", nodes: [...copies(findAll(".question__text", record)), ...marks(record)] }];
}

/**
 * What is said of a record, under its title.
 * @param {HTMLElement} record
 */
function explain(record) {
  const title = recordWords.read(find(".record__title", record));
  return texts(title, findAll(".record__text > *", record), record);
}

/**
 * What the group sees of a step; what the trainer says stands on the page, and on paper.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function step(record) {
  const title = recordWords.read(find(".step__title", record));
  const words = copies(findAll(".step__group > *", record));
  const links = findAll(".step__page a", record).map(clone);
  return [{ kind: "step", part: title, nodes: [heading(title), ...words, ...links] }];
}

/**
 * What a case tells of, before its first step.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function warn(record) {
  return [{ kind: "care", nodes: copies([record]) }];
}

/**
 * One step of a case: what one asks, and what comes out, with its ring. The overview doesn't tell what comes out.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function caseStep(record) {
  const title = recordWords.read(find(".case-step__title", record));
  const ring = makeWith("p", recordWords.read(find(".case-step__ring", record)));
  const words = copies(findAll(".case-step__text > *", record));
  return [{ kind: "text", nodes: [heading(title), ring, ...words], brief: [title] }];
}

/**
 * The beginning of the map: that it is one of many.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function caseNote(record) {
  const title = recordWords.read(find(".case-map__title", record.closest("details") ?? record));
  return [{ kind: "text", nodes: [heading(title), clean(record)] }];
}

/**
 * What stands in one ring of the map, or the questions; why it stands there, the page tells.
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function caseRing(record) {
  const title = recordWords.read(find(".case-ring__title", record));
  const items = findAll(".case-thing, .case-questions a", record).map(clean);
  const slides = divide(items, ({ textContent }) => textContent);
  return slides.map((nodes) => ({
    kind: "text",
    nodes: [heading(title), listOf(nodes.map(itemOf))],
    brief: [title],
  }));
}

/** @param {Element} element */
function itemOf(element) {
  const item = document.createElement("li");
  item.append(...element.childNodes);
  return item;
}

/** @param {Element[]} items */
function listOf(items) {
  const list = document.createElement("ul");
  list.append(...items);
  return list;
}

/**
 * Paragraphs under a title, on as many slides as they need.
 * @param {string} title
 * @param {Element[]} paragraphs
 * @param {HTMLElement} record
 * @returns {Made[]}
 */
function texts(title, paragraphs, record) {
  const slides = divide(paragraphs.flatMap(shorten), ({ textContent }) => textContent);
  return slides.map((nodes) => ({ kind: "text", nodes: [heading(title), ...nodes, ...marks(record)] }));
}

/**
 * A paragraph, or as many as its sentences need.
 * @param {Element} paragraph
 */
function shorten(paragraph) {
  const copy = clean(paragraph);
  return fits(copy.textContent) ? [copy] : cut(copy.textContent).map((piece) => makeWith("p", piece));
}

/**
 * That it is the editors', where that is said of it.
 * @param {HTMLElement} record
 */
function marks(record) {
  return copies(findAll(".tag--editorial", record).slice(0, 1));
}

/** @param {Element[]} elements */
const copies = (elements) => elements.map(clean);

/**
 * A copy of the words alone: without ids, which are unique on a page, and without what opens or leads away.
 * @param {Element} element
 */
function clean(element) {
  const copy = recordWords.copy(element);
  for (const control of findAll("a, button", copy)) control.replaceWith(control.textContent);
  for (const named of [copy, ...findAll("[id]", copy)]) named.removeAttribute("id");
  return copy;
}

/** @param {string} text */
const heading = (text) => makeWith("h2", text);

/**
 * @param {string} name
 * @param {string} textContent
 */
function makeWith(name, textContent) {
  return Object.assign(document.createElement(name), { textContent });
}

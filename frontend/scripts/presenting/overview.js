// All slides at once: to go to one of them, and to choose which parts of the page are shown.

import { clone, find, findAll } from "../common/elements.js";
import * as phrases from "../common/phrases.js";

/** @import { Part } from "./deck.js" */
/** @import { Slide } from "./slides.js" */
/**
 * @typedef {object} Wishes  what somebody may ask for here
 * @property {(place: number) => void} go  to this slide, the first is 0
 * @property {(ids: string[]) => void} choose  the parts with these ids, at least one
 */

// How far a key leads among the slides; up and down it is a row.
const STEPS = new Map([
  ["ArrowRight", 1],
  ["PageDown", 1],
  ["ArrowLeft", -1],
  ["PageUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);
const ROWS = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/**
 * The overview of a dialog.
 * @param {HTMLElement} dialog
 * @param {Wishes} wishes
 */
export function connect(dialog, { go, choose }) {
  const view = find("[data-overview]", dialog);
  const form = find("[data-parts]", view);
  const list = find("[data-tiles]", view);
  const says = find("template[data-sayings]", dialog);
  form.addEventListener("change", (event) => onChange(/** @type {HTMLInputElement} */ (event.target)));
  view.addEventListener("keydown", onKey);

  /** @param {HTMLInputElement} input */
  function onChange(input) {
    const ids = findAll("input", form).filter(({ checked }) => checked);
    if (ids.length) return choose(ids.map(({ value }) => value));
    input.checked = true;
    say(phrases.phraseFrom(says, "one-part"));
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const tiles = findAll("button", list);
    const here = tiles.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const by = STEPS.get(event.key) ?? (ROWS.get(event.key) ?? 0) * countColumns(tiles);
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    tiles[Math.min(Math.max(here + by, 0), tiles.length - 1)].focus();
  }

  /** @param {string} words */
  function say(words) {
    find("[data-slot=chosen]", view).textContent = words;
  }

  /**
   * @param {Part[]} parts
   * @param {string[]} chosen  their ids; none of them are all
   */
  function showParts(parts, chosen) {
    form.hidden = !parts.length;
    const choices = parts.map((part) => makeChoice(part, !chosen.length || chosen.includes(part.id)));
    find("[data-choices]", form).replaceChildren(...choices);
  }

  /**
   * @param {Part} part
   * @param {boolean} isChosen
   */
  function makeChoice({ id, name, count }, isChosen) {
    const choice = clone(find("label", find("template[data-choice]", view).content));
    Object.assign(find("input", choice), { value: id, defaultChecked: isChosen });
    find("[data-slot=name]", choice).textContent = name;
    find("[data-slot=count]", choice).textContent = String(count);
    return choice;
  }

  /**
   * @param {Slide[]} slides
   * @param {number} current
   * @param {number} total  of all parts
   */
  function showSlides(slides, current, total) {
    list.replaceChildren(...slides.map((slide, place) => makeTile(slide, place, place === current)));
    say(phrases.countFrom(says, "chosen", slides.length, { total }));
  }

  /**
   * @param {Slide} slide
   * @param {number} place
   * @param {boolean} isCurrent
   */
  function makeTile({ brief: [title, ...rest], level }, place, isCurrent) {
    const tile = clone(find("li", find("template[data-tile]", view).content));
    if (level) tile.classList.add(level);
    find("[data-slot=number]", tile).textContent = String(place + 1);
    find("[data-slot=title]", tile).textContent = title;
    find("[data-slot=rest]", tile).textContent = rest.join(" ");
    const button = find("button", tile);
    if (isCurrent) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => go(place));
    return tile;
  }

  /** The slide that is on the screen has the focus, so that keys go on from it. */
  function open() {
    view.hidden = false;
    const current = find("[aria-current]", list);
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "center" });
  }

  function close() {
    view.hidden = true;
  }

  return { showParts, showSlides, open, close, isOpen: () => !view.hidden };
}

/**
 * How many tiles stand beside each other.
 * @param {HTMLElement[]} tiles
 */
function countColumns(tiles) {
  return tiles.filter(({ parentElement }) => parentElement?.offsetTop === tiles[0].parentElement?.offsetTop).length;
}

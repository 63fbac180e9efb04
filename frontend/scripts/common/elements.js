// Elements that a page has for sure, as its template writes them.

/**
 * The type of element that a selector tells of.
 * @template {string} S
 * @typedef {import("typed-query-selector/parser.js").ParseSelector<S, HTMLElement>} Found
 */

/**
 * The first element that a selector finds; an error where there is none, for then template and script have parted.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} [root]
 */
export function find(selector, root = document) {
  /** @type {unknown} */
  const element = root.querySelector(selector);
  if (!element) throw new Error(`Not on this page: ${selector}`);
  return /** @type {Found<S>} */ (element);
}

/**
 * All elements that a selector finds, as an array.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} [root]
 */
export function findAll(selector, root = document) {
  /** @type {unknown} */
  const elements = [...root.querySelectorAll(selector)];
  return /** @type {Found<S>[]} */ (elements);
}

/**
 * The nearest element of a kind that an event happened in, or at; null where it happened elsewhere.
 * @template {string} S
 * @param {S} selector
 * @param {Event} event
 */
export function findAround(selector, { target }) {
  /** @type {unknown} */
  const element = /** @type {Element} */ (target).closest(selector);
  return /** @type {Found<S> | null} */ (element);
}

/**
 * Whether an element is drawn, as far as styles and what it lies in let it be.
 * @param {Element} element
 */
export const isDrawn = (element) => element.getClientRects().length > 0;

/**
 * A copy of a node, with all that is in it.
 * @template {Node} N
 * @param {N} node
 */
export function clone(node) {
  return /** @type {N} */ (node.cloneNode(true));
}

// Elements that a page has for sure, as its template writes them.

/**
 * The first element that a selector finds; an error where there is none, for then template and script have parted.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} [root]
 * @returns {import("typed-query-selector/parser.js").ParseSelector<S, HTMLElement>}
 */
export function find(selector, root = document) {
  // Any: what the selector tells of the element's type stands above.
  const element = /** @type {any} */ (root.querySelector(selector));
  if (!element) throw new Error(`Not on this page: ${selector}`);
  return element;
}

/**
 * All elements that a selector finds, as an array.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} [root]
 * @returns {import("typed-query-selector/parser.js").ParseSelector<S, HTMLElement>[]}
 */
export function findAll(selector, root = document) {
  return /** @type {any} */ ([...root.querySelectorAll(selector)]);
}

/**
 * The nearest element of a kind that an event happened in, or at; null where it happened elsewhere.
 * @template {string} S
 * @param {S} selector
 * @param {Event} event
 * @returns {import("typed-query-selector/parser.js").ParseSelector<S, HTMLElement> | null}
 */
export function findAround(selector, { target }) {
  return /** @type {any} */ (/** @type {Element} */ (target).closest(selector));
}

/**
 * A copy of a node, with all that is in it.
 * @template {Node} N
 * @param {N} node
 * @returns {N}
 */
export function clone(node) {
  return /** @type {N} */ (node.cloneNode(true));
}

// Reads a file of content/ as the site does (hooks/systeemwijzer/reading/yaml_lines.py): what a form shows is what pages show.

import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** @import { Scalar } from "yaml" */

// The one way to write a number; what else YAML takes for one stays as it was written.
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{0,14}[1-9])?$/;
// Of a blank line in a folded text YAML keeps one line's end, where Markdown parts paragraphs by two. Before a space it ends a
// line of a list or of something else that stands as it is written.
const LONE_LINE_END = /(?<!\n)\n(?![\n ]|$)/g;

/**
 * The document in a text, with what it says where.
 * @param {string} text
 */
export function parseFile(text) {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length) throw document.errors[0];
  return document;
}

/**
 * What a part of a document says.
 * @param {unknown} node
 * @returns {unknown}
 */
export function readNode(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key), readNode(value)]));
  if (isSeq(node)) return node.items.map(readNode);
  return isScalar(node) ? readScalar(node) : undefined;
}

/** @param {Scalar} node */
function readScalar({ value, type, source = "" }) {
  if (typeof value === "number") return NUMBER.test(source) ? value : source;
  if (typeof value !== "string") return value;
  // No text of the site begins or ends with blanks, however its last line ended.
  return (type === "BLOCK_FOLDED" ? value.replace(LONE_LINE_END, "\n\n") : value).trim();
}

// Writes a file of content/ anew after a form changed it: what wasn't changed stays as it was written, with its comments, its
// order and its lines' ends; a reviewer sees what somebody did, and nothing else.

import { isMap, isSeq } from "yaml";
import { STEP, writeEntry, writeField, writeFresh } from "./fresh-yaml.js";
import { parseFile, readNode } from "./read-yaml.js";

/** @import { Node, YAMLMap, YAMLSeq } from "yaml" */

/**
 * A child of a list or of a mapping: what names it, where it stands, and what says it.
 * @typedef {{ name: string, start: number, end: number, node: Node }} Child
 */
/**
 * A list or a mapping on lines of its own.
 * @typedef {YAMLMap | YAMLSeq} Block
 */
/**
 * What is to stand there: a child that stays, changed or not, or something new.
 * @typedef {{ child?: Child, value: unknown, name: string }} Wanted
 */

/**
 * The text of a file that says this, as near as can be to what it was.
 * @param {string} text
 * @param {unknown} value
 */
export function changeFile(text, value) {
  const { contents } = parseFile(text);
  if (!contents || isSame(readNode(contents), value)) return text;
  const [start, end] = rangeOf(contents);
  const changed =
    isBlock(contents) && Object.keys(/** @type {object} */ (value)).length
      ? changeBlock(text, contents, value)
      : writeFresh(value, -STEP, 0).trimStart();
  return `${text.slice(0, start)}${changed}${text.slice(endOf(text, start, end))}`;
}

/** @param {string} text @param {Block} block @param {unknown} value @returns {string} */
function changeBlock(text, block, value) {
  const isFields = isMap(block);
  const children = isFields ? listFields(text, block) : listEntries(text, block);
  const wanted = isFields ? matchFields(children, value) : matchEntries(children, value);
  const indent = columnOf(text, children[0].start);
  const leads = listLeads(text, children, wanted);
  const usual = withoutComments(text.slice(children.at(-2)?.end, children.at(-1)?.start));
  const between = children.length > 1 ? usual : `\n${" ".repeat(indent)}`;
  return wanted
    .map((piece, place) => {
      const lead = place ? (piece.child && leads.get(piece.child)) || between : "";
      return `${lead}${writeChild(text, isFields, indent, piece)}`;
    })
    .join("");
}

/**
 * What stands before each child that stays, but for the first: with the comments before those that go.
 * @param {string} text
 * @param {Child[]} children
 * @param {Wanted[]} wanted
 */
function listLeads(text, children, wanted) {
  const staying = new Set(wanted.map(({ child }) => child));
  /** @type {Map<Child, string>} */
  const leads = new Map();
  let lost = "";
  for (const [place, child] of children.entries()) {
    const lead = place ? text.slice(children[place - 1].end, child.start) : "";
    if (staying.has(child)) leads.set(child, `${lost}${lead}`);
    if (staying.has(child)) lost = "";
    else if (lead.includes("#")) lost += lead.trimEnd();
  }
  return leads;
}

/**
 * @param {string} text
 * @param {boolean} isField
 * @param {number} indent
 * @param {Wanted} wanted
 * @returns {string}
 */
function writeChild(text, isField, indent, { child, value, name }) {
  if (child && isSame(readNode(child.node), value)) return text.slice(child.start, child.end);
  if (child && isBlock(child.node) && value !== null && typeof value === "object") {
    return `${text.slice(child.start, rangeOf(child.node)[0])}${changeBlock(text, child.node, value)}`;
  }
  const written = isField ? writeField(name, value, indent) : `- ${writeEntry(value, indent)}`;
  const comment = child ? text.slice(endOf(text, ...rangeOf(child.node)), child.end) : "";
  // Behind a text on lines of its own it would be part of that.
  return written.includes("\n") ? written : `${written}${comment}`;
}

/** @param {string} text @param {YAMLMap} node @returns {Child[]} */
function listFields(text, node) {
  return node.items.map(({ key, value }) => {
    const [start] = rangeOf(/** @type {Node} */ (key));
    const [from, end] = rangeOf(/** @type {Node} */ (value));
    return {
      name: String(key),
      start,
      end: endOfLine(text, endOf(text, from, end)),
      node: /** @type {Node} */ (value),
    };
  });
}

/** @param {string} text @param {YAMLSeq} node @returns {Child[]} */
function listEntries(text, node) {
  const tokens = node.srcToken?.type === "block-seq" ? node.srcToken.items : [];
  return node.items.map((item, place) => {
    const start = tokens[place].start.find(({ type }) => type === "seq-item-ind")?.offset ?? 0;
    const [from, end] = rangeOf(/** @type {Node} */ (item));
    return {
      name: nameOf(readNode(item)),
      start,
      end: endOfLine(text, endOf(text, from, end)),
      node: /** @type {Node} */ (item),
    };
  });
}

/**
 * Fields keep their order; a new one comes after the one that the form has before it.
 * @param {Child[]} children
 * @param {unknown} value
 * @returns {Wanted[]}
 */
function matchFields(children, value) {
  const fields = /** @type {Record<string, unknown>} */ (value);
  /** @type {Wanted[]} */
  const wanted = children
    .filter(({ name }) => name in fields)
    .map((child) => ({ child, value: fields[child.name], name: child.name }));
  let last = -1;
  for (const name of Object.keys(fields)) {
    const place = wanted.findIndex((other) => other.name === name);
    if (place < 0) wanted.splice(last + 1, 0, { value: fields[name], name });
    last = place < 0 ? last + 1 : place;
  }
  return wanted;
}

/**
 * Entries are known by their ids or, without one, by what they say; what then is left over, by where it stands.
 * @param {Child[]} children
 * @param {unknown} value
 * @returns {Wanted[]}
 */
function matchEntries(children, value) {
  const values = /** @type {unknown[]} */ (value);
  const left = new Set(children);
  /** @param {(child: Child, place: number) => boolean} fits */
  const take = (fits) => {
    const child = children.find((other, place) => left.has(other) && fits(other, place));
    if (child) left.delete(child);
    return child;
  };
  const named = values.map((said) => take(({ name }) => name === nameOf(said)));
  return values.map((said, place) => ({
    child: named[place] ?? take((other, at) => at === place && typeof readNode(other.node) === typeof said),
    value: said,
    name: "",
  }));
}

/** @param {unknown} said */
function nameOf(said) {
  const id = said !== null && typeof said === "object" && "id" in said ? said.id : undefined;
  return typeof id === "string" ? id : JSON.stringify(said);
}

/** @param {unknown} node @returns {node is Block} */
function isBlock(node) {
  return (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
}

/** @param {Node} node @returns {[number, number]} */
function rangeOf(node) {
  if (!node.range) throw new TypeError("a part that wasn't read from a text stands nowhere in it");
  return [node.range[0], node.range[1]];
}

/** @param {unknown} one @param {unknown} other */
function isSame(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** @param {unknown} value @returns {unknown} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, said]) => [name, sorted(said)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
}

/** @param {string} text @param {number} start @param {number} end */
function endOf(text, start, end) {
  return start + text.slice(start, end).trimEnd().length;
}

/**
 * What is said of something behind it, on its last line, stays with it.
 * @param {string} text
 * @param {number} end
 */
function endOfLine(text, end) {
  const rest = /^[ \t]+#[^\n]*/.exec(text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

/** @param {string} text @param {number} offset */
function columnOf(text, offset) {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** @param {string} lead */
function withoutComments(lead) {
  return lead.replace(/^[ \t]*#[^\n]*\n/gm, "");
}

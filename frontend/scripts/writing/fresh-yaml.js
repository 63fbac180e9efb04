// Writes what is new as the content is written: lines of 120 signs, long texts folded, short lists on one line.

import { Document, isSeq, stringify } from "yaml";

const LINE = 120;
export const STEP = 2;
// So that Python's YAML, which is older, reads it alike: there `no` is false and `12:30` is 750.
const ALIKE = /** @type {const} */ ({ compat: "yaml-1.1", lineWidth: 0 });
// A line that begins so isn't a piece of a paragraph: folded, it would become one.
const AS_WRITTEN = /^(?:[ \t]|[-*+] |\d+[.)] |>|#|\|)/m;
const PARAGRAPHS = /\n\n/;
// No line may begin as one of a list does: the site would ask for a blank line above it.
const BETWEEN_WORDS = / (?![-*+] )/;
// Quotes of a word processor: behind a key the site refuses them, as people there mean YAML's.
const CURLY = /^[‘’‚‛“”„‟«»‹›`´]/;

/**
 * A value as it stands behind its key or its hyphen, of which the line is indented that far.
 * @param {unknown} value
 * @param {number} indent
 * @param {number} [used] how much of the line stands before it
 * @returns {string}
 */
export function writeFresh(value, indent, used = indent) {
  if (typeof value === "string") return writeText(value, indent, used);
  if (Array.isArray(value)) return writeList(value, indent, used);
  if (value !== null && typeof value === "object")
    return `\n${" ".repeat(indent + STEP)}${writeFields(value, indent + STEP)}`;
  return stringify(value).trimEnd();
}

/**
 * The fields of an item, of which the first goes on a line that has begun.
 * @param {object} fields
 * @param {number} indent
 */
export function writeFields(fields, indent) {
  return Object.entries(fields)
    .map(([name, value]) => writeField(name, value, indent))
    .join(`\n${" ".repeat(indent)}`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} indent
 */
export function writeField(name, value, indent) {
  const written = writeFresh(value, indent, indent + name.length + 2);
  return written.startsWith("\n") ? `${name}:${written}` : `${name}: ${written}`;
}

/**
 * An entry of a list, behind its hyphen.
 * @param {unknown} value
 * @param {number} indent
 */
export function writeEntry(value, indent) {
  const isFields = value !== null && typeof value === "object" && !Array.isArray(value);
  return isFields ? writeFields(value, indent + STEP) : writeFresh(value, indent, indent + STEP);
}

/** @param {string} text @param {number} indent @param {number} used */
function writeText(text, indent, used) {
  const onOneLine = stringify(text, ALIKE).trimEnd();
  if (!text.includes("\n") && !CURLY.test(text) && used + onOneLine.length <= LINE) return onOneLine;
  const before = " ".repeat(indent + STEP);
  if (isFoldable(text)) return `>-\n${fold(text, before)}`;
  return text.includes("\n") && text === text.trim() ? `|-\n${text.replace(/^(?=.)/gm, before)}` : onOneLine;
}

/**
 * Whether a text is paragraphs, and nothing that a line's end means something in.
 * @param {string} text
 */
function isFoldable(text) {
  const paragraphs = text.split(PARAGRAPHS);
  return (
    text === text.trim() &&
    !AS_WRITTEN.test(text) &&
    paragraphs.every((paragraph) => paragraph && !/\n| {2}/.test(paragraph))
  );
}

/** @param {string} text @param {string} before */
function fold(text, before) {
  return text
    .split(PARAGRAPHS)
    .map((paragraph) => wrap(paragraph.split(BETWEEN_WORDS), before))
    .join("\n\n");
}

/** @param {readonly unknown[]} items @param {number} indent @param {number} used */
function writeList(items, indent, used) {
  const before = " ".repeat(indent + STEP);
  if (items.some((item) => typeof item === "object")) {
    return items.map((item) => `\n${before}- ${writeEntry(item, indent + STEP)}`).join("");
  }
  const inLine = items.map(writeInLine);
  const short = `[${inLine.join(", ")}]`;
  return used + short.length <= LINE
    ? short
    : items.map((item) => `\n${before}- ${writeFresh(item, indent + STEP)}`).join("");
}

/** @param {unknown} item */
function writeInLine(item) {
  const document = new Document([item], ALIKE);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString(ALIKE).trim().slice(1, -1).trim();
}

/**
 * Words in lines, each with what stands before it.
 * @param {readonly string[]} words
 * @param {string} before
 */
function wrap(words, before) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(`${before}${word}`);
  }
  return lines.join("\n");
}

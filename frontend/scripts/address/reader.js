// Reads what stands behind the ? and the # of an address as it comes back from mail, chat and word processors: encoded
// once more, wrapped, in capitals, with a full stop, a bracket or somebody's tracking stuck to it. Knows nothing of the page.

import { decode, UNSEEN, undo } from "./encodings.js";
import { keyOf } from "./ids.js";

export { readIds } from "./ids.js";
export { readTyped, withoutTracking } from "./query.js";

/** @typedef {import("./ids.js").ReadIds} ReadIds */
/** @typedef {Map<string, string[]>} Fields  what an address asks for: names with the values of each */

// A mail's own way to write an = that is one.
const QUOTED_EQUALS = "=3D";
// A semicolon also stands for a comma: then no name and = follow it.
const BETWEEN_FIELDS = /[&?#]+|;(?=\s*\p{L}+\s*=)/u;
const FIELD = /^[^\p{L}\p{N}]*(\p{L}+)[^\p{L}\p{N}=]*=+(.*)$/su;
const HAS_VALUE = /=[^=]/;
// What is written around links in Markdown, HTML and mail.
const BEHIND_LINK = "](";
const TAG = /<\/?(?:a|b|br|div|em|i|p|span|strong|wbr)\b[^<>]*>/gi;
const OTHER_ADDRESS = /https?:\/\/\S*/gi;
// Behind a # the same link may follow once more.
const REPEATED_LINK = /\]\(|https?:\/\//i;
const CUT_CODE = /%[\da-f]?$/i;

const NUMBER = /^[\s("'“„‘«<*_[{]*(\d{1,15})[.,;:!?]*(?:[\s()[\]{}<>"'“”„‘’«»|*_].*)?$/su;

const ENCODED_HASH = /%(?:25)*23/i;
const ENCODED_QUESTION = /%(?:25)*3f/i;
const PATH = /^([^?#]*)(\??[^#]*)(#?.*)$/s;
const STUCK_TO_PATH = /[^\p{L}\p{N}/]+$/u;

/**
 * A value without what was written around the link.
 * @param {string} value
 */
function clean(value) {
  return value.split(BEHIND_LINK)[0].replace(TAG, " ").replace(OTHER_ADDRESS, " ").replace(CUT_CODE, "").trim();
}

/**
 * What an address asks for: #opdracht=…&bij=…, or ?level=…&level=….
 * @param {string} raw
 */
export function readFields(raw) {
  /** @type {Fields} */
  const fields = new Map();
  const text = raw.startsWith("#") ? undo(raw).split(REPEATED_LINK)[0] : undo(raw);
  for (const part of text.replaceAll(QUOTED_EQUALS, "=").split(BETWEEN_FIELDS)) {
    const [, name, value] = FIELD.exec(part) ?? [];
    if (!name) continue;
    const key = name.toLowerCase();
    const values = fields.get(key) ?? [];
    values.push(clean(value));
    fields.set(key, values);
  }
  return fields;
}

/**
 * What an address leads to, where it asks for nothing: the text of its anchor.
 * @param {string} raw
 */
export function readAnchor(raw) {
  const parts = undo(raw)
    .split(BETWEEN_FIELDS)
    .filter((part) => !FIELD.test(part) && !HAS_VALUE.test(part));
  return parts.map(clean).find((part) => keyOf(part)) ?? "";
}

/**
 * A whole number above zero, whatever stands around it; null for anything else.
 * @param {string} value
 */
export function readNumber(value) {
  const number = Number(NUMBER.exec(value)?.[1]);
  return number > 0 ? number : null;
}

/**
 * What a path that no server knows was: its ? and # were encoded with it, or something is stuck to its end.
 * @param {string} raw
 */
export function readPath(raw) {
  const decoded = raw.replace(ENCODED_HASH, "#").replace(ENCODED_QUESTION, "?");
  const [, path, query, hash] = /** @type {RegExpExecArray} */ (PATH.exec(decoded));
  return { path: decode(path.replaceAll("+", "%2B")).replace(UNSEEN, "").replace(STUCK_TO_PATH, ""), query, hash };
}

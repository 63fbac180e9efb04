// Reads what stands behind the ? of an address where that isn't ours alone: what a visitor typed, and what others have put
// there to count visits.

import { decode, MOST_DECODINGS } from "./encodings.js";

// What mail and social media put behind a link to count who opens it.
const TRACKING = String.raw`utm_\w+|fbclid|gclid|msclkid|wdLOR|mc_[ce]id|igshid`;
// An &, a # or an = as it stands in an address that was encoded more than once.
const ENCODED_BOUNDARY = "[?#]|%(?:25)*(?:26|3f|23)";
const LEFT_OF_ENTITY = "(?:amp(?:;|%(?:25)*3b))*";
const EQUALS = "(?:=|%(?:25)*3d)";
const IS_TRACKING = new RegExp(`^${LEFT_OF_ENTITY}(?:${TRACKING})=`, "i");
const IS_STILL_ENCODED = /^(?=.*%[\da-f]{2})(?:[\w.~!*'()+-]|%[\da-f]{2})*$/i;

/**
 * What a visitor typed, from behind the ?. Of it only what programs did is undone: its quotes and capitals are the
 * visitor's.
 * @param {string} raw
 * @param {string} name
 * @param {string[]} names  those of the other fields there
 */
export function readTyped(raw, name, names) {
  const others = [...names, TRACKING].join("|");
  const boundary = new RegExp(`&|(?:${ENCODED_BOUNDARY})(?=${LEFT_OF_ENTITY}(?:${others})${EQUALS})`, "i");
  const field = new RegExp(`^${LEFT_OF_ENTITY}${name}(${EQUALS})(.*)$`, "is");
  const parts = raw.replace(/^\?+/, "").split(boundary);
  const [, equals, value] = parts.map((part) => field.exec(part)).find(Boolean) ?? [];
  return equals ? decodeTyped(value, countEncodings(equals)) : "";
}

/**
 * How often what stands around this = was encoded: once more for %3D, and again for each 25 in %253D.
 * @param {string} equals
 */
const countEncodings = (equals) => (equals === "=" ? 0 : (equals.length - 1) / 2);

/**
 * @param {string} value
 * @param {number} encodings
 */
function decodeTyped(value, encodings) {
  let text = value;
  for (let left = encodings; left > 0; left -= 1) text = decode(text.replaceAll("+", "%2B"));
  text = decode(text);
  for (let round = 0; round < MOST_DECODINGS && IS_STILL_ENCODED.test(text); round += 1) {
    const next = decode(text);
    // What isn't text when decoded was no code.
    if (next.includes("\uFFFD")) break;
    text = next;
  }
  return text.replaceAll("&amp;", "&");
}

/**
 * What stands behind the ? without what others have put there to count visits.
 * @param {string} search
 */
export function withoutTracking(search) {
  const parts = search.slice(1).split("&");
  const others = parts.filter((part) => !IS_TRACKING.test(part));
  if (others.length === parts.length) return search;
  return others.length ? `?${others.join("&")}` : "";
}

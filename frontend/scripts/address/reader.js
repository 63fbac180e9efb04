// Reads what stands behind the ? and the # of an address as it comes back from mail, chat and word processors: encoded
// once more, wrapped, in capitals, with a full stop, a bracket or somebody's tracking stuck to it. Knows nothing of the page.

/** @typedef {Map<string, string[]>} Fields  what an address asks for: names with the values of each */
/** @typedef {(text: string) => string | undefined} Finder  gives the one of the known ids that a text means */
/**
 * What values name of the ids that there are; `unknown` are those that there aren't, and `hasMore` says that there was
 * something else too, which can't be repeated.
 * @typedef {{ known: string[], unknown: string[], hasMore: boolean }} ReadIds
 */

// Several times what all questions of the guide together need; what stands behind it is no work of a mail program.
const MOST_LETTERS = 30_000;
// Each program on a link's way may encode it once.
const MOST_DECODINGS = 5;
const ENTITY = /&(?:(amp);?|(lt|gt|quot|apos|nbsp|shy|ndash);|#(\d{1,4});|#x([\da-f]{1,4});)/gi;
/** @type {Record<string, string>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", ndash: "-" };
// What stands unseen in a text: soft hyphens, zero-width characters, marks of direction.
const UNSEEN = /\p{Cf}/gu;
const FRAGMENT_OF_TEXT = ":~:";
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

const BETWEEN_IDS = /[,;]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:\p{Pd}+[\p{L}\p{N}\p{M}]+)*/gu;
// An id that was broken at its hyphens is this many words at most.
const MOST_WORDS = 6;
// Only what looks like an id is repeated: a link can't make the page say other things.
const ID = /^[a-z0-9-]{1,60}$/;
const MOST_NAMED = 10;

const NUMBER = /^[\s("'“„‘«<*_[{]*(\d{1,15})[.,;:!?]*(?:[\s()[\]{}<>"'“”„‘’«»|*_].*)?$/su;

// What mail and social media put behind a link to count who opens it.
const TRACKING = String.raw`utm_\w+|fbclid|gclid|msclkid|wdLOR|mc_[ce]id|igshid`;
// An &, a # or an = as it stands in an address that was encoded more than once.
const ENCODED_BOUNDARY = "[?#]|%(?:25)*(?:26|3f|23)";
const LEFT_OF_ENTITY = "(?:amp(?:;|%(?:25)*3b))*";
const EQUALS = "(?:=|%(?:25)*3d)";
const IS_TRACKING = new RegExp(`^${LEFT_OF_ENTITY}(?:${TRACKING})=`, "i");
const IS_STILL_ENCODED = /^(?=.*%[\da-f]{2})(?:[\w.~!*'()+-]|%[\da-f]{2})*$/i;

const ENCODED_HASH = /%(?:25)*23/i;
const ENCODED_QUESTION = /%(?:25)*3f/i;
const PATH = /^([^?#]*)(\??[^#]*)(#?.*)$/s;
const STUCK_TO_PATH = /[^\p{L}\p{N}/]+$/u;

/**
 * Percent signs and plus signs decoded as browsers do it, which never fails.
 * @param {string} text
 */
function decode(text) {
  return new URLSearchParams(`text=${text.replaceAll("&", "%26")}`).get("text") ?? "";
}

/**
 * @param {string} _  the whole entity
 * @param {string | undefined} amp
 * @param {string | undefined} named
 * @param {string | undefined} decimal
 * @param {string} hexadecimal
 */
function replaceEntity(_, amp, named, decimal, hexadecimal) {
  const name = amp ?? named;
  if (name) return NAMED[name.toLowerCase()];
  return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
}

/** @param {string} text */
const replaceEntities = (text) => text.replace(ENTITY, replaceEntity);

/**
 * A text as it was before programs encoded it, in plain characters.
 * @param {string} text
 */
function undo(text) {
  let undone = text.slice(0, MOST_LETTERS);
  for (let round = 0; round < MOST_DECODINGS; round += 1) {
    const next = replaceEntities(decode(undone)).normalize("NFKC").replace(UNSEEN, "");
    if (next === undone) break;
    undone = next;
  }
  return undone.split(FRAGMENT_OF_TEXT)[0];
}

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
 * What is left of an id in any spelling.
 * @param {string} text
 */
const keyOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Finds a text among these ids as given, or else in another spelling, unless that fits more of them.
 * @param {string[]} ids
 * @returns {Finder}
 */
function makeFinder(ids) {
  const known = new Set(ids);
  /** @type {Map<string, string | undefined>} */
  const byKey = new Map();
  for (const id of known) byKey.set(keyOf(id), byKey.has(keyOf(id)) ? undefined : id);
  return (text) => (known.has(text) ? text : byKey.get(keyOf(text)));
}

/**
 * The ids that values name, each once.
 * @param {string[]} values
 * @param {string[]} ids  those that there are
 * @returns {ReadIds}
 */
export function readIds(values, ids) {
  const find = makeFinder(ids);
  const pieces = values.flatMap((value) => value.split(BETWEEN_IDS)).map((piece) => readPiece(piece, find));
  const known = [...new Set(pieces.flatMap((piece) => piece.known))];
  return { known, ...sortRests(pieces.flatMap((piece) => piece.rests)) };
}

/**
 * What isn't known, as what can be repeated, and whether there is more.
 * @param {string[]} rests
 */
function sortRests(rests) {
  const others = [...new Set(rests)];
  const unknown = others.filter((rest) => ID.test(rest)).slice(0, MOST_NAMED);
  return { unknown, hasMore: others.length > unknown.length };
}

/**
 * The ids in what stands between commas, and what else stands there; an id may be broken into words.
 * @param {string} piece
 * @param {Finder} find
 * @returns {{ known: string[], rests: string[] }}
 */
function readPiece(piece, find) {
  const whole = find(piece);
  if (whole) return { known: [whole], rests: [] };
  const words = [...piece.matchAll(WORD)];
  /** @type {string[]} */
  const known = [];
  /** @type {number[]} */
  const others = [];
  for (let place = 0; place < words.length; ) {
    const { id, length } = findLongest(words.slice(place, place + MOST_WORDS), find);
    if (id) known.push(id);
    else others.push(place);
    place += length;
  }
  return { known, rests: joinNeighbours(others, words, piece) };
}

/**
 * The id that the most of these words make together, from the first on, and how many that are.
 * @param {RegExpExecArray[]} words
 * @param {Finder} find
 */
function findLongest(words, find) {
  for (let length = words.length; length > 0; length -= 1) {
    const id = find(words.slice(0, length).join(""));
    if (id) return { id, length };
  }
  return { id: undefined, length: 1 };
}

/**
 * The texts that words at these places make with what stands between those that follow each other.
 * @param {number[]} places
 * @param {RegExpExecArray[]} words
 * @param {string} piece
 */
function joinNeighbours(places, words, piece) {
  const firsts = places.filter((place, number) => place !== places[number - 1] + 1);
  const lasts = places.filter((place, number) => place !== places[number + 1] - 1);
  return firsts.map((first, number) => {
    const last = words[lasts[number]];
    return piece
      .slice(words[first].index, last.index + last[0].length)
      .toLowerCase()
      .replace(/\p{Pd}/gu, "-");
  });
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

/**
 * What a path that no server knows was: its ? and # were encoded with it, or something is stuck to its end.
 * @param {string} raw
 */
export function readPath(raw) {
  const decoded = raw.replace(ENCODED_HASH, "#").replace(ENCODED_QUESTION, "?");
  const [, path, query, hash] = /** @type {RegExpExecArray} */ (PATH.exec(decoded));
  return { path: decode(path.replaceAll("+", "%2B")).replace(UNSEEN, "").replace(STUCK_TO_PATH, ""), query, hash };
}

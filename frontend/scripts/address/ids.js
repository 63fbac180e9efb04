// Reads ids in whatever spelling they come back, with what stands around them.

/** @typedef {(text: string) => string | undefined} Finder  gives the one of the known ids that a text means */
/**
 * What values name of the ids that there are; `unknown` are those that there aren't, and `hasMore` says that there was
 * something else too, which can't be repeated.
 * @typedef {{ known: string[], unknown: string[], hasMore: boolean }} ReadIds
 */

const BETWEEN_IDS = /[,;]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:\p{Pd}+[\p{L}\p{N}\p{M}]+)*/gu;
// An id that was broken at its hyphens is this many words at most.
const MOST_WORDS = 6;
// Only what looks like an id is repeated: a link can't make the page say other things.
const ID = /^[a-z0-9-]{1,60}$/;
const MOST_NAMED = 10;

/**
 * What is left of an id in any spelling.
 * @param {string} text
 */
export const keyOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

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

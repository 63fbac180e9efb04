// One ring of a map as a code that can be read aloud: at most eight signs. The first says the ring and how many follow,
// the last is a check that finds each wrong sign and each swap. Between them stands what is said of each thing of the ring,
// in the order of its list: nothing is 0, else its place in SAID. That list only grows, so codes stay readable. Knows no page.

import { clean, digitOf, open, seal, toDigits, toNumber } from "./signs.js";
import { undoSlip } from "./slips.js";
import { isOwn, RINGS, ringOf, SAID, sayingOf } from "./tokens.js";

/** @import { Layer, Thing } from "./tokens.js" */
/**
 * A code that was read. `gone` are things that it names and this site doesn't have: their ids, or, of a newer site, the
 * first number that this one doesn't know.
 * @typedef {{ code: string, ring: string, tokens: Layer, gone: string[] }} Read
 */
/**
 * A text that is no code, and the codes that it probably should have been, the likeliest first.
 * @typedef {{ code: string, meant: string[] }} Refused
 */

// The signs around what a code says, and how many a code has at most; a slip can make it one longer.
const FRAME = 2;
const MOST_SIGNS = 8;
// Each value of a thing of this kind, and 0 for nothing, is less than this.
const SIZES = { barrier: 2, actor: 4, contact: 4 };

/**
 * The code of a layer's choice in one ring.
 * @param {string} ring
 * @param {Layer} layer
 * @param {Thing[]} things  all that ever had a number, in order
 */
export function write(ring, layer, things) {
  const data = toDigits(
    inRing(things, ring).reduceRight((sum, thing) => sum * SIZES[thing.kind] + valueIn(layer, thing), 0),
  );
  return seal([RINGS.indexOf(ring) + RINGS.length * (data.length - 1), ...data]);
}

/**
 * Read a code, in capitals or not, with spaces or without; what is none comes back with what it could have been.
 * @param {string} text
 * @param {Thing[]} things
 * @returns {Read | Refused}
 */
export function read(text, things) {
  const code = clean(text);
  // What was meant says nothing but what this site has.
  const isMeant = (/** @type {string} */ other) => readClean(other, things)?.gone.length === 0;
  const near = code.length <= MOST_SIGNS + 1 ? undoSlip(code) : [];
  return readClean(code, things) ?? { code, meant: near.filter(isMeant) };
}

/**
 * All codes in a text, with spaces within them or between them.
 * @param {string} text
 * @param {Thing[]} things
 */
export function readAll(text, things) {
  const pieces = text.split(/[,;\n]+/).map((piece) => piece.split(/\s+/).map(clean).filter(Boolean));
  return pieces.flatMap((words) => readWords(words, things));
}

/**
 * @param {string[]} words
 * @param {Thing[]} things
 * @returns {(Read | Refused)[]}
 */
function readWords(words, things) {
  if (!words.length) return [];
  const beginnings = words.slice(0, MOST_SIGNS).map((_, place) => words.slice(0, place + 1).join(""));
  const readable = beginnings.findIndex((code) => readClean(code, things));
  // A code that can't be read was probably broken into as many words as it should have signs.
  const whole = beginnings.findLastIndex((code) => code.length <= lengthOf(code));
  const last = Math.max(readable, readable < 0 ? whole : 0, 0);
  return [read(beginnings[last], things), ...readWords(words.slice(last + 1), things)];
}

/**
 * How many signs a code has, by its first.
 * @param {string} code
 */
const lengthOf = (code) => Math.floor(digitOf(code[0]) / RINGS.length) + 1 + FRAME;

/**
 * @param {string} code
 * @param {Thing[]} things
 * @returns {Read | null}
 */
function readClean(code, things) {
  const [first, ...data] = (code.length > FRAME && code.length === lengthOf(code) && open(code)) || [];
  // A number has one way to be written.
  if (first === undefined || (data.length > 1 && data.at(-1) === 0)) return null;
  const ring = RINGS[first % RINGS.length];
  const found = readNumber(toNumber(data), inRing(things, ring));
  return found && { code, ring, ...found };
}

/**
 * What a number says of the things of a ring; null where it says what nobody can say.
 * @param {number} number
 * @param {Thing[]} things  of the ring
 */
function readNumber(number, things) {
  /** @type {Layer} */
  const tokens = [];
  /** @type {string[]} */
  const gone = [];
  let rest = number;
  for (const { token, kind, ids, isHere } of things) {
    const value = rest % SIZES[kind];
    rest = (rest - value) / SIZES[kind];
    if (value > SAID[kind].length) return null;
    if (value && isHere) tokens.push(`${token}${SAID[kind][value - 1]}`);
    else if (value) gone.push(...ids);
  }
  // What follows is of a newer site.
  return { tokens, gone: rest ? [...gone, `${ringOf(things[0].token)}${things.length + 1}`] : gone };
}

/**
 * What codes name of a ring: what every site has, and not what is a region's own.
 * @param {Thing[]} things
 * @param {string} ring
 */
const inRing = (things, ring) => things.filter((thing) => ringOf(thing.token) === ring && !isOwn(thing));

/**
 * What a layer says of a thing, as a number.
 * @param {Layer} layer
 * @param {Thing} thing
 */
function valueIn(layer, { token, kind }) {
  const saying = sayingOf(layer, token);
  return saying ? SAID[kind].indexOf(saying.slice(token.length)) + 1 : 0;
}

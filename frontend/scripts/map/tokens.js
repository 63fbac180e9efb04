// What stands on a system map, as tokens: a ring and a number, and of an actor or a contact what is said of it. `mi3` is
// a barrier that plays, `mi18s` an actor that supports, `me5g` a contact that goes well. A layer is a list of tokens with
// at most one of each number, in the order of the rings. Knows no page.

/** @typedef {"barrier" | "actor" | "contact"} Kind */
/**
 * What can stand on a map: its token without what is said of it, its kind, and the id of what it is in the content,
 * or of both that a contact lies between. What the content doesn't have any more is not `isHere`.
 * @typedef {{ token: string, kind: Kind, ids: string[], isHere: boolean }} Thing
 */
/** @typedef {string[]} Layer  tokens */

/** The rings as tokens name them, from the mother outwards. */
export const RINGS = ["i", "mi", "me", "ex", "ma"];
/**
 * What can be said of a thing, in the order that codes count it: that it plays; that somebody supports, gives pressure or
 * does both; that a contact goes well or with difficulty.
 * @type {Record<Kind, string[]>}
 */
export const SAID = { barrier: [""], actor: ["s", "d", "b"], contact: ["g", "v"] };

/** From this number on things are a region's own: records/system_map.py says the same. */
const OWN_FROM = 51;
const TOKEN = /^(i|mi|me|ex|ma)([1-9]\d?)([sdbgv]?)$/;

/**
 * What a token says; null where it is none.
 * @param {string} token
 */
export function parse(token) {
  const [, ring, number, said] = TOKEN.exec(token) ?? [];
  return ring ? { ring, number: Number(number), said, thing: `${ring}${number}` } : null;
}

/**
 * Whether a thing is a region's own, which no other site has.
 * @param {Thing} thing
 */
export const isOwn = ({ token }) => (parse(token)?.number ?? 0) >= OWN_FROM;

/**
 * All tokens that a thing can have.
 * @param {Thing} thing
 */
export const tokensOf = ({ token, kind }) => SAID[kind].map((said) => `${token}${said}`);

/**
 * The token of the thing that a token says something of: that of `mi18s` is `mi18`.
 * @param {string} token
 */
export const thingOf = (token) => parse(token)?.thing ?? "";

/**
 * The ring of a token.
 * @param {string} token
 */
export const ringOf = (token) => parse(token)?.ring ?? "";

/**
 * What a layer says of a thing; undefined where it says nothing.
 * @param {Layer} layer
 * @param {string} thing
 */
export const sayingOf = (layer, thing) => layer.find((token) => thingOf(token) === thing);

/**
 * What a layer has in one ring.
 * @param {Layer} layer
 * @param {string} ring
 */
export const inRing = (layer, ring) => layer.filter((token) => ringOf(token) === ring);

/**
 * A layer that also says this, instead of what it said of the same thing.
 * @param {Layer} layer
 * @param {string} token
 */
export const set = (layer, token) => sort([...takeOff(layer, token), token]);

/**
 * A layer that says nothing of a thing, whatever it said.
 * @param {Layer} layer
 * @param {string} token
 */
export const takeOff = (layer, token) => layer.filter((other) => thingOf(other) !== thingOf(token));

/**
 * A layer from what somebody wrote: the first that is said of each thing, in the order of the rings.
 * @param {string[]} tokens
 */
export function mend(tokens) {
  const things = tokens.map(thingOf);
  return sort(tokens.filter((_, place) => things[place] && things.indexOf(things[place]) === place));
}

/** @param {Layer} layer */
const sort = (layer) => [...layer].sort((one, other) => placeOf(one) - placeOf(other));

/**
 * Where a token stands among all: by its ring, and then by its number.
 * @param {string} token
 */
function placeOf(token) {
  const { ring = "", number = 0 } = parse(token) ?? {};
  return RINGS.indexOf(ring) * 100 + number;
}

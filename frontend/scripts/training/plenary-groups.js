// The maps of groups as a trainer brings them together: each group is the codes of its rings, and all stand in the address,
// #groepen=NECE1MR,5H8Q-8D81&casus=…. Knows no page.

import * as addressReader from "../address/reader.js";
import * as codes from "../map/codes.js";
import { inRing, mend, RINGS, tokensOf } from "../map/tokens.js";

/** @import { Read, Refused } from "../map/codes.js" */
/** @import { Layer, Thing } from "../map/tokens.js" */
/** @typedef {Read[]} Group  what it chose, ring by ring */
/** What was given: groups, and what can't be read in it. @typedef {{ groups: Group[], refused: Refused[] }} Given */

/** The field of the address. */
export const NAME = "groepen";
export const MOST = 12;
const BETWEEN_GROUPS = ",";
const BETWEEN_RINGS = "-";
// A map has two layers; a group fills in the first of them, unless it only has the other.
const LAYERS = ["vooraf", "samen"];
const BETWEEN_LINKS = /\s+(?=\S+[#=])/;
const IS_LINK = /[=#]|%(?:23|3d)/i;

/**
 * What the address of this page, or a link to it, has.
 * @param {string[]} values
 * @param {Thing[]} things
 * @returns {Given}
 */
export function read(values, things) {
  const texts = values.flatMap((value) => value.split(BETWEEN_GROUPS)).filter(Boolean);
  const found = texts.slice(0, MOST).map((text) => sort(splitRings(text).map((code) => codes.read(code, things))));
  return { groups: found.flatMap(({ group }) => (group.length ? [group] : [])), refused: found.flatMap(refusedOf) };
}

/** @param {string} text */
const splitRings = (text) => text.split(BETWEEN_RINGS).filter(Boolean).slice(0, RINGS.length);

/**
 * What a trainer typed or pasted, or a camera saw: codes, each of a group, or links to maps.
 * @param {string} text
 * @param {Thing[]} things
 * @returns {Given}
 */
export function readTyped(text, things) {
  const given = text
    .trim()
    .split(BETWEEN_LINKS)
    .map((part) => (IS_LINK.test(part) ? readLink(part, things) : readCodes(part, things)));
  return { groups: given.flatMap(({ groups }) => groups), refused: given.flatMap(({ refused }) => refused) };
}

/**
 * @param {string} text
 * @param {Thing[]} things
 * @returns {Given}
 */
function readCodes(text, things) {
  const { group, refused } = sort(codes.readAll(text, things));
  // What is refused whole is named as it was typed: a code is read with other signs for some.
  const named = !group.length && refused.length === 1 ? [{ ...refused[0], code: text }] : refused;
  return { groups: group.map((code) => [code]), refused: named };
}

/**
 * Of a link to this page its groups, of a link to a map that map; of any other nothing but that it is refused.
 * @param {string} text
 * @param {Thing[]} things
 * @returns {Given}
 */
function readLink(text, things) {
  const fields = addressReader.readFields(text);
  const own = read(fields.get(NAME) ?? [], things);
  if (own.groups.length || own.refused.length) return own;
  const layers = LAYERS.map((name) => readLayer(fields.get(name) ?? [], things));
  const layer = layers.find(({ length }) => length);
  if (!layer) return { groups: [], refused: [{ code: text, meant: [] }] };
  return { groups: [encode(layer, things)], refused: [] };
}

/**
 * @param {string[]} values
 * @param {Thing[]} things
 */
function readLayer(values, things) {
  const here = things.filter(({ isHere }) => isHere);
  return mend(addressReader.readIds(values, here.flatMap(tokensOf)).known);
}

/**
 * A map as the codes of its rings.
 * @param {Layer} layer
 * @param {Thing[]} things
 * @returns {Group}
 */
function encode(layer, things) {
  const chosen = RINGS.filter((ring) => inRing(layer, ring).length);
  return sort(chosen.map((ring) => codes.read(codes.write(ring, layer, things), things))).group;
}

/** @param {(Read | Refused)[]} found */
function sort(found) {
  return {
    group: found.filter((each) => "tokens" in each),
    refused: found.filter((each) => "meant" in each),
  };
}

/** @param {{ refused: Refused[] }} found */
const refusedOf = ({ refused }) => refused;

/**
 * The groups with what was given: each a new group, as far as there is room, or all of it from the group at a place.
 * @param {Group[]} groups
 * @param {Group[]} given
 * @param {number} [place]
 */
export function add(groups, given, place) {
  if (place === undefined) return [...groups, ...given].slice(0, MOST);
  return groups.map((group, number) => (number === place ? given.reduce(replaceRings, group) : group));
}

/**
 * A group has each ring once: the latest counts.
 * @param {Group} group
 * @param {Group} given
 */
function replaceRings(group, given) {
  const others = group.filter(({ ring }) => !given.some((each) => each.ring === ring));
  return [...others, ...given].sort((one, other) => RINGS.indexOf(one.ring) - RINGS.indexOf(other.ring));
}

/**
 * What stands in the address, with its #; a # alone where there are no groups.
 * @param {Group[]} groups
 * @param {string} [caseId]  the case that they worked on
 */
export function hashOf(groups, caseId) {
  if (!groups.length) return "#";
  return `#${NAME}=${toTexts(groups).join(BETWEEN_GROUPS)}${caseId ? `&casus=${caseId}` : ""}`;
}

/**
 * Each group as a text, which `read` understands.
 * @param {Group[]} groups
 */
export const toTexts = (groups) => groups.map((group) => group.map(({ code }) => code).join(BETWEEN_RINGS));

/**
 * What each group says, as layers.
 * @param {Group[]} groups
 */
export const layersOf = (groups) => groups.map((group) => group.flatMap(({ tokens }) => tokens));

// What to say above a list: whether there is anything and how much, and what was done with the query. Pure, no DOM.

/** @import { Values } from "../common/phrases.js" */
/** @import { Answer } from "./engine.js" */

/** What there is to tell of an answer. @typedef {Pick<Answer, "about" | "corrected" | "coverage" | "isVague" | "offers" | "unknown">} Told */
/** The name of a message, the values in it, and the query that a link in it asks for. @typedef {Values & { say: string, asks?: string }} Message */

/**
 * What is listed.
 * @typedef {object} Listing
 * @property {string} query
 * @property {number} hits  how many answer
 * @property {number} found  how many of them the choices leave
 * @property {boolean} hasChoices
 * @property {Told} answer
 * @property {string[]} plain  the choices that the query names and that don't count
 */

/** Where nothing was asked. @type {Told} */
export const NOTHING_ASKED = {
  about: [],
  corrected: [],
  coverage: "answered",
  isVague: false,
  offers: [],
  unknown: [],
};

/**
 * @param {Listing} listing
 * @returns {Message[]}
 */
export function listMessages(listing) {
  const { query, found, answer, plain } = listing;
  const { about, corrected, coverage, isVague, offers, unknown } = answer;
  const words = unknown.length ? unknown : [query];
  const isKnown = coverage !== "nothing";
  return [
    { say: nameCount(listing), query, count: found, words },
    ...about.map((id) => ({ say: `about-${id}` })),
    // Of what isn't answered that has been said already.
    ...(coverage === "answered" && unknown.length ? [{ say: "unknown", words }] : []),
    ...(isKnown ? corrected.map((correction) => ({ say: "corrected", ...correction })) : []),
    ...offers.map((offer) => ({ say: "offer", ...offer, asks: replaceWord(query, offer) })),
    ...(isVague ? [{ say: "vague" }] : []),
    ...plain.map((choice) => ({ say: "plain", choice })),
  ];
}

/**
 * The message that says whether there is anything, and how much.
 * @param {Listing} listing
 */
function nameCount({ query, hits, found, hasChoices, answer: { coverage, isVague } }) {
  const number = found === 1 ? "one" : "many";
  if (!found && hits) return "narrow";
  if (!query) return hasChoices ? `chosen-${number}` : "all";
  if (!hits) return "nothing";
  return coverage === "near" && !isVague ? `near-${number}` : number;
}

/**
 * The query with a word that may have been meant in the place of the one that was typed.
 * @param {string} query
 * @param {{ typed: string, meant: string }} offer
 */
function replaceWord(query, { typed, meant }) {
  const asked = query.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, "iu"), meant);
  // What was typed in another way, with accents or hyphens, stands there otherwise.
  return asked === query ? meant : asked;
}

// Words with the places that they lead to, as the index holds them: sorted, so that the file is small. Pure, no DOM.

/** @import { WordTable } from "../../types/search-index.js" */

const RADIX = 36;
const BETWEEN = ",";

/**
 * A table of words, each with its places: numbers from 0, in rising order.
 * @param {Map<string, number[]>} placesByWord
 * @returns {WordTable}
 */
export function writeTable(placesByWord) {
  const rows = [...placesByWord].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    words: rows.map(([word]) => word).join(" "),
    places: rows.map(([, places]) => writePlaces(places)).join(" "),
  };
}

/**
 * Each place as how far it is from the one before.
 * @param {number[]} places
 */
export function writePlaces(places) {
  return places.map((place, at) => (place - (places[at - 1] ?? 0)).toString(RADIX)).join(BETWEEN);
}

/**
 * The words of a table with their places.
 * @param {WordTable} table
 * @returns {[string, number[]][]}
 */
export function readTable({ words, places }) {
  if (!words) return [];
  const written = places.split(" ");
  return words.split(" ").map((word, at) => [word, readPlaces(written[at])]);
}

/** @param {string} written */
export function readPlaces(written) {
  let place = 0;
  return written.split(BETWEEN).map((step) => {
    place += Number.parseInt(step, RADIX);
    return place;
  });
}

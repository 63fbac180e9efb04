// Which records stand at a place, be it a level or a theme, and which places an address asks for. Knows no page.

import * as addressReader from "../address/reader.js";

/**
 * The records of a kind that stand at a place.
 * @template {{ kind: string, levels: string[], topics: string[] }} R
 * @param {R[]} records
 * @param {string} place  the id of a level or of a theme
 * @param {string} kind
 */
export function recordsAt(records, place, kind) {
  return records.filter((record) => record.kind === kind && [...record.levels, ...record.topics].includes(place));
}

/**
 * The places that an address asks for, one in each of its values or more; "" stands for one that isn't there.
 * @param {string[]} values
 * @param {string[]} places  those that there are
 */
export function readPlaces(values, places) {
  return values.flatMap((value) => {
    const { known } = addressReader.readIds([value], places);
    return known.length ? known : [""];
  });
}

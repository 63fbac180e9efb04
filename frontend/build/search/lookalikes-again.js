// Which words look like known ones, found again when only some of the known ones are new: to compare all of them takes most of
// the time that an index does.

import { keep, readKept } from "../kept.js";
import { findLookalikes } from "./lookalikes.js";

/** @import { State } from "../../scripts/search/index.js" */
/** @import { KnownForm } from "../../scripts/search/near.js" */
/** @typedef {Pick<State, "analyser" | "forms">} Known */
/** What was found the last time. @typedef {{ forms: string[], lookalikes: string[] }} Found */

/**
 * Those of some words that look like a known form. What was found the last time by this name is kept, and still holds
 * where all forms of then are there.
 * @param {Known} known
 * @param {string[]} words
 * @param {(string | Uint8Array)[]} name  all else that it depends on
 */
export async function findLookalikesAgain(known, words, name) {
  const kept = await readKept([...name, JSON.stringify(words)]);
  const found = kept && addNew(JSON.parse(kept.toString()), known, words);
  if (found) return found;
  const lookalikes = findLookalikes(known, words);
  const made = { forms: known.forms.map(nameForm), lookalikes };
  await keep([...name, JSON.stringify(words)], Buffer.from(JSON.stringify(made)));
  return lookalikes;
}

/**
 * What was found, with the words that look like a form that is new since; null where a form has gone.
 * @param {Found} found
 * @param {Known} known
 * @param {string[]} words
 */
export function addNew(found, { analyser, forms }, words) {
  const names = new Set(forms.map(nameForm));
  if (!found.forms.every((name) => names.has(name))) return null;
  const old = new Set(found.forms);
  const fresh = forms.filter((form) => !old.has(nameForm(form)));
  const lookalikes = new Set(found.lookalikes);
  const others = words.filter((word) => !lookalikes.has(word));
  for (const word of findLookalikes({ analyser, forms: fresh }, others)) lookalikes.add(word);
  return words.filter((word) => lookalikes.has(word));
}

/**
 * A form with what it is compared by.
 * @param {KnownForm} form
 */
const nameForm = ({ form, key, sound }) => `${form} ${key} ${sound}`;

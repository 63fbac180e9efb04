// Words that the search would take for a typing error of one that it knows, found without comparing each with each.

import { countFormErrors, describeForm, mostErrors } from "../../scripts/search/near.js";

/** @import { State } from "../../scripts/search/index.js" */
/** @import { KnownForm } from "../../scripts/search/near.js" */

// As many letters may a word have too few, or too many, and still be taken for another.
const MOST_SLIPS = 2;

/**
 * Those of some words that look like a known form.
 * @param {Pick<State, "analyser" | "forms">} state
 * @param {string[]} words
 */
export function findLookalikes({ analyser, forms }, words) {
  const formsBySlip = groupBySlip(forms);
  return words.filter((word) => {
    const typed = describeForm(analyser, word);
    const most = mostErrors(word);
    return [...listSlips(typed, most)].some((slip) =>
      formsBySlip.get(slip)?.some((known) => countFormErrors(typed, known, most) <= most),
    );
  });
}

/**
 * Two words that are at most so many errors apart have a spelling in common that leaves at most as many letters out.
 * @param {KnownForm[]} forms
 */
function groupBySlip(forms) {
  /** @type {Map<string, KnownForm[]>} */
  const groups = new Map();
  for (const form of forms) {
    for (const slip of listSlips(form, MOST_SLIPS)) {
      const group = groups.get(slip);
      if (group) group.push(form);
      else groups.set(slip, [form]);
    }
  }
  return groups;
}

/**
 * A form's sound and key, and what they are without some of their letters.
 * @param {KnownForm} form
 * @param {number} most
 */
function listSlips({ sound, key }, most) {
  let last = new Set([sound, key]);
  const slips = new Set(last);
  for (let count = 0; count < most; count += 1) {
    last = new Set([...last].flatMap(leaveOutEach));
    for (const slip of last) slips.add(slip);
  }
  return slips;
}

/** @param {string} word */
function leaveOutEach(word) {
  return Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
}

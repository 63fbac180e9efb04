// The ordinary Dutch words that look like a word of the guides, so that the search doesn't take them for it.

import { fold } from "../../scripts/search/dutch.js";
import { isKnown } from "../../scripts/search/query-words.js";
import { makeFilter } from "../../scripts/search/word-set.js";
import { keepDutch } from "./dutch-words.js";
import { findLookalikesAgain } from "./lookalikes-again.js";

/** @import { State } from "../../scripts/search/index.js" */

// One of 120 words with a typing error is taken for an ordinary one.
const BITS = 10;

/**
 * A filter of them: of the common words that are Dutch, and of others that people are known to type.
 * @param {State} state
 * @param {string[]} common
 * @param {string[]} others
 * @param {(string | Uint8Array)[]} rules  all that says how words are read and compared
 */
export async function filterOrdinary(state, common, others, rules) {
  const words = [...new Set([...(await keepDutch(common)).map(fold), ...others])];
  const lookalikes = await findLookalikesAgain(state, words, rules);
  const unknown = lookalikes.filter((word) => !state.analyser.stopWords.has(word) && !isKnown(state, word));
  return makeFilter(unknown, BITS);
}

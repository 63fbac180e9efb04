// Words that look like one that the search knows, found by what they have in common, are those that comparing each with each finds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findLookalikes } from "../../../frontend/build/search/lookalikes.js";
import { addNew } from "../../../frontend/build/search/lookalikes-again.js";
import * as searchIndex from "../../../frontend/scripts/search/index.js";
import { guessMeant } from "../../../frontend/scripts/search/near.js";
import { readGiven } from "../given.js";

const { common, index } = readGiven();
const state = await searchIndex.read(index, async () => {});

test("the words that look like a known one are found without comparing all", () => {
  const words = common.filter((_, place) => place % 20 === 0);
  const compared = words.filter((word) => guessMeant(state, word).length);
  assert.deepEqual(findLookalikes(state, words), compared);
});

test("what was found for most known words holds when others join them, and not when one has gone", () => {
  const words = common.filter((_, place) => place % 20 === 7);
  const some = state.forms.filter((_, place) => place % 9);
  const found = {
    forms: some.map(({ form, key, sound }) => `${form} ${key} ${sound}`),
    lookalikes: findLookalikes({ ...state, forms: some }, words),
  };
  const all = findLookalikes(state, words);
  assert.ok(all.length > found.lookalikes.length);
  assert.deepEqual(addNew(found, state, words), all);
  assert.equal(addNew(found, { ...state, forms: some.slice(1) }, words), null);
});

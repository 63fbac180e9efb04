// Words that look like one that the search knows, found by what they have in common, are those that comparing each with each finds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findLookalikes } from "../../../frontend/build/search/lookalikes.js";
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

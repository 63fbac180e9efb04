// Where chosen questions look.

import assert from "node:assert/strict";
import { test } from "node:test";
import { weigh } from "../../../frontend/scripts/conversation/balance.js";

const RINGS = ["individu", "micro", "exo"];

test("it counts those about the mother herself, and names the rings without a question", () => {
  assert.deepEqual(weigh(["individu", "individu", "micro", ""], RINGS), { total: 4, inner: 2, empty: ["exo"] });
});

test("nothing chosen leaves every ring empty", () => {
  assert.deepEqual(weigh([], RINGS), { total: 0, inner: 0, empty: RINGS });
});

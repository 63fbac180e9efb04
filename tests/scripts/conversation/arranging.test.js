// Chosen questions and their order, as ids.

import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange, mend, move, toggle } from "../../../frontend/scripts/conversation/arranging.js";

const GUIDE = ["a", "b", "c", "d", "e"];

test("a question that is chosen comes last, and isn't arranged", () => {
  assert.deepEqual(toggle({ ids: ["b", "a"], arranged: 2 }, "c"), { ids: ["b", "a", "c"], arranged: 2 });
});

test("a question that is chosen once more goes", () => {
  assert.deepEqual(toggle({ ids: ["b", "a", "c"], arranged: 2 }, "b"), { ids: ["a", "c"], arranged: 1 });
  assert.deepEqual(toggle({ ids: ["b", "a", "c"], arranged: 2 }, "c"), { ids: ["b", "a"], arranged: 2 });
});

test("what was kept names each question once, and arranges no more of them than there are", () => {
  assert.deepEqual(mend({ ids: ["a", "b", "a"], arranged: 3 }), { ids: ["a", "b"], arranged: 2 });
});

test("nothing arranged yet: the guide's order", () => {
  assert.deepEqual(arrange({ ids: ["d", "a", "c"], arranged: 0 }, GUIDE), ["a", "c", "d"]);
});

test("what came later goes behind the last one that the guide puts before it", () => {
  assert.deepEqual(arrange({ ids: ["d", "b", "c"], arranged: 2 }, GUIDE), ["d", "b", "c"]);
  assert.deepEqual(arrange({ ids: ["d", "b", "e", "a"], arranged: 2 }, GUIDE), ["a", "d", "b", "e"]);
});

test("a question moves a step down or up, and not past an end", () => {
  assert.deepEqual(move(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(move(["a", "b", "c"], "c", -1), ["a", "c", "b"]);
  assert.equal(move(["a", "b", "c"], "c", 1), null);
  assert.equal(move(["a", "b", "c"], "a", -1), null);
});

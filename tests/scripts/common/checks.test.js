// What is taken of a stranger's values, and what isn't.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as checks from "../../../frontend/scripts/common/checks.js";

const SHAPE = { ids: [checks.isIds, []], count: [checks.isCount, 1] };

suite("of what is given, only what is right is taken", () => {
  test("each field that the shape names", () => {
    assert.deepEqual(checks.take({ ids: ["a-1"], count: 0 }, SHAPE), { ids: ["a-1"], count: 0 });
  });

  test("no other field", () => {
    assert.deepEqual(checks.take({ ids: ["a-1"], count: 2, name: "?" }, SHAPE), { ids: ["a-1"], count: 2 });
  });

  test("a field that is wrong or missing begins anew; the others stay", () => {
    assert.deepEqual(checks.take({ ids: ["<b>"], count: 2 }, SHAPE), { ids: [], count: 2 });
    assert.deepEqual(checks.take({ ids: ["a-1"] }, SHAPE), { ids: ["a-1"], count: 1 });
  });

  test("nothing of what isn't an object, or only inherits its fields", () => {
    for (const given of [null, undefined, "ids", 7, [], Object.create({ ids: ["a-1"], count: 2 })]) {
      assert.deepEqual(checks.take(given, SHAPE), { ids: [], count: 1 });
    }
  });
});

// What each check lets through, and what it doesn't.
const { isText, isFlag, isCount, isIds, isTexts } = checks;
const CASES = [
  { name: "a text", isRight: isText, right: ["", "a".repeat(1000)], wrong: ["a".repeat(1001), 1, null, ["a"]] },
  { name: "a flag", isRight: isFlag, right: [true, false], wrong: [0, "true", null] },
  { name: "a count", isRight: isCount, right: [0, 12], wrong: [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "1"] },
  {
    name: "a list of ids",
    isRight: isIds,
    right: [[], ["a-1", "b"]],
    wrong: [["A"], [""], ["a".repeat(101)], [1], "a", { length: 1, 0: "a" }],
  },
  {
    name: "a list of texts",
    isRight: isTexts,
    right: [[], ["", "Ä"]],
    wrong: [["a", 1], ["a".repeat(1001)], Array(1001).fill("a")],
  },
];

suite("a check gives whether a value is right", () => {
  for (const { name, isRight, right, wrong } of CASES) {
    test(name, () => {
      assert.deepEqual(
        right.filter((value) => !isRight(value)),
        [],
      );
      assert.deepEqual(wrong.filter(isRight), []);
    });
  }
});

// Words with the places that they lead to, as the index holds them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, writeTable } from "../../../frontend/scripts/search/word-table.js";

test("a table is sorted, and each place is how far it is from the one before", () => {
  const table = writeTable(
    new Map([
      ["werk", [0, 40, 41]],
      ["baan", [7]],
    ]),
  );
  assert.deepEqual(table, { words: "baan werk", places: "7 0,14,1" });
});

test("what is written is read", () => {
  const rows = [
    ["baan", [7]],
    ["werk", [0, 40, 1400]],
  ];
  assert.deepEqual(readTable(writeTable(new Map(rows))), rows);
  assert.deepEqual(readTable(writeTable(new Map())), []);
});

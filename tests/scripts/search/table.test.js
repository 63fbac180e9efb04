// Tables that pages make, as Excel and other spreadsheets read them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { writeRow, writeTable } from "../../../frontend/scripts/search/table.js";

test("no cell is a formula, whatever it begins with, and a number is one", () => {
  const row = writeRow(["=1+1", "+1", "@A1", "\t=1", "-a", "-3", "a=b", ""]);
  assert.equal(row, "'=1+1;'+1;'@A1;'\t=1;'-a;-3;a=b;");
});

test("what parts cells and rows may stand within one", () => {
  assert.equal(writeRow(["a;b", 'zeg "nee"', "regel\nregel", "'a'"]), `"a;b";"zeg ""nee""";"regel\nregel";'a'`);
});

test("it begins with the mark that says how it is written, and each row ends", () => {
  assert.equal(writeTable(["a;b", "é;1"]), "\uFEFFa;b\r\né;1\r\n");
});

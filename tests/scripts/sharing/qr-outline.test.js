// The dark squares of a QR code as one path to draw.

import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../frontend/scripts/sharing/qr-outline.js";

test("squares beside each other are one rectangle, each row for itself", () => {
  const rows = ["##.", "..#", "#.#"];
  const code = { size: 3, get: (x, y) => rows[y][x] === "#" };
  assert.equal(outline(code), "M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z");
});

// What the tests are given of the real guide; see given.py.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MOST_BYTES = 64_000_000;

/** The search index, the export of the guide, and the queries of bench/ with and without a typing error. */
export function readGiven() {
  const python = process.env.PYTHON ?? `${ROOT}.venv/bin/python`;
  return JSON.parse(execFileSync(python, [`${ROOT}tests/scripts/given.py`], { maxBuffer: MOST_BYTES }).toString());
}

// What browsers keep for us has names, and SECURITY.md says of each what it is.

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
const once = (names) => [...new Set(names)].sort();

test("SECURITY.md names all that scripts keep, and nothing else", () => {
  const scripts = globSync("frontend/scripts/**/*.js", { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), "utf8"))
    .join("\n");
  const said = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
  assert.deepEqual(
    once(namesIn(said, /\(`(systeemwijzer-[a-z-]+)`\)/g)),
    once(namesIn(scripts, /(?:KEY|NAME) = "(systeemwijzer-[a-z-]+)"/g)),
  );
});

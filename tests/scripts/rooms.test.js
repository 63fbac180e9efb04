// The rooms of frontend/scripts: who may use whom.

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "../../frontend/node_modules/acorn/dist/acorn.mjs";

const ROOT = fileURLToPath(new URL("../../frontend/scripts/", import.meta.url));
// Each of these uses those before it; all other rooms, such as the search, may use these three and each other.
const BELOW = ["common", "address", "page"];
// Ties all rooms together.
const TIE = "page/site.entry.js";

const files = globSync("**/*.js", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
const uses = new Map(files.map((file) => [file, listUsed(file)]));
const roomOf = (file) => file.split("/")[0];
const heightOf = (file) => (BELOW.includes(roomOf(file)) ? BELOW.indexOf(roomOf(file)) : BELOW.length);

/** The modules of ours that a module imports, or passes on. */
function listUsed(file) {
  const { body } = parse(readFileSync(`${ROOT}${file}`, "utf8"), { ecmaVersion: "latest", sourceType: "module" });
  const sources = body.flatMap(({ source }) => source?.value ?? []);
  return sources.filter((source) => source.startsWith(".")).map((source) => join(dirname(file), source));
}

/** The imports of which something is wrong, as they lead from one module to another. */
function listWrong(isWrong) {
  const imports = [...uses].flatMap(([file, used]) => used.map((other) => ({ file, other })));
  return imports.filter(isWrong).map(({ file, other }) => `${file} → ${other}`);
}

/** What a module uses, and what that uses, and so on. */
function listAllUsed(file, found = new Set()) {
  for (const used of uses.get(file)) if (!found.has(used)) listAllUsed(used, found.add(used));
  return found;
}

test("every import leads to a module", () => {
  assert.ok(uses.get(TIE).length > 0);
  assert.deepEqual(
    listWrong(({ other }) => !uses.has(other)),
    [],
  );
});

test("common ← address ← page ← what pages are for", () => {
  assert.deepEqual(
    listWrong(({ file, other }) => heightOf(other) > heightOf(file) && file !== TIE),
    [],
  );
});

test("the worker, which sees no page, shares no module with pages", () => {
  assert.deepEqual(
    listWrong(({ file, other }) => (roomOf(file) === "worker") !== (roomOf(other) === "worker")),
    [],
  );
});

test("nobody imports an entry, which would then do its work twice", () => {
  assert.deepEqual(
    listWrong(({ other }) => other.endsWith(".entry.js")),
    [],
  );
});

test("no module uses itself by way of others", () => {
  assert.deepEqual(
    files.filter((file) => listAllUsed(file).has(file)),
    [],
  );
});

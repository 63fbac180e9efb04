// What templates say of a number of things: with a number of its own, a word that only fits several needs another for one.

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TEMPLATE = /<template[\s\S]*?<\/template>/g;
const SAYING = /data-say="([-a-z]+)"[^>]*>([^<]*)</g;
// A number with a noun in the plural behind it, or before it a verb that says that there are several. What has been done fits
// one as well as several.
const OF_SEVERAL =
  /\{(?:count|number|total|inner)\} (?!(?:is|besproken|overgeslagen)\b)[a-z]+(?:en|s)\b|\b(?:gaan|liggen|staan|zijn) er \{\w+\}/;
// A set to begin with has at least five questions, the site hundreds of files; of one question something else is said.
const NEVER_ONE = ["begun", "keeping", "inner-none", "inner-one"];

/** The names and texts of what the templates of a file say. */
function* listSayings(path) {
  const templates = readFileSync(`${ROOT}${path}`, "utf8").match(TEMPLATE) ?? [];
  for (const template of templates) {
    const sayings = new Map([...template.matchAll(SAYING)].map(([, name, text]) => [name, text]));
    for (const [name, text] of sayings) yield { name, text, hasOne: sayings.has(`${name}-one`), path };
  }
}

test("what says how many has other words for one", () => {
  const sayings = globSync("overrides/**/*.html", { cwd: ROOT }).flatMap((path) => [...listSayings(path)]);
  const ofSeveral = sayings.filter(({ name, text }) => OF_SEVERAL.test(text) && !NEVER_ONE.includes(name));
  assert.ok(ofSeveral.length > 8);
  const lacking = ofSeveral.filter(({ hasOne }) => !hasOne);
  assert.deepEqual(lacking, []);
});

// What the editor in the browser writes: only what somebody changed, as the content is written, and as the site reads it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "../../../frontend/node_modules/yaml/browser/index.js";
import { changeFile } from "../../../frontend/scripts/writing/change-yaml.js";
import { fillChoices, makeFormat } from "../../../frontend/scripts/writing/formats.js";
import { parseFile, readNode } from "../../../frontend/scripts/writing/read-yaml.js";

const CONTENT = fileURLToPath(new URL("../../../content/", import.meta.url));
// The words of the search are many, and no form writes them.
const NAMES = readdirSync(CONTENT, { recursive: true, encoding: "utf8" }).filter((name) => {
  return name.endsWith(".yml") && !/^(?:concepts|lexicon|outside)\.yml$/.test(name);
});

const FILE = `\
# yaml-language-server: $schema=../../schemas/questions.json
# Een opmerking boven alles.
- id: een
  title: Een
  text: >-
    De eerste alinea, die hier
    op twee regels staat.

    De tweede.
  topics: [geld, werk] # een opmerking ernaast
  questions:
    - id: vraag-een
      text: "Wat is er: nu?"
      # Een opmerking ertussen.
      source: [ev.5.b.1]
      follow_ups:
        - text: En dan?
          status: editorial
        - {text: En nu?, status: editorial}

# ---- Een kop
- id: twee
  title: Twee
  speaker: {role: mother}
`;

/** @param {string} text @returns {any} */
const read = (text) => readNode(parseFile(text).contents);

/** @param {(items: any) => void} change */
function changed(change, text = FILE) {
  const items = read(text);
  change(items);
  const written = changeFile(text, items);
  assert.deepEqual(read(written), items);
  return written;
}

/** The lines that differ, as a reviewer sees them. @param {string} written */
function compare(written, text = FILE) {
  const [before, after] = [text.split("\n"), written.split("\n")];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

test("what nobody changed stays byte for byte, in every file of the content", () => {
  for (const name of NAMES) {
    const text = readFileSync(join(CONTENT, name), "utf8");
    assert.equal(changeFile(text, read(text)), text, name);
  }
});

test("every item of the content can be written anew, and says the same", () => {
  for (const name of NAMES) {
    const items = read(readFileSync(join(CONTENT, name), "utf8"));
    if (Array.isArray(items)) assert.deepEqual(read(changeFile("[]\n", items)), items, name);
  }
});

test("a changed field changes its own line, also deep within others", () => {
  const written = changed(([one]) => {
    one.title = "Een, anders";
    one.questions[0].follow_ups[0].text = "En daarna?";
    one.questions[0].follow_ups[1].text = "En straks?";
  });
  assert.deepEqual(compare(written), [
    "-  title: Een",
    "-        - text: En dan?",
    "-        - {text: En nu?, status: editorial}",
    "+  title: Een, anders",
    "+        - text: En daarna?",
    "+        - text: En straks?",
  ]);
});

test("an id more or less changes its list; comments stay", () => {
  const written = changed(([one]) => one.topics.push("leren"));
  assert.deepEqual(compare(written), [
    "-  topics: [geld, werk] # een opmerking ernaast",
    "+  topics: [geld, werk, leren] # een opmerking ernaast",
  ]);
});

test("what is long is folded, paragraphs stay apart, and literal signs stay as they are", () => {
  const quote = "‘Ik wil dat niet’, zei ze. […] Foto's # van 12:30 & zo: ja – nee.";
  const long = `${quote} ${"En nog een heleboel woorden erbij. ".repeat(4).trim()}`;
  const written = changed(([one, two]) => {
    one.text = `${long}\n\nSlot.`;
    two.title = quote;
    two.text = "- een\n- twee";
  });
  assert.ok(written.split("\n").every((line) => line.length <= 120));
  assert.deepEqual(
    compare(written).filter((line) => line.startsWith("+")),
    [
      "+    ‘Ik wil dat niet’, zei ze. […] Foto's # van 12:30 & zo: ja – nee. En nog een heleboel woorden erbij. En nog een",
      "+    heleboel woorden erbij. En nog een heleboel woorden erbij. En nog een heleboel woorden erbij.",
      "+    Slot.",
      "+  title: >-",
      "+    ‘Ik wil dat niet’, zei ze. […] Foto's # van 12:30 & zo: ja – nee.",
      "+  text: |-",
      "+    - een",
      "+    - twee",
    ],
  );
});

test("no line of a folded text begins as a list does", () => {
  const words = `${"woord ".repeat(18)}of - zo - ${"woord ".repeat(10)}`.trim();
  const written = changed(([one]) => {
    one.text = words;
  });
  assert.ok(
    written.split("\n").every((line) => !/^ +- (?:zo|woord)/.test(line)),
    written,
  );
});

test("a text that ends its last line stays as it was", () => {
  const text = "- id: een\n  text: |\n    Een regel.\n  title: Een\n";
  const format = makeFormat("items");
  const { items } = /** @type {any} */ (format.fromFile(text));
  items[0].title = "Twee";
  assert.equal(format.toFile({ items }), text.replace("title: Een", "title: Twee"));
});

test("what Python's YAML would read otherwise goes in quotes", () => {
  const written = changed(([one, two]) => {
    one.title = "nee: no";
    two.title = "no";
    two.year = "2023";
    two.time = "12:30";
  });
  for (const line of ['  title: "nee: no"', '  title: "no"', '  year: "2023"', '  time: "12:30"']) {
    assert.ok(written.includes(`${line}\n`), `${line} in ${written}`);
  }
});

test("items are added, moved and taken out with their comments", () => {
  const added = changed((items) => items.push({ id: "drie", title: "Drie", topics: ["geld"] }));
  assert.ok(added.endsWith("  speaker: {role: mother}\n\n- id: drie\n  title: Drie\n  topics: [geld]\n"));
  const taken = changed((items) => items.shift());
  assert.ok(
    taken.startsWith(
      "# yaml-language-server: $schema=../../schemas/questions.json\n# Een opmerking boven alles.\n- id: twee\n",
    ),
  );
  const last = changed((items) => items.push({ id: "drie" }), "- id: een\n\n# ---- Een kop\n- id: twee\n");
  assert.equal(
    changed((items) => items.splice(1, 1), last),
    "- id: een\n\n# ---- Een kop\n\n- id: drie\n",
  );
  assert.equal(
    changed((items) => items.splice(0), "# Leeg.\n- id: een\n"),
    "# Leeg.\n[]\n",
  );
  assert.equal(
    changed((items) => items.push({ id: "een", questions: [{ id: "a", text: "A?" }] }), "# Leeg.\n[]\n"),
    "# Leeg.\n- id: een\n  questions:\n    - id: a\n      text: A?\n",
  );
});

test("a format reads a list under a name, and writes no field that was left empty", () => {
  const format = makeFormat("items");
  const { items } = /** @type {any} */ (format.fromFile(FILE.trim()));
  assert.equal(items[0].text, "De eerste alinea, die hier op twee regels staat.\n\nDe tweede.");
  const empty = { subject: "", care: [], note: null, speaker: { role: "", description: undefined } };
  Object.assign(items[0], { ...empty, title: " Anders " });
  assert.deepEqual(compare(format.toFile({ items })), ["-  title: Een", "+  title: Anders"]);
});

test("fields get their choices once they are needed", () => {
  const field = { name: "topics", choices: "topic" };
  const form = { name: "a", format: "a.yml", fields: [{ name: "items", fields: [field] }] };
  fillChoices({ collections: [{ files: [form] }], singletons: [] }, { topic: ["geld"] });
  assert.deepEqual(field, { name: "topics", options: ["geld"] });
});

test("by itself the editor would lose comments, join paragraphs and write all of a file anew", () => {
  // What Sveltia CMS does with YAML: tried in it, with these files, before there was a format of our own.
  const written = stringify(parse(FILE), { lineWidth: 0 });
  assert.ok(!written.includes("#"));
  assert.equal(read(written)[0].text, "De eerste alinea, die hier op twee regels staat.\nDe tweede.");
  assert.ok(compare(written).length > 15);
});

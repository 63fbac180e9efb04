// What scripts, templates and stylesheets call the same thing: who renames it in one of them has to do so in all.

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "../../frontend/node_modules/acorn/dist/acorn.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SELECTING = ["find", "findAll", "findAround", "querySelector", "querySelectorAll", "closest", "matches"];
const SETTING = ["setAttribute", "toggleAttribute"];
const IN_SELECTOR = {
  class: /\.([a-z][-\w]*)/g,
  id: /#([a-z][-\w]*)/g,
  role: /\[role=(\w+)/g,
  data: /\[data-([a-z][-a-z]*)[\]=]/g,
};
const IN_TEMPLATE = { class: /\bclass="([^"]*)/g, id: /\bid="([^"]*)/g, role: /\brole="([^"]*)/g };
// Scripts put these names together, of the facets of a form and of what a button does.
const COMPOSED = ["audience", "copy-all", "empty", "kind", "level", "print", "sort", "source", "wipe"];
// Python reads these, in the pages' own HTML.
const FOR_PYTHON = ["page-only", "plain"];
// What scripts set for others alone: the search's answers, for who checks them, and ids that only have to be there.
const FOR_OTHERS = { data: ["query", "record"] };

const read = (pattern) => globSync(pattern, { cwd: ROOT }).map((path) => readFileSync(`${ROOT}${path}`, "utf8"));
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const listAll = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const without = (names, known) => [...new Set(names)].filter((name) => !known.includes(name)).sort();

function* walk(node) {
  if (typeof node?.type === "string") yield node;
  for (const child of Object.values(node)) if (child && typeof child === "object") yield* walk(child);
}

/** A text as it stands in a script; what is filled in doesn't count. */
function textOf(node) {
  if (node?.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked).join("");
  return node?.type === "Literal" ? String(node.value) : "";
}

const isMember = (node, name) => node?.type === "MemberExpression" && node.property.name === name;
const isDataset = (node) => isMember(node, "dataset") || (node?.type === "Identifier" && node.name === "dataset");
const isOfDataset = (node) => node?.type === "MemberExpression" && isDataset(node.object) && !node.computed;
const keysOf = (pattern) => pattern.properties.map(({ key }) => kebab(key.name));

/** The names in a script, as {is: "read" or "set", what, name}. */
function* listNames(tree) {
  for (const node of walk(tree)) {
    if (node.type === "CallExpression") yield* namesOfCall(node);
    if (node.type === "AssignmentExpression") yield* namesOfAssignment(node);
    if (node.type === "VariableDeclarator" && isDataset(node.init) && node.id.type === "ObjectPattern") {
      yield* keysOf(node.id).map((name) => ({ is: "read", what: "data", name }));
    }
    if (node.type === "Property" && node.key.name === "dataset" && node.value.type === "ObjectPattern") {
      yield* keysOf(node.value).map((name) => ({ is: "read", what: "data", name }));
    }
    if (isOfDataset(node)) yield { is: "read", what: "data", name: kebab(node.property.name) };
  }
}

function* namesOfCall({ callee, arguments: [first] }) {
  const called = callee.property?.name ?? callee.name;
  if (SELECTING.includes(called)) {
    for (const [what, pattern] of Object.entries(IN_SELECTOR)) {
      yield* listAll(textOf(first), pattern).map((name) => ({ is: "read", what, name }));
    }
  }
  if (called === "getElementById" && textOf(first)) yield { is: "read", what: "id", name: textOf(first) };
  if (SETTING.includes(called) && textOf(first).startsWith("data-")) {
    yield { is: "set", what: "data", name: textOf(first).slice("data-".length) };
  }
  if (isMember(callee.object, "classList") && textOf(first)) yield { is: "set", what: "class", name: textOf(first) };
}

function* namesOfAssignment({ left, right }) {
  if (isOfDataset(left)) yield { is: "set", what: "data", name: kebab(left.property.name) };
  if (isMember(left, "id")) yield { is: "set", what: "id", name: textOf(right) };
}

// The worker sees no page.
const names = read("frontend/scripts/!(worker)/*.js").flatMap((code) => [
  ...listNames(parse(code, { ecmaVersion: "latest", sourceType: "module" })),
]);
const inScripts = (is, what) => names.filter((each) => each.is === is && each.what === what).map(({ name }) => name);

const templates = read("overrides/**/*.html")
  .join("\n")
  .replace(/\{#.*?#\}/gs, "");
const inTemplates = (what) =>
  what === "data"
    ? listAll(templates, /\bdata-([a-z][-a-z]*)/g)
    : listAll(templates, IN_TEMPLATE[what]).flatMap((value) => value.match(/[-\w]+/g) ?? []);

const styles = read("frontend/styles/**/*.css")
  .join("\n")
  .replace(/\/\*.*?\*\//gs, "");

suite("templates write what scripts read", () => {
  for (const what of Object.keys(IN_SELECTOR)) {
    test(what, () => {
      assert.ok(inScripts("read", what).length > 0);
      assert.deepEqual(without(inScripts("read", what), [...inTemplates(what), ...inScripts("set", what)]), []);
    });
  }
  test("data of which scripts put the names together", () =>
    assert.deepEqual(without(COMPOSED, inTemplates("data")), []));
});

test("templates write no data that nobody reads", () => {
  const used = [...inScripts("read", "data"), ...inScripts("set", "data"), ...listAll(styles, IN_SELECTOR.data)];
  assert.deepEqual(without(inTemplates("data"), [...used, ...COMPOSED, ...FOR_PYTHON]), []);
});

test("stylesheets know the classes that scripts set", () => {
  const known = listAll(styles, IN_SELECTOR.class);
  // Of a class that is put together its beginning stands in the script.
  const isKnown = (name) => known.some((each) => (name.endsWith("--") ? each.startsWith(name) : each === name));
  assert.deepEqual(
    inScripts("set", "class").filter((name) => !isKnown(name)),
    [],
  );
});

test("stylesheets rely on no data that nobody writes", () => {
  const written = [...inTemplates("data"), ...inScripts("set", "data")];
  assert.deepEqual(without(listAll(styles, IN_SELECTOR.data), written), []);
});

test("what scripts set is read by somebody", () => {
  const read = [...inScripts("read", "data"), ...listAll(styles, IN_SELECTOR.data), ...FOR_OTHERS.data];
  assert.deepEqual(without(inScripts("set", "data"), read), []);
});

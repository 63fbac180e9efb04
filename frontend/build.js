// Makes what browsers get of scripts/ and styles/, and writes it to standard output as JSON; writes no file.
//
// Each module that is called *.entry.js, and each stylesheet *.entry.css, becomes one file. Scripts become classic ones, as
// modules don't load on a page that was opened from disk; what an entry exports is found as `systeemwijzer.<entry>`.
// A module that scheme.js or site.js holds is in no other script: every page has those first, and gives it to the others.

import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const ENTRY = /\.entry(?=\.(?:js|css)$)/;
// Every page has these, in this order, before any other script runs.
const FIRST = ["scheme.js", "site.js"];
// Older browsers get a page without scripts, or with colours of one scheme: /toegankelijkheid/ says so.
const TARGETS = ["chrome123", "firefox120", "safari17.5"];
const OPTIONS = {
  absWorkingDir: ROOT,
  // As modules are; and what is only the type checker's isn't asked for it.
  banner: { js: '"use strict";' },
  tsconfigRaw: {},
  bundle: true,
  charset: "utf8",
  legalComments: "inline",
  logLevel: "silent",
  metafile: true,
  minify: true,
  outdir: "out",
  // A package is called by its name here, also where its folder is a link to one elsewhere.
  preserveSymlinks: true,
  target: TARGETS,
  write: false,
};

const isScript = (file) => file.endsWith(".js");
const pathOf = (file) => relative(ROOT, file).replaceAll("\\", "/");
const nameOf = (entry) => basename(entry).replace(ENTRY, "");
const globalOf = (name) => `systeemwijzer[${JSON.stringify(name.replace(/\.js$/, ""))}]`;

/** Every module and stylesheet, by its path from here. */
async function findSources() {
  const found = await Array.fromAsync(glob(["scripts/**/*.js", "styles/**/*.css"], { cwd: ROOT }));
  return found.map((file) => file.replaceAll("\\", "/")).sort();
}

/** Stylesheets load nothing but each other: the pages' policy lets no picture or font in by them. */
const loadNothing = {
  name: "load-nothing",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => {
      const isOurs = kind !== "url-token" && (kind !== "import-rule" || path.startsWith("."));
      return isOurs ? undefined : { errors: [{ text: `a stylesheet loads nothing; '${path}' has no place in it` }] };
    });
  },
};

/** The licences of what npm installed go along with it, in each file that holds some of it. */
const keepLicences = {
  name: "keep-licences",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path }) => {
      const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path.replaceAll("\\", "/"));
      const licence = readFileSync(join(folder, "LICENSE"), "utf8").trim();
      return { contents: `/*! ${name}\n${licence}\n*/\n${readFileSync(path, "utf8")}` };
    });
  },
};

/**
 * Modules that a script before this one holds are taken from there. `held` gives for each such module who holds it and
 * what it exports; those that are asked for are put into `asked`.
 */
const takeHeld = (held, asked) => ({
  name: "take-held",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const module = pathOf(resolve(resolveDir, path));
      return held.has(module) ? { path: module, namespace: "held" } : undefined;
    });
    onLoad({ filter: /./, namespace: "held" }, ({ path }) => {
      const { holder, names } = held.get(path);
      asked.add(path);
      return { contents: `export const { ${names.join(", ")} } = ${globalOf(holder)}[${JSON.stringify(path)}];` };
    });
  },
});

/**
 * Files that are made alike, by their entries, as {text, inputs, read, exports}: what is in each, what was read for it and
 * those made with it, and what it exports.
 */
async function make(entryPoints, { held = new Map(), asked = new Set(), ...options } = {}) {
  const plugins = options.bundle === false ? [] : [loadNothing, keepLicences, takeHeld(held, asked)];
  const { outputFiles, metafile, warnings } = await build({ ...OPTIONS, entryPoints, ...options, plugins });
  // What esbuild only warns of, such as a rule that isn't closed, is as wrong as the rest.
  if (warnings.length) throw refuse(tellErrors({ errors: warnings }));
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, inputs, exports }, place) => [
    entryPoint,
    { text: outputFiles[place].text, inputs: Object.keys(inputs), read: Object.keys(metafile.inputs), exports },
  ]));
}

/** From each module that one of the first scripts holds to {holder, names}: what it exports. */
async function listHeld(entries, exported) {
  const held = new Map();
  const first = await make(FIRST.map((name) => entries.get(name)), { format: "iife" });
  for (const holder of FIRST) {
    const modules = first.get(entries.get(holder)).inputs.filter((input) => !held.has(input) && !ENTRY.test(input));
    for (const module of modules) held.set(module, { holder, names: exported.get(module).exports });
  }
  return held;
}

/** One of the first scripts, with what others ask it for. */
async function makeHolder(name, entry, held, asked) {
  const given = [...asked].filter((module) => held.get(module).holder === name).sort();
  const before = FIRST.slice(0, FIRST.indexOf(name));
  const lines = [
    `import "./${entry}";`,
    ...given.map((module, place) => `import * as held${place} from "./${module}";`),
    `export { ${given.map((module, place) => `held${place} as ${JSON.stringify(module)}`).join(", ")} };`,
  ];
  const [made] = (await make(undefined, {
    asked,
    format: "iife",
    globalName: globalOf(name),
    held: new Map([...held].filter(([, { holder }]) => before.includes(holder))),
    stdin: { contents: lines.join("\n"), resolveDir: ROOT, sourcefile: name },
  })).values();
  return made;
}

/** The scripts that come after the first ones; those that export something leave it for who added them. */
function makeOthers(entries, exported, options) {
  const exporting = entries.filter((entry) => exported.get(entry).exports.length);
  const silent = entries.filter((entry) => !exporting.includes(entry));
  const groups = [
    make(silent, { ...options, format: "iife" }),
    ...exporting.map((entry) => make([entry], { ...options, format: "iife", globalName: globalOf(nameOf(entry)) })),
  ];
  return Promise.all(groups).then((made) => new Map(made.flatMap((group) => [...group])));
}

/** What all of these give; where some fail, what is wrong in each of them. */
async function gather(tasks) {
  const settled = await Promise.allSettled(tasks);
  const errors = settled.flatMap(({ reason }) => (reason ? tellErrors(reason) : []));
  if (errors.length) throw refuse(errors);
  return settled.map(({ value }) => value);
}

async function makeStyles(entries) {
  return make([...entries.values()].filter((entry) => !isScript(entry)));
}

async function makeScripts(entries, modules) {
  const exported = await make(modules, { bundle: false, format: "esm" });
  const held = await listHeld(entries, exported);
  const asked = new Set();
  const others = [...entries].filter(([name, entry]) => isScript(entry) && !FIRST.includes(name));
  const made = await makeOthers(others.map(([, entry]) => entry), exported, { asked, held });
  // From the last to the first, as each asks those before it.
  for (const name of FIRST.toReversed()) made.set(entries.get(name), await makeHolder(name, entries.get(name), held, asked));
  return made;
}

/** Every file by its name, as {text, inputs}. */
async function makeAll() {
  const sources = await findSources();
  const entries = new Map(sources.filter((file) => ENTRY.test(file)).map((entry) => [nameOf(entry), entry]));
  const groups = await gather([makeStyles(entries), makeScripts(entries, sources.filter(isScript))]);
  const made = new Map(groups.flatMap((group) => [...group]));
  refuseUnused(sources, [...made.values()].flatMap(({ read }) => read));
  return Object.fromEntries([...entries].map(([name, entry]) => [name, describe(made.get(entry))]));
}

/** A file's text, and the sources that are in it; what it takes from another isn't. */
function describe({ text, inputs }) {
  return { text, inputs: inputs.filter((input) => !input.startsWith("held:")) };
}

/** What nobody imports reaches no browser. */
function refuseUnused(sources, used) {
  const unused = sources.filter((source) => !used.includes(source));
  if (unused.length) throw refuse(unused.map((file) => ({ file, line: 1, text: "nothing imports this; is it for a browser?" })));
}

/** An error that says what is wrong, each as {file, line, text}. */
function refuse(problems) {
  return Object.assign(new Error("The sources can't be built"), { problems });
}

/** What an error of ours or of esbuild says is wrong, each as {file, line, text}. */
function tellErrors(error) {
  if (error.problems) return error.problems;
  if (!error.errors) throw error;
  return error.errors.map(({ text, location }) => ({ file: location?.file ?? "", line: location?.line ?? 1, text }));
}

const made = await makeAll().then(
  (files) => ({ files, errors: [] }),
  (error) => ({ files: {}, errors: tellErrors(error) }),
);
console.log(JSON.stringify(made));

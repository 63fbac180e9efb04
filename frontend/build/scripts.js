// Scripts: classic ones, as modules don't load on a page that was opened from disk, and with each module in one of them.
//
// Every page has scheme.js and site.js before any other script. The modules that these hold are in no other: they leave
// them for the others, as `systeemwijzer.site["scripts/common/phrases.js"]`. A script that is added later leaves what its
// entry exports for who added it, as `systeemwijzer.qr`.

import { listExports, make } from "./make.js";
import { isEntry, nameOf, ROOT, sourceOf } from "./sources.js";

/** @import { Plugin } from "esbuild" */
/** @import { Made } from "./make.js" */

/** Who holds a module, and the names that it exports. @typedef {{ holder: string, names: string[] }} Held */

const FIRST = ["scheme.js", "site.js"];

/**
 * Every script by its entry.
 * @param {string[]} modules all modules, entries too
 */
export async function makeScripts(modules) {
  const exported = await listExports(modules);
  const entries = modules.filter(isEntry);
  const first = FIRST.map((name) => findEntry(entries, name));
  const held = listHeld(first, await make(first, { format: "iife" }), exported);
  /** @type {Set<string>} */
  const asked = new Set();
  const others = entries.filter((entry) => !first.includes(entry));
  const made = await makeOthers(others, exported, takeHeld(held, asked));
  // From the last to the first, as each asks those before it.
  for (const entry of first.toReversed()) made.set(entry, await makeHolder(entry, held, asked));
  return made;
}

/** @param {string[]} entries @param {string} name */
function findEntry(entries, name) {
  const entry = entries.find((each) => nameOf(each) === name);
  if (!entry) throw new Error(`No entry for ${name}`);
  return entry;
}

/**
 * Every module that one of the first scripts holds.
 * @param {string[]} first
 * @param {Map<string, Made>} made
 * @param {Map<string, string[]>} exported
 */
function listHeld(first, made, exported) {
  /** @type {Map<string, Held>} */
  const held = new Map();
  for (const entry of first) {
    const modules = made.get(entry)?.holds.filter((module) => !held.has(module) && !isEntry(module)) ?? [];
    for (const module of modules) held.set(module, { holder: nameOf(entry), names: exported.get(module) ?? [] });
  }
  return held;
}

/**
 * Takes modules from who holds them; those that are asked for are put into `asked`.
 * @param {Map<string, Held>} held
 * @param {Set<string>} asked
 * @returns {Plugin}
 */
function takeHeld(held, asked) {
  return {
    name: "take-held",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const module = sourceOf(resolveDir, path);
        return held.has(module) ? { path: module, namespace: "held" } : undefined;
      });
      onLoad({ filter: /./, namespace: "held" }, ({ path }) => {
        const { holder, names } = /** @type {Held} */ (held.get(path));
        asked.add(path);
        return { contents: `export const { ${names.join(", ")} } = ${globalOf(holder)}[${JSON.stringify(path)}];` };
      });
    },
  };
}

/** Where a script leaves what others may take. @param {string} name */
const globalOf = (name) => `systeemwijzer[${JSON.stringify(name.replace(/\.js$/, ""))}]`;

/**
 * The scripts that come after the first ones.
 * @param {string[]} entries
 * @param {Map<string, string[]>} exported
 * @param {Plugin} plugin
 */
async function makeOthers(entries, exported, plugin) {
  const exporting = entries.filter((entry) => exported.get(entry)?.length);
  const silent = entries.filter((entry) => !exporting.includes(entry));
  const groups = await Promise.all([
    make(silent, { format: "iife", plugins: [plugin] }),
    ...exporting.map((entry) =>
      make([entry], { format: "iife", globalName: globalOf(nameOf(entry)), plugins: [plugin] }),
    ),
  ]);
  return new Map(groups.flatMap((made) => [...made].map(([entry, file]) => [entry, withoutHeld(file)])));
}

/** What a script takes from another isn't in it. @param {Made} file */
function withoutHeld(file) {
  return { ...file, holds: file.holds.filter((source) => !source.startsWith("held:")) };
}

/**
 * One of the first scripts, with what others ask it for.
 * @param {string} entry
 * @param {Map<string, Held>} held
 * @param {Set<string>} asked
 */
async function makeHolder(entry, held, asked) {
  const name = nameOf(entry);
  const before = FIRST.slice(0, FIRST.indexOf(name));
  const earlier = new Map([...held].filter(([, { holder }]) => before.includes(holder)));
  const given = [...asked].filter((module) => held.get(module)?.holder === name).sort();
  const [made] = (
    await make(undefined, {
      format: "iife",
      globalName: globalOf(name),
      plugins: [takeHeld(earlier, asked)],
      stdin: { contents: writeHolder(entry, given), resolveDir: ROOT, sourcefile: name },
    })
  ).values();
  return withoutHeld(made);
}

/**
 * A module that does what an entry does, and exports whole modules by their paths.
 * @param {string} entry
 * @param {string[]} given
 */
function writeHolder(entry, given) {
  const imports = given.map((module, place) => `import * as held${place} from "./${module}";`);
  const exports = given.map((module, place) => `held${place} as ${JSON.stringify(module)}`);
  return [`import "./${entry}";`, ...imports, `export { ${exports.join(", ")} };`].join("\n");
}

// Makes files for browsers of entries, by esbuild.

import { build } from "esbuild";
import { keepLicences, loadNothing } from "./plugins.js";
import { readMessages, SourcesError } from "./problems.js";
import { ROOT } from "./sources.js";

/** @import { BuildOptions } from "esbuild" */

/**
 * A file: its text, the sources that are in it, those that were read for it and for what was made with it, and the names
 * that its entry exports.
 * @typedef {{ text: string, holds: string[], read: string[], exports: string[] }} Made
 */

// The oldest browsers that get all of it: the first with light-dark(). To others the pages are pages without scripts, or
// with colours for light alone, as /toegankelijkheid/ says.
const TARGETS = ["chrome123", "firefox120", "safari17.5"];

const OPTIONS = /** @type {const} @satisfies {BuildOptions} */ ({
  absWorkingDir: ROOT,
  // As modules are.
  banner: { js: '"use strict";' },
  bundle: true,
  charset: "utf8",
  legalComments: "inline",
  logLevel: "silent",
  metafile: true,
  minify: true,
  outdir: "out",
  // A package is called by its name here, also where its folder is a link to one elsewhere.
  preserveSymlinks: true,
  target: [...TARGETS],
  // What is only for the type checker isn't asked for.
  tsconfigRaw: {},
  write: false,
});

/**
 * Files that are made alike, each by its entry.
 * @param {string[] | undefined} entries
 * @param {Pick<BuildOptions, "format" | "globalName" | "plugins" | "stdin">} options
 * @returns {Promise<Map<string, Made>>}
 */
export async function make(entries, { plugins = [], ...options } = {}) {
  // The plugins asked for come first: what one of them takes is none of the others' business.
  const all = [...plugins, loadNothing, keepLicences];
  const made = await build({ ...OPTIONS, entryPoints: entries, plugins: all, ...options });
  // What esbuild only warns of, such as a rule that isn't closed, is as wrong as the rest.
  if (made.warnings.length) throw new SourcesError(readMessages(made.warnings));
  const read = Object.keys(made.metafile.inputs);
  const files = Object.values(made.metafile.outputs).map(({ entryPoint = "", inputs, exports }, place) => {
    return /** @type {const} */ ([
      entryPoint,
      { text: made.outputFiles[place].text, holds: Object.keys(inputs), read, exports },
    ]);
  });
  return new Map(files);
}

/**
 * The names that modules export, each by its module.
 * @param {string[]} modules
 */
export async function listExports(modules) {
  const { metafile, warnings } = await build({ ...OPTIONS, bundle: false, entryPoints: modules, format: "esm" });
  if (warnings.length) throw new SourcesError(readMessages(warnings));
  return new Map(Object.values(metafile.outputs).map(({ entryPoint = "", exports }) => [entryPoint, exports]));
}

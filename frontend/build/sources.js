// Where the sources stand, and what is made of them.

import { glob } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder frontend/; sources are named by their paths from there. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));
const ENTRY = /\.entry(?=\.(?:js|css)$)/;

/** @param {string} source */
export const isScript = (source) => source.endsWith(".js");
/** @param {string} source */
export const isEntry = (source) => ENTRY.test(source);

/**
 * What is made of an entry: `site.js` of `scripts/page/site.entry.js`.
 * @param {string} entry
 */
export const nameOf = (entry) => basename(entry).replace(ENTRY, "");

/**
 * The source that an import leads to.
 * @param {string} folder where it stands that imports it
 * @param {string} path
 */
export const sourceOf = (folder, path) => slash(relative(ROOT, resolve(folder, path)));

/** What no page has: the editor of previews, which editor.js makes. */
export const WRITING = "scripts/writing/";

/** Every script and stylesheet of the site. */
export async function findSources() {
  const found = await Array.fromAsync(glob(["scripts/**/*.js", "styles/**/*.css"], { cwd: ROOT }));
  return found
    .map(slash)
    .filter((source) => !source.startsWith(WRITING))
    .sort();
}

/** @param {string} path */
const slash = (path) => path.replaceAll("\\", "/");

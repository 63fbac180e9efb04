// The typeface: of what npm installed, the signs that Dutch is written in and the weights that stylesheets use.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { keepMade } from "./kept.js";
import { ROOT } from "./sources.js";

/** @import { Plugin } from "esbuild" */

/**
 * A font: where it stands in what npm installed, the name that stylesheets call it by, and its content.
 * @typedef {{ source: string, published: string, content: Buffer }} Font
 */

const PACKAGES = "node_modules";
// A path in a package: neither from here nor of another host.
const IN_PACKAGE = /^[@\w][\w./@-]*\.woff2$/;
// Of the weight's axis; a stylesheet that asks for more gets the nearest.
const WEIGHTS = { min: 400, max: 750 };
const SIGNS = [
  listSigns(0x20, 0x7e),
  listSigns(0xa0, 0xff),
  // Letters of names, dashes, quotation marks and other signs of running text; arrows and signs of sums.
  "ŒœĲĳ‐‑–—‘’‚“”„†•…′″€↑↓−×",
].join("");
// As long as those in the names of other files.
const HASH_LENGTH = 8;

/** @param {number} first @param {number} last */
function listSigns(first, last) {
  return Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)).join("");
}

/**
 * Lets stylesheets ask for fonts of packages, beside which they are published; each is put into `fonts` by its name.
 * @param {Map<string, Font>} fonts
 * @returns {Plugin}
 */
export function takeFonts(fonts) {
  return {
    name: "take-fonts",
    setup({ onResolve }) {
      onResolve({ filter: IN_PACKAGE }, async ({ path }) => {
        const source = `${PACKAGES}/${path}`;
        if (!existsSync(join(ROOT, source))) return { errors: [{ text: `no font '${path}' in what npm installed` }] };
        const font = await makeFont(source);
        fonts.set(basename(path), font);
        return { path: `./${font.published}`, external: true };
      });
    },
  };
}

/** @param {string} source @returns {Promise<Font>} */
async function makeFont(source) {
  const whole = await readFile(join(ROOT, source));
  const tools = await readFile(join(ROOT, "package-lock.json"));
  const content = await keepMade([whole, SIGNS, JSON.stringify(WEIGHTS), tools], () => takeSigns(whole));
  const hash = createHash("sha256").update(content).digest("hex").slice(0, HASH_LENGTH);
  return { source, published: basename(source).replace(/(?=\.woff2$)/, `.${hash}`), content };
}

/** @param {Buffer} whole */
async function takeSigns(whole) {
  // It takes long to load too, and is seldom needed.
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(whole, SIGNS, { targetFormat: "woff2", variationAxes: { wght: WEIGHTS } });
}

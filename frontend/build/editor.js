// Makes the editor of previews of scripts/writing/ and of Sveltia CMS, and writes its files to standard output as JSON: each by
// its path, in Base64. No other build has anything of it.

import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { ROOT, WRITING } from "./sources.js";

/** @import { BuildFailure, BuildOptions, Plugin } from "esbuild" */

const PACKAGE = "node_modules/@sveltia/cms";
const OUT = join(ROOT, "out");
// What it would only load for code, maps and pictures, which no form of ours has.
const UNUSED = [
  "@shikijs/*",
  "exifr/*",
  "immutable",
  "leaflet/*",
  "svgo/*",
  "terra-draw",
  "terra-draw-leaflet-adapter",
  "turndown/*",
];
const FONTS = join(ROOT, PACKAGE, "npm/assets");
const FONT = /\.(?:woff2|LICENSE\.txt)$/;

/** The editor speaks Dutch, and English by itself. @type {Plugin} */
const inDutch = {
  name: "in-dutch",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/[A-Za-z-]+\.json$/ }, ({ path }) => {
      return path.endsWith("/nl.json") ? undefined : { path: "unspoken", namespace: "unspoken" };
    });
    onLoad({ filter: /./, namespace: "unspoken" }, () => ({ contents: "{}", loader: "json" }));
  },
};

/** @type {BuildOptions} */
const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: "utf8",
  entryPoints: [join(WRITING, "writing.entry.js")],
  entryNames: "writing",
  external: UNUSED,
  format: "esm",
  logLevel: "silent",
  minify: true,
  outdir: OUT,
  plugins: [inDutch],
  preserveSymlinks: true,
  splitting: true,
  target: "es2022",
  tsconfigRaw: {},
  write: false,
};

async function makeEditor() {
  const { outputFiles = [] } = await build(OPTIONS);
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(outputFiles.map(({ path, contents }) => [relative(OUT, path), contents]));
  for (const name of await readdir(FONTS)) {
    if (FONT.test(name)) files.set(`assets/${name}`, await readFile(join(FONTS, name)));
  }
  return Object.fromEntries([...files].map(([path, content]) => [path, Buffer.from(content).toString("base64")]));
}

try {
  console.log(JSON.stringify(await makeEditor()));
} catch (error) {
  const [problem] = /** @type {BuildFailure} */ (error).errors ?? [];
  console.error(`${problem?.text ?? error}; PREVIEW=1 make site installs what it is made of`);
  process.exitCode = 1;
}

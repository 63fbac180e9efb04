// What esbuild does here beside its own work.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @import { Plugin } from "esbuild" */

const IN_PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * Stylesheets load nothing but each other: the pages' policy lets no picture or font in by them.
 * @type {Plugin}
 */
export const loadNothing = {
  name: "load-nothing",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => {
      const isOurs = kind !== "url-token" && (kind !== "import-rule" || path.startsWith("."));
      return isOurs ? undefined : { errors: [{ text: `a stylesheet loads nothing; '${path}' has no place in it` }] };
    });
  },
};

/**
 * The licence of what npm installed goes along with it, in each file that holds some of it.
 * @type {Plugin}
 */
export const keepLicences = {
  name: "keep-licences",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path }) => {
      const [, folder = "", name = ""] = IN_PACKAGE.exec(path.replaceAll("\\", "/")) ?? [];
      const licence = readFileSync(join(folder, "LICENSE"), "utf8").trim();
      return { contents: `/*! ${name}\n${licence}\n*/\n${readFileSync(path, "utf8")}` };
    });
  },
};

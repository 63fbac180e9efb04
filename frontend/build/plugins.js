// What esbuild does here beside its own work.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @import { Plugin } from "esbuild" */

// With a scheme, or with that of the page.
const ELSEWHERE = /^(?:[a-z][\w+.-]*:|\/\/)/i;
const IN_PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * Stylesheets load nothing but each other and fonts of packages (fonts.js), as the pages' policy lets nothing else in by them; scripts import
 * nothing of another host.
 * @type {Plugin}
 */
export const loadNothing = {
  name: "load-nothing",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => {
      const isLoaded = kind === "url-token" || (kind === "import-rule" && !path.startsWith("."));
      if (isLoaded) return { errors: [{ text: `a stylesheet loads nothing; '${path}' has no place in it` }] };
      if (ELSEWHERE.test(path))
        return { errors: [{ text: `'${path}' isn't of this site; a script imports ours alone` }] };
      return undefined;
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

// What things are called: files, caches, and what one version says to another.

import { pathBelow } from "./paths.js";

const ROOT = new URL("./", location.href);

/** How all caches of this site begin: other sites may keep things at the same host, and so may this one below another path. */
export const OURS = `systeemwijzer ${ROOT.pathname} `;

/** What a version that waits is told. */
export const TAKE_OVER = "take over";

/**
 * The address of a file, from its path below the site's root.
 * @param {string} path
 */
export const addressOf = (path) => new URL(path, ROOT);

/**
 * The path of a file below the site's root, whatever is asked of it; null for what isn't this site's.
 * @param {string} address
 */
export const pathOf = (address) => pathBelow(ROOT, new URL(address));

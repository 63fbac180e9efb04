// The files of this version of the site, by their paths below its root. The build puts `SITE`, its version and the hash of
// each of its files, in front of the worker.

import { OURS } from "./names.js";

export const VERSION = SITE.version;
/** The name of the cache that they are kept in. */
export const CACHE = OURS + VERSION;
export const ALL = Object.keys(SITE.files);

/**
 * Whether this version has such a file.
 * @param {string | null} path
 * @returns {path is string}
 */
export const has = (path) => path !== null && Object.hasOwn(SITE.files, path);

/**
 * Whether a response holds a file of this version; its body stays to be read.
 * @param {Response} response
 * @param {string} path
 */
export async function holds(response, path) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === SITE.files[path];
}

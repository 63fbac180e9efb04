// The files of this version of the site, by their paths below its root. The build puts `SITE`, its version and the hash of
// each of its files, in front of the worker.

import { OURS, ROOT } from "./names.js";

export const VERSION = SITE.version;
export const CACHE = OURS + VERSION;
export const ALL = Object.keys(SITE.files);

/** Whether this version has such a file. */
export const has = (path) => Object.hasOwn(SITE.files, path);

export const isPage = (path) => path.endsWith(".html");

/** The path of a file below the site's root, whatever is asked of it; null for what isn't this site's. */
export function pathOf(url) {
  if (url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return null;
  const path = decode(url.pathname.slice(ROOT.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return path; // A % that means nothing: no file has it in its name.
  }
}

/** Whether a response holds a file of this version; its body stays to be read. */
export async function holds(response, path) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === SITE.files[path];
}

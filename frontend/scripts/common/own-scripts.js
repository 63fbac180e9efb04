// Adds the site's own scripts where a page names them in data-script, and where another script asks for them.

import { findAll } from "./elements.js";

// The page says with this script what it may load: the search by `data-search`, the worker by `data-offline`.
const { src, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
/** The site's root. */
export const ROOT = new URL("../", src);
/** What the search needs, as paths with spaces between; and the worker, where the page has one. */
export const { search: SEARCH_SCRIPTS = "", offline: WORKER = "" } = dataset;
// What the build writes: no other script is ever added or put to work, whatever a page asks for.
const OWN_SCRIPT = /^(?:assets\/([-\w]+)\.[0-9a-f]+|sw)\.js$/;
const RULES = { createScriptURL: locate };
// Where the browser holds to the pages' policy, only this may say where a script stands; elsewhere the rules do alone.
const trusted = globalThis.trustedTypes?.createPolicy("systeemwijzer", RULES) ?? RULES;
/**
 * What comes of each script, by its path.
 * @type {Map<string, Promise<unknown>>}
 */
const added = new Map();

/**
 * The address of one of the site's own scripts; anything else is an error.
 * @param {string} path  from the site's root
 */
function locate(path) {
  if (!OWN_SCRIPT.test(path)) throw new TypeError(`Not a script of this site: ${path}`);
  return new URL(path, ROOT).href;
}

/**
 * The same as the browser wants it, where it holds to the pages' policy.
 * @param {string} path
 */
export function trust(path) {
  return trusted.createScriptURL(path);
}

/**
 * Add a script once; gives what its entry exports when it has run. Who asks says which entry that is.
 * @template [Entry=unknown]
 * @param {string} path
 * @returns {Promise<Entry>}
 */
export function add(path) {
  if (!added.has(path)) added.set(path, addScript(path));
  return /** @type {Promise<Entry>} */ (added.get(path));
}

/**
 * A script, and not fetch: that also works on a page that was opened from disk.
 * @param {string} path
 */
async function addScript(path) {
  const script = document.createElement("script");
  await new Promise((resolve, reject) => {
    Object.assign(script, { src: trust(path), async: false, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const [, entry] = /** @type {RegExpExecArray} */ (OWN_SCRIPT.exec(path));
  return systeemwijzer[entry];
}

// Once all that site.js holds has run, as these may use it. They run in the order of the page.
queueMicrotask(() => {
  const paths = findAll("[data-script]").flatMap(({ dataset: { script = "" } }) => script.split(" "));
  for (const path of paths) add(path);
});

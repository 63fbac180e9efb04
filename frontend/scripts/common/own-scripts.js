// Adds the site's own scripts where a page names them in data-script, and where another script asks for them.

// The page says with this script what it may load: the search by `data-search`, the worker by `data-offline`.
const { src, dataset } = document.currentScript;
export const ROOT = new URL("../", src);
export const { search: SEARCH_SCRIPTS, offline: WORKER } = dataset;
// What the build writes: no other script is ever added or put to work, whatever a page asks for.
const OWN_SCRIPT = /^(?:assets\/([-\w]+)\.[0-9a-f]+|sw)\.js$/;
const RULES = { createScriptURL: locate };
// Where the browser holds to the pages' policy, only this may say where a script stands; elsewhere the rules do alone.
const trusted = globalThis.trustedTypes?.createPolicy("systeemwijzer", RULES) ?? RULES;
const added = new Map();

/** The address of one of the site's own scripts, from its path from the site's root; anything else is an error. */
function locate(path) {
  if (!OWN_SCRIPT.test(path)) throw new TypeError(`Not a script of this site: ${path}`);
  return new URL(path, ROOT).href;
}

/** The same as the browser wants it, where it holds to the pages' policy. */
export function trust(path) {
  return trusted.createScriptURL(path);
}

/** Add a script once; gives what its entry exports when it has run. */
export function add(path) {
  if (!added.has(path)) added.set(path, addScript(path));
  return added.get(path);
}

/** A script, and not fetch: that also works on a page that was opened from disk. */
async function addScript(path) {
  const script = document.createElement("script");
  await new Promise((resolve, reject) => {
    Object.assign(script, { src: trust(path), async: false, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const [, entry] = OWN_SCRIPT.exec(path);
  return systeemwijzer[entry];
}

// Once all that site.js holds has run, as these may use it. They run in the order of the page.
queueMicrotask(() => {
  const paths = [...document.querySelectorAll("[data-script]")].flatMap(({ dataset: { script } }) => script.split(" "));
  for (const path of paths) add(path);
});

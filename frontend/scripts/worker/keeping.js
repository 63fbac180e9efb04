// What is kept: files of this version, each with what it needs.

import { attempt, STATE } from "./memory.js";
import { addressOf, OURS, pathOf } from "./names.js";
import { divide, isPage } from "./paths.js";
import { ask } from "./server.js";
import { CACHE, has, holds } from "./version.js";

/** @typedef {(kept: number) => void} Tell  hears how many files are kept so far */

// The stylesheet and the scripts that a page names, whatever folder it stands in.
const NAMED = /assets\/[-\w]+\.[0-9a-f]+\.(?:css|js|woff2)/g;
/**
 * Files that are being kept just now.
 * @type {Map<string, Promise<void>>}
 */
const underWay = new Map();

/**
 * A file that is kept.
 * @param {string} path
 */
export async function find(path) {
  return has(path) ? (await caches.open(CACHE)).match(addressOf(path)) : undefined;
}

/**
 * Keep what isn't kept yet, a lot at a time; gives whether all is there. Where a whole lot fails, none follows; where all
 * of it has to be there, none follows a single file that fails.
 * @param {string[]} paths
 * @param {{ isStrict?: boolean, tell?: Tell }} [how]
 */
export async function fill(paths, { isStrict = false, tell } = {}) {
  const already = new Set(await listKept(CACHE));
  const missing = paths.filter((path) => !already.has(path));
  let count = paths.length - missing.length;
  for (const lot of divide(missing)) {
    const kept = await keepLot(lot);
    count += kept;
    tell?.(count);
    if (!kept || (isStrict && kept < lot.length)) return false;
  }
  return count === paths.length;
}

/**
 * Keep files; gives of how many that succeeded.
 * @param {string[]} paths
 */
async function keepLot(paths) {
  const ends = await Promise.allSettled(paths.map(keep));
  return ends.filter(({ status }) => status === "fulfilled").length;
}

/**
 * Keep a file, with what it needs; several may ask for the same one at once.
 * @param {string} path
 */
function keep(path) {
  const keeping = underWay.get(path) ?? keepOnce(path).finally(() => underWay.delete(path));
  underWay.set(path, keeping);
  return keeping;
}

/** @param {string} path */
async function keepOnce(path) {
  if (!(await find(path))) await put(path, (await takeFromOthers(path)) ?? (await ask(path)));
}

/**
 * A page only comes with all that it names: a later version may have that no more.
 * @param {string} path
 * @param {Response} file
 */
async function put(path, file) {
  if (isPage(path)) {
    const named = new Set((await file.clone().text()).match(NAMED));
    await Promise.all([...named].filter(has).map(keep));
  }
  // The status is left behind: servers answer with 404 to who asks for the page that says so.
  const whole = new Response(await file.blob(), { headers: file.headers });
  await (await caches.open(CACHE)).put(addressOf(path), whole);
}

/**
 * A page that was just opened, where it is of this version: it needn't be asked for again.
 * @param {string} path
 * @param {Response} response
 */
export function keepOpened(path, response) {
  return attempt(async () => {
    if (await holds(response, path)) await put(path, response);
    return true;
  });
}

/**
 * The same file of a version that was kept before; undefined where none has it.
 * @param {string} path
 */
async function takeFromOthers(path) {
  for (const name of await listOthers()) {
    const file = await (await caches.open(name)).match(addressOf(path));
    if (file && (await holds(file, path))) return file;
  }
  return undefined;
}

/**
 * Which of this version's files a cache has.
 * @param {string} name
 */
export async function listKept(name) {
  const requests = await (await caches.open(name)).keys();
  return requests.map(({ url }) => pathOf(url)).filter(has);
}

/** The caches of other versions. */
export async function listOthers() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE && name !== STATE);
}

export async function removeOthers() {
  for (const name of await listOthers()) await caches.delete(name);
}

// What is kept: files of this version, each with what it needs.

import { NO_FAILURE, STATE, attempt, readState, remember } from "./memory.js";
import { OURS, ROOT } from "./names.js";
import { ask } from "./server.js";
import { ALL, CACHE, VERSION, has, holds, isPage, pathOf } from "./version.js";

// With them a search without a connection works, and an address that isn't kept has an answer.
const NEEDED = ["404.html", "zoeken/index.html"].filter((path) => ALL.includes(path));
// The stylesheet and the scripts that a page names, whatever folder it stands in.
const NAMED = /assets\/[-\w]+\.[0-9a-f]+\.(?:css|js)/g;
const AT_ONCE = 6;

/** A first version keeps what it can; a newer one has to have all that the last one had, or the last one stays. */
export async function install() {
  const isFirst = (await listOthers()).length === 0;
  const isDone = await attempt(isFirst ? keepFirst : keepNewer);
  if (!isDone && !isFirst) throw new Error(`Not kept: version ${VERSION}`);
  if (isDone) await remember({ confirmed: Date.now(), failed: NO_FAILURE });
}

/** Who can't keep the least needn't ask for more. */
export const keepRest = async (options) => await fill(NEEDED) && fill(ALL, options);

/** Where what is needed can be kept, a page that is open but isn't of this version keeps nobody from the rest. */
async function keepFirst() {
  const isDone = await fill(NEEDED);
  if (isDone) await fill(await listFirst());
  return isDone;
}

/** Halfway a deployment some files are of another version: then none is kept. */
async function keepNewer() {
  const isNew = !await caches.has(CACHE);
  const isDone = await fill(await listNewer(), { isStrict: true });
  if (!isDone && isNew) await caches.delete(CACHE);
  return isDone;
}

/** What somebody needs who has just come: the pages that are open, and the search. */
async function listFirst() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const paths = [...open.map(({ url }) => pathOf(new URL(url))), ...NEEDED];
  return [...new Set(paths)].filter((path) => has(path));
}

/** All that earlier versions have kept; who asks for little data, and not for this, gets the least. */
async function listNewer() {
  const first = await listFirst();
  const { isAsked } = await readState();
  if (navigator.connection?.saveData && !isAsked) return first;
  const kept = await Promise.all((await listOthers()).map(listKept));
  return [...new Set([...first, ...kept.flat()])];
}

/** Which of this version's files a cache has. */
export async function listKept(name) {
  const requests = await (await caches.open(name)).keys();
  return requests.map(({ url }) => pathOf(new URL(url))).filter((path) => has(path));
}

/** Keep what isn't kept yet, a lot at a time; gives whether all is there. Where a whole lot fails, none follows. */
async function fill(paths, { isStrict = false, tell = () => {} } = {}) {
  const kept = new Set(await listKept(CACHE));
  // Pages last: they need the others.
  const missing = paths.filter((path) => !kept.has(path)).sort((one, other) => isPage(one) - isPage(other));
  let failures = 0;
  for (let first = 0; first < missing.length; first += AT_ONCE) {
    const lot = missing.slice(first, first + AT_ONCE);
    const failed = (await Promise.allSettled(lot.map(keep))).filter(({ status }) => status === "rejected").length;
    failures += failed;
    tell(paths.length - missing.length + first + lot.length - failures);
    if (failed === lot.length || (isStrict && failed)) return false;
  }
  return failures === 0;
}

const underWay = new Map();

/** Keep a file, with what it needs; several may ask for the same one at once. */
function keep(path) {
  if (!underWay.has(path)) underWay.set(path, keepOnce(path).finally(() => underWay.delete(path)));
  return underWay.get(path);
}

async function keepOnce(path) {
  const address = new URL(path, ROOT);
  if (await (await caches.open(CACHE)).match(address)) return;
  await put(path, await takeFromOthers(address, path) ?? await ask(path));
}

/** A page only comes with all that it names: a later version may have that no more. */
async function put(path, file) {
  if (isPage(path)) {
    const named = new Set((await file.clone().text()).match(NAMED) ?? []);
    await Promise.all([...named].filter((name) => has(name)).map(keep));
  }
  // The status is left behind: servers answer with 404 to who asks for the page that says so.
  const whole = new Response(await file.blob(), { headers: file.headers });
  await (await caches.open(CACHE)).put(new URL(path, ROOT), whole);
}

/** The same file of a version that was kept before; undefined where none has it. */
async function takeFromOthers(address, path) {
  for (const name of await listOthers()) {
    const file = await (await caches.open(name)).match(address);
    if (file && await holds(file, path)) return file;
  }
  return undefined;
}

/** The caches of other versions. */
async function listOthers() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE && name !== STATE);
}

export async function removeOthers() {
  for (const name of await listOthers()) await caches.delete(name);
}

export async function find(path) {
  return has(path) ? (await caches.open(CACHE)).match(new URL(path, ROOT)) : undefined;
}

/** A page that was just opened, where it is of this version: it needn't be asked for again. */
export function keepOpened(path, response) {
  return attempt(async () => {
    if (await holds(response, path)) await put(path, response);
    return true;
  });
}

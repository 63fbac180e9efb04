// What a version keeps: when it comes, and once somebody reads on.

import { fill, listKept, listOthers } from "./keeping.js";
import { attempt, recall, remember } from "./memory.js";
import { pathOf } from "./names.js";
import { NO_FAILURE } from "./state.js";
import { ALL, CACHE, has, VERSION } from "./version.js";

/** @import { Tell } from "./keeping.js" */

// With them a search without a connection works, and an address that isn't kept has an answer.
const NEEDED = ["404.html", "zoeken/index.html"].filter(has);

/** A first version keeps what it can; a newer one has to have all that the last one had, or the last one stays. */
export async function install() {
  const isFirst = (await listOthers()).length === 0;
  const isDone = await attempt(isFirst ? keepFirst : keepNewer);
  if (!isDone && !isFirst) throw new Error(`Not kept: version ${VERSION}`);
  if (isDone) await remember({ confirmed: Date.now(), failed: NO_FAILURE });
}

/**
 * Keep all there is; who can't keep the least needn't ask for more.
 * @param {Tell} [tell]
 */
export async function keepRest(tell) {
  return (await fill(NEEDED)) && fill(ALL, { tell });
}

/** Where what is needed can be kept, a page that is open but isn't of this version keeps nobody from the rest. */
async function keepFirst() {
  const isDone = await fill(NEEDED);
  if (isDone) await fill(await listFirst());
  return isDone;
}

/** Halfway a deployment some files are of another version: then none is kept. */
async function keepNewer() {
  const isNew = !(await caches.has(CACHE));
  const isDone = await fill(await listNewer(), { isStrict: true });
  if (!isDone && isNew) await caches.delete(CACHE);
  return isDone;
}

/** What somebody needs who has just come: the pages that are open, and the search. */
async function listFirst() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const paths = new Set([...open.map(({ url }) => pathOf(url)), ...NEEDED]);
  return [...paths].filter(has);
}

/** All that earlier versions have kept; who asks for little data, and not for this, gets the least. */
async function listNewer() {
  const first = await listFirst();
  const { isAsked } = await recall();
  if (navigator.connection?.saveData && !isAsked) return first;
  const kept = await Promise.all((await listOthers()).map(listKept));
  return [...new Set([...first, ...kept.flat()])];
}

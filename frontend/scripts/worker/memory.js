// Remembers beside the files, when the server last had this version, and what couldn't be kept.

import { addressOf, OURS } from "./names.js";
import { countFailure, mayTry, mend } from "./state.js";
import { VERSION } from "./version.js";

/** @import { State } from "./state.js" */

/** The name of the cache that it stands in. */
export const STATE = `${OURS}state`;

const ENTRY = addressOf("");

/** What is remembered; nothing where it can't be read. */
export async function recall() {
  try {
    const kept = await (await caches.open(STATE)).match(ENTRY);
    return mend(kept ? await kept.json() : {});
  } catch {
    return mend({});
  }
}

/**
 * Fails where there is no room left, even for so little.
 * @param {Partial<State>} news
 */
export async function remember(news) {
  const text = JSON.stringify({ ...(await recall()), ...news });
  await (await caches.open(STATE)).put(ENTRY, new Response(text));
}

/**
 * Where even that can't be remembered, it is tried again.
 * @param {number} now
 */
export async function rememberFailure(now) {
  const failed = countFailure(await recall(), VERSION, now);
  await remember({ failed }).catch(() => {});
}

/**
 * Do work that asks the server for files, but rarely where it fails; gives whether it succeeded.
 * @param {() => Promise<boolean>} work
 */
export async function attempt(work, now = Date.now()) {
  try {
    if (!mayTry(await recall(), VERSION, now)) return false;
    // Without room for this there is none for a file, and none to remember that.
    await remember({});
  } catch {
    return false;
  }
  const isDone = await work().catch(() => false);
  if (!isDone) await rememberFailure(now);
  return isDone;
}

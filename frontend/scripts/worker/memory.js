// What is remembered, beside the files: when the server last had this version, and what couldn't be kept.

import { OURS, ROOT } from "./names.js";
import { VERSION } from "./version.js";

export const STATE = `${OURS}state`;
export const DAY_MS = 24 * 60 * 60 * 1000;
export const MOST_FAILURES = 3;
export const NO_FAILURE = { version: "", times: 0, at: 0 };

export async function readState() {
  try {
    const { confirmed, isAsked, failed } = await (await (await caches.open(STATE)).match(ROOT)).json();
    return { confirmed: Number(confirmed) || 0, isAsked: isAsked === true, failed: { ...NO_FAILURE, ...failed } };
  } catch {
    return { confirmed: 0, isAsked: false, failed: NO_FAILURE };
  }
}

/** Fails where there is no room left, even for so little. */
export async function remember(news) {
  const text = JSON.stringify({ ...await readState(), ...news });
  await (await caches.open(STATE)).put(ROOT, new Response(text));
}

/** Where it failed, a host may change what it sends, or the browser be full: that is tried again rarely, and not for ever. */
export function mayTry({ failed }, version, now) {
  if (failed.version !== version) return true;
  return failed.times < MOST_FAILURES && Math.abs(now - failed.at) >= DAY_MS;
}

export async function rememberFailure(now) {
  const { failed } = await readState();
  const times = failed.version === VERSION ? failed.times + 1 : 1;
  await remember({ failed: { version: VERSION, times, at: now } });
}

/** Do work that asks the server for files, but rarely where it fails; gives whether it succeeded. */
export async function attempt(work, now = Date.now()) {
  try {
    if (!mayTry(await readState(), VERSION, now)) return false;
    // Without room for this there is none for a file, and none to remember that.
    await remember({});
  } catch {
    return false;
  }
  const isDone = await work().catch(() => false);
  if (!isDone) await rememberFailure(now).catch(() => {});
  return isDone;
}

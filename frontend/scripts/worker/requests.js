// What pages ask for, by name. Each says what time it is: whoever reads and what is kept go by one clock.

import { keepRest, listKept } from "./keeping.js";
import { DAY_MS, MOST_FAILURES, NO_FAILURE, attempt, mayTry, readState, remember, rememberFailure } from "./memory.js";
import { OURS } from "./names.js";
import { askVersion, fetchAnew, fromServer } from "./server.js";
import { ALL, VERSION } from "./version.js";

const MOST_DAYS_UNCONFIRMED = 30;
const ACTS = { keepAll, letGo };
// How many of them somebody waits for just now.
let waitedFor = 0;

export const isAtWork = () => waitedFor > 0;

/** What somebody waits for. A newer version doesn't: the browser lets none take over from what is at work. */
export async function serve(asked, port) {
  waitedFor += 1;
  await ACTS[asked.act]?.(asked, port);
  waitedFor -= 1;
}

/**
 * A page is shown: see whether the server still has this version, say so, and keep what is missing. Nobody waits for it,
 * and a newer version may take over meanwhile; what is left undone then is done at another page.
 */
export async function visit({ now, isSaving }, port) {
  await look(now, isSaving);
  const state = await readState();
  port.postMessage({ confirmed: state.confirmed, isOld: isOld(state, now) });
  const isWanted = (!isSaving || state.isAsked) && !registration.waiting;
  if (isWanted) await attempt(() => keepRest(), now);
}

function isOld({ confirmed, failed }, now) {
  const isGivenUp = failed.version !== VERSION && failed.times >= MOST_FAILURES;
  // Where nothing could be remembered, nothing is old.
  return confirmed > 0 && (isGivenUp || now - confirmed > MOST_DAYS_UNCONFIRMED * DAY_MS);
}

/**
 * Ask the server which version it has. Browsers look too, but only ask what is newer than what they have: a version that
 * was rolled back, or has the same date, they wouldn't see.
 */
async function look(now, isSaving) {
  const state = await readState();
  if (isSaving && now - state.confirmed < DAY_MS) return;
  const found = await askVersion();
  const { failed } = state;
  const isComing = registration.installing || registration.waiting;
  const news = { confirmed: now, failed: failed.version === VERSION ? failed : NO_FAILURE };
  if (found === VERSION) await remember(news).catch(() => {});
  else if (found && !isComing && mayTry(state, found, now)) await fetchAnew();
}

/** Somebody wants all of it, and hears how far it is. */
async function keepAll({ now }, port) {
  const tell = (kept) => port.postMessage({ kept, count: ALL.length });
  tell((await listKept(CACHE)).length);
  await remember({ isAsked: true }).catch(() => {});
  const isDone = await keepRest({ tell }).catch(() => false);
  if (!isDone) await rememberFailure(now).catch(() => {});
  port.postMessage({ isDone });
}

/** Keep nothing any more, so that the next page comes from the server; not where that can't be reached. */
async function letGo(_, port) {
  try {
    await fetch(location.href, { ...fromServer(), redirect: "manual" });
    for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
    port.postMessage({ isGone: await registration.unregister() });
  } catch {
    port.postMessage({ isGone: false });
  }
}

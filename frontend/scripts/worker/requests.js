// What pages ask for. Each says what time it is: whoever reads and what is kept go by one clock.

import { keepRest } from "./installing.js";
import { listKept } from "./keeping.js";
import { attempt, recall, remember, rememberFailure } from "./memory.js";
import { OURS } from "./names.js";
import { askVersion, fetchAnew, fromServer } from "./server.js";
import { isFresh, isOld, mayTry, NO_FAILURE } from "./state.js";
import { ALL, CACHE, VERSION } from "./version.js";

/** @import { Age, Asked, Gone, Progress } from "./messages.js" */
/** @import { State } from "./state.js" */

/**
 * What somebody waits for, by the name that pages have for it.
 * @type {Record<string, (asked: Asked, port: MessagePort) => Promise<void>>}
 */
const ACTS = { keepAll, letGo };
// How many of them somebody waits for just now.
let waitedFor = 0;

/** Whether somebody waits for something: a newer version can't take over then. */
export const isAtWork = () => waitedFor > 0;

/**
 * Do what somebody waits for.
 * @param {Asked} asked
 * @param {MessagePort} port
 */
export async function serve(asked, port) {
  waitedFor += 1;
  await ACTS[asked.act]?.(asked, port);
  waitedFor -= 1;
}

/**
 * Answer the page that asked.
 * @param {MessagePort} port
 * @param {Age | Progress | Gone} said
 */
const say = (port, said) => port.postMessage(said);

/**
 * A page is shown: see whether the server still has this version, say so, and keep what is missing. Nobody waits for it,
 * and a newer version may take over meanwhile; what is left undone then is done at another page.
 * @param {Asked} asked
 * @param {MessagePort} port
 */
export async function visit({ now, isSaving }, port) {
  await look(now, isSaving);
  const state = await recall();
  say(port, { confirmed: state.confirmed, isOld: isOld(state, VERSION, now) });
  const isWanted = (!isSaving || state.isAsked) && !registration.waiting;
  if (isWanted) await attempt(() => keepRest(), now);
}

/**
 * Ask the server which version it has. Browsers look too, but only ask what is newer than what they have: a version that
 * was rolled back, or has the same date, they wouldn't see.
 * @param {number} now
 * @param {boolean} isSaving
 */
async function look(now, isSaving) {
  const state = await recall();
  if (isSaving && isFresh(state, now)) return;
  const found = await askVersion();
  const isComing = registration.installing || registration.waiting;
  if (found === VERSION) await confirm(state, now);
  else if (found && !isComing && mayTry(state, found, now)) await fetchAnew();
}

/**
 * The server has this version; what other version couldn't be kept matters no more.
 * @param {State} state
 * @param {number} now
 */
async function confirm({ failed }, now) {
  const news = { confirmed: now, failed: failed.version === VERSION ? failed : NO_FAILURE };
  await remember(news).catch(() => {});
}

/**
 * Somebody wants all of it, and hears how far it is.
 * @param {Asked} asked
 * @param {MessagePort} port
 */
async function keepAll({ now }, port) {
  /** @param {number} kept */
  const tell = (kept) => say(port, { kept, count: ALL.length });
  tell((await listKept(CACHE)).length);
  await remember({ isAsked: true }).catch(() => {});
  const isDone = await keepRest(tell).catch(() => false);
  if (!isDone) await rememberFailure(now);
  say(port, { isDone });
}

/**
 * Somebody wants what the server has now; where that can't be reached, what is kept stays.
 * @param {Asked} _
 * @param {MessagePort} port
 */
async function letGo(_, port) {
  try {
    await fetch(location.href, { ...fromServer(), redirect: "manual" });
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS)) await caches.delete(name);
    }
    say(port, { isGone: await registration.unregister() });
  } catch {
    say(port, { isGone: false });
  }
}

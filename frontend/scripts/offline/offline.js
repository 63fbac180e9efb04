// Lets the browser keep the site, so that it opens without a connection: at first what was opened, and the search; the
// rest once somebody reads on, or wants it. Also says when what is kept has grown old.

import { find } from "../common/elements.js";
import * as ownScripts from "../common/own-scripts.js";
import * as siteStatus from "../common/site-status.js";

/** @import { Age, Answers, Gone, Progress } from "../worker/messages.js" */

const isServed = location.protocol.startsWith("http") && globalThis.isSecureContext;
/** Whether this browser can keep this site. */
export const isPossible = Boolean(ownScripts.WORKER && isServed && navigator.serviceWorker);
// Who asks for little data gets what they open, and nothing more.
const isSaving = Boolean(navigator.connection?.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;

// Who is on the way to another page needn't be served here, and a newer version takes over from a worker at rest.
const STAY_MS = 1000;

const register = () => navigator.serviceWorker.register(ownScripts.trust(ownScripts.WORKER));

/**
 * Ask the worker for something, and hear what it says of that.
 * @template {keyof Answers} A
 * @param {ServiceWorker | null} worker
 * @param {A} act
 * @param {(answer: Answers[A]) => void} hear
 */
function ask(worker, act, hear) {
  if (!worker) throw new Error(`No worker to ask for ${act}`);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => hear(data);
  worker.postMessage({ act, isSaving, now: Date.now() }, [port2]);
}

/**
 * Want all of it, whatever the browser does by itself.
 * @param {(progress: Progress) => void} hear
 */
export async function keepAll(hear) {
  await register();
  const { active } = await navigator.serviceWorker.ready;
  ask(active, "keepAll", hear);
}

/** When the browser has nothing else to do. On a first visit no worker answers yet. */
async function begin() {
  const { controller } = navigator.serviceWorker;
  if (controller) setTimeout(() => ask(controller, "visit", showAge), STAY_MS);
  try {
    if (!isSaving) await register();
  } catch {
    // A browser may refuse to keep anything: then all works as long as there is a connection.
  }
}

/**
 * Say from when this page is, where the server hasn't had it for long.
 * @param {Age} age
 */
function showAge({ confirmed, isOld }) {
  if (!isOld) return;
  const notice = find("[data-old-notice]");
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(confirmed);
  find("[data-slot=old]", notice).textContent = siteStatus.phrase("old", { date });
  find("[data-let-go]", notice).addEventListener("click", letGo);
  notice.hidden = false;
}

function letGo() {
  ask(navigator.serviceWorker.controller, "letGo", onGone);
}

/**
 * Show what stands at the server now, be it another site or nothing; what is kept stays where it can't be reached.
 * @param {Gone} answer
 */
function onGone({ isGone }) {
  if (isGone) location.reload();
  else siteStatus.say(siteStatus.phrase("not-reached"));
}

if (isPossible) addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(begin));

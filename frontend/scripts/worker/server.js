// What is asked of the server.

import { addressOf } from "./names.js";
import { askedAs } from "./paths.js";
import { holds, VERSION } from "./version.js";

const PATIENCE_MS = 60_000;
// How a worker of this site begins, as the build writes it.
const BEGINNING = /^const SITE=\{"version":"([0-9a-f]+)"/;

/**
 * A file that the browser has just got for a page, or else from the server itself.
 * @param {string} path
 */
export async function ask(path) {
  const address = addressOf(askedAs(path));
  /** @type {RequestInit[]} */
  const ways = [{ cache: "only-if-cached", mode: "same-origin" }, fromServer()];
  for (const way of ways) {
    const response = await fetch(address, way).catch(() => Response.error());
    if (await holds(response, path)) return response;
  }
  throw new Error(`Not of version ${VERSION}: ${path}`);
}

/**
 * Past what the browser keeps, and not for ever.
 * @returns {RequestInit}
 */
export const fromServer = () => ({ cache: "reload", signal: AbortSignal.timeout(PATIENCE_MS) });

/** Let the browser take the version that the server has, and not what it had got of that before. */
export async function fetchAnew() {
  try {
    // To its end: what is half read, the browser's own look would wait for.
    await (await fetch(location.href, fromServer())).text();
    await registration.update();
  } catch {
    // Then it is tried at the next page.
  }
}

/** The version of the worker at the server; null where there is none. */
export async function askVersion() {
  try {
    // Not "reload": the browser looks for the same file just now, and one would wait for the other.
    const response = await fetch(location.href, { ...fromServer(), cache: "no-store" });
    const found = response.ok && BEGINNING.exec(await response.text());
    return found ? found[1] : null;
  } catch {
    return null;
  }
}

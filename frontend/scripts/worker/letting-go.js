// Keeps nothing any more, so that the next page comes from the server.

import { OURS } from "./names.js";

/** Let go of all files of whatever version, and of the worker; gives whether that is done. */
export async function letGo() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  return registration.unregister();
}

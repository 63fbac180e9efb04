// In the place of the worker that keeps the site, where that is switched off: browsers that have it let go of it all. Imports
// nothing, as it is also put on a host as it stands here, when the site is taken down.

// As the other names what it keeps.
const OURS = `systeemwijzer ${new URL("./", location.href).pathname} `;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(letGo()));

async function letGo() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  await registration.unregister();
}

// Keeps one whole version of the site, and answers from it alone: a page never meets files of another version.
// `SITE`, its version and the hash of each of its files, is put in front of this when the site is built.

"use strict";

const ROOT = new URL("./", location.href);
// Other sites may keep things at the same host, and so may this one below another path.
const OURS = `systeemwijzer ${ROOT.pathname} `;
const CACHE = OURS + SITE.version;
const TAKE_OVER = "take over";

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOthers()));
addEventListener("message", ({ data }) => { if (data === TAKE_OVER) skipWaiting(); });
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(new URL(request.url));
  if (request.method === "GET" && path !== null) event.respondWith(answer(request, path));
});

/** All files or none: when one isn't what this version says, as halfway a deployment, the last version stays. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(SITE.files).map(([path, hash]) => keep(cache, path, hash)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function keep(cache, path, hash) {
  const address = new URL(path, ROOT);
  const file = await takeFromOthers(address, hash) ?? await ask(path, hash);
  await cache.put(address, file);
}

/** The same file of a version that was kept before; undefined where none has it. */
async function takeFromOthers(address, hash) {
  for (const name of await ourCaches()) {
    const file = await (await caches.open(name)).match(address);
    if (file && await hasHash(file, hash)) return file;
  }
  return undefined;
}

/** A file from the server itself, past what the browser keeps. A page is asked for by its folder, as some servers lead there. */
async function ask(path, hash) {
  const response = await fetch(new URL(path.replace(/(^|\/)index\.html$/, "$1"), ROOT), { cache: "no-store" });
  if (!await hasHash(response, hash)) throw new Error(`Not of version ${SITE.version}: ${path}`);
  // The status is left behind: servers answer with 404 to who asks for the page that says so.
  return new Response(await response.blob(), { headers: response.headers });
}

/** Whether a response holds what was built; its body stays to be read. */
async function hasHash(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === hash;
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
}

async function removeOthers() {
  for (const name of await ourCaches()) await caches.delete(name);
}

/** The path of a file below the site's root, whatever is asked of it; null for what isn't this site's. */
function pathOf(url) {
  if (url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return null;
  const path = decode(url.pathname.slice(ROOT.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return path; // A % that means nothing: no file has it in its name.
  }
}

async function answer(request, path) {
  if (request.mode !== "navigate") return await find(path) ?? fetch(request);
  return await giveWay() ?? await find(path) ?? leadToPage(request, path) ?? askForPage(request);
}

async function find(path) {
  return Object.hasOwn(SITE.files, path) ? (await caches.open(CACHE)).match(new URL(path, ROOT)) : undefined;
}

/** When a newer version waits and no other page is open: it takes over, and the browser asks it for the same address. */
async function giveWay() {
  const { waiting } = registration;
  if (!waiting || (await clients.matchAll({ type: "window" })).length > 1) return undefined;
  waiting.postMessage(TAKE_OVER);
  // After a second, when it has: a page that is asked for just then, Chromium may never get an answer to.
  return new Response("", { headers: { Refresh: "1" } });
}

/**
 * An address that a page nearly has leads there: one without its last slash, or with slashes twice, from where the page
 * would look for its files elsewhere. What is asked of the page goes along; browsers add what stands behind the #.
 */
function leadToPage(request, path) {
  const page = path.replace(/\/{2,}/g, "/").replace(/^\//, "");
  const meant = [page, `${page}/index.html`].find((name) => name !== path && Object.hasOwn(SITE.files, name));
  if (!meant) return undefined;
  const address = new URL(meant.replace(/(^|\/)index\.html$/, "$1"), ROOT);
  address.search = new URL(request.url).search;
  return Response.redirect(address);
}

/** An address that this version doesn't have; without a connection the page that says so. */
async function askForPage(request) {
  try {
    return await fetch(request);
  } catch {
    const page = await find("404.html");
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}

// Keeps files of one version of the site, and answers with those: a page never meets files of another version. At first
// it keeps what was opened, and the search; the rest comes when a page says so.
// `SITE`, its version and the hash of each of its files, is put in front of this when the site is built.

"use strict";

const ROOT = new URL("./", location.href);
// Other sites may keep things at the same host, and so may this one below another path.
const OURS = `systeemwijzer ${ROOT.pathname} `;
const CACHE = OURS + SITE.version;
const ALL = Object.keys(SITE.files);
const TAKE_OVER = "take over";
// With them a search without a connection works, and an address that isn't kept has an answer.
const NEEDED = ["404.html", "zoeken/index.html"].filter((path) => ALL.includes(path));
// The stylesheet and the scripts that a page names, whatever folder it stands in.
const NAMED = /assets\/[-\w]+\.[0-9a-f]+\.(?:css|js)/g;
const AT_ONCE = 6;
const PATIENCE_MS = 60_000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOthers()));
addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) skipWaiting();
  else if (event.data.act === "visit") visit(event.data, event.ports[0]);
  else event.waitUntil(serve(event.data, event.ports[0]));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(new URL(request.url));
  if (request.method === "GET" && path !== null) event.respondWith(answer(event, path));
});

/* What is remembered, beside the files: when the server last had this version, and what couldn't be kept. */

const STATE = `${OURS}state`;
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS_UNCONFIRMED = 30;
const MOST_FAILURES = 3;
const NO_FAILURE = { version: "", times: 0, at: 0 };

async function readState() {
  try {
    const { confirmed, isAsked, failed } = await (await (await caches.open(STATE)).match(ROOT)).json();
    return { confirmed: Number(confirmed) || 0, isAsked: isAsked === true, failed: { ...NO_FAILURE, ...failed } };
  } catch {
    return { confirmed: 0, isAsked: false, failed: NO_FAILURE };
  }
}

/** Fails where there is no room left, even for so little. */
async function remember(news) {
  const text = JSON.stringify({ ...await readState(), ...news });
  await (await caches.open(STATE)).put(ROOT, new Response(text));
}

/** Where it failed, a host may change what it sends, or the browser be full: that is tried again rarely, and not for ever. */
function mayTry({ failed }, version, now) {
  if (failed.version !== version) return true;
  return failed.times < MOST_FAILURES && Math.abs(now - failed.at) >= DAY_MS;
}

async function rememberFailure(now) {
  const { failed } = await readState();
  const times = failed.version === SITE.version ? failed.times + 1 : 1;
  await remember({ failed: { version: SITE.version, times, at: now } });
}

/** Do work that asks the server for files, but rarely where it fails; gives whether it succeeded. */
async function attempt(work, now = Date.now()) {
  try {
    if (!mayTry(await readState(), SITE.version, now)) return false;
    // Without room for this there is none for a file, and none to remember that.
    await remember({});
  } catch {
    return false;
  }
  const isDone = await work().catch(() => false);
  if (!isDone) await rememberFailure(now).catch(() => {});
  return isDone;
}

/* What is kept */

/** A first version keeps what it can; a newer one has to have all that the last one had, or the last one stays. */
async function install() {
  const isFirst = (await listOthers()).length === 0;
  const isDone = await attempt(isFirst ? keepFirst : keepNewer);
  if (!isDone && !isFirst) throw new Error(`Not kept: version ${SITE.version}`);
  if (isDone) await remember({ confirmed: Date.now(), failed: NO_FAILURE });
}

/** Who can't keep the least needn't ask for more. */
const keepRest = async (options) => await fill(NEEDED) && fill(ALL, options);

/** Where what is needed can be kept, a page that is open but isn't of this version keeps nobody from the rest. */
async function keepFirst() {
  const isDone = await fill(NEEDED);
  if (isDone) await fill(await listFirst());
  return isDone;
}

/** Halfway a deployment some files are of another version: then none is kept. */
async function keepNewer() {
  const isNew = !await caches.has(CACHE);
  const isDone = await fill(await listNewer(), { isStrict: true });
  if (!isDone && isNew) await caches.delete(CACHE);
  return isDone;
}

/** What somebody needs who has just come: the pages that are open, and the search. */
async function listFirst() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const paths = [...open.map(({ url }) => pathOf(new URL(url))), ...NEEDED];
  return [...new Set(paths)].filter((path) => Object.hasOwn(SITE.files, path));
}

/** All that earlier versions have kept; who asks for little data, and not for this, gets the least. */
async function listNewer() {
  const first = await listFirst();
  const { isAsked } = await readState();
  if (navigator.connection?.saveData && !isAsked) return first;
  const kept = await Promise.all((await listOthers()).map(listKept));
  return [...new Set([...first, ...kept.flat()])];
}

/** Which of this version's files a cache has. */
async function listKept(name) {
  const requests = await (await caches.open(name)).keys();
  return requests.map(({ url }) => pathOf(new URL(url))).filter((path) => Object.hasOwn(SITE.files, path));
}

/** Keep what isn't kept yet, a lot at a time; gives whether all is there. Where a whole lot fails, none follows. */
async function fill(paths, { isStrict = false, tell = () => {} } = {}) {
  const kept = new Set(await listKept(CACHE));
  // Pages last: they need the others.
  const missing = paths.filter((path) => !kept.has(path)).sort((one, other) => isPage(one) - isPage(other));
  let failures = 0;
  for (let first = 0; first < missing.length; first += AT_ONCE) {
    const lot = missing.slice(first, first + AT_ONCE);
    const failed = (await Promise.allSettled(lot.map(keep))).filter(({ status }) => status === "rejected").length;
    failures += failed;
    tell(paths.length - missing.length + first + lot.length - failures);
    if (failed === lot.length || (isStrict && failed)) return false;
  }
  return failures === 0;
}

const isPage = (path) => path.endsWith(".html");
const underWay = new Map();

/** Keep a file, with what it needs; several may ask for the same one at once. */
function keep(path) {
  if (!underWay.has(path)) underWay.set(path, keepOnce(path).finally(() => underWay.delete(path)));
  return underWay.get(path);
}

async function keepOnce(path) {
  const address = new URL(path, ROOT);
  if (await (await caches.open(CACHE)).match(address)) return;
  await put(path, await takeFromOthers(address, SITE.files[path]) ?? await ask(path));
}

/** A page only comes with all that it names: a later version may have that no more. */
async function put(path, file) {
  if (isPage(path)) {
    const named = new Set((await file.clone().text()).match(NAMED) ?? []);
    await Promise.all([...named].filter((name) => Object.hasOwn(SITE.files, name)).map(keep));
  }
  // The status is left behind: servers answer with 404 to who asks for the page that says so.
  const whole = new Response(await file.blob(), { headers: file.headers });
  await (await caches.open(CACHE)).put(new URL(path, ROOT), whole);
}

/** The same file of a version that was kept before; undefined where none has it. */
async function takeFromOthers(address, hash) {
  for (const name of await listOthers()) {
    const file = await (await caches.open(name)).match(address);
    if (file && await hasHash(file, hash)) return file;
  }
  return undefined;
}

/** A file that the browser has just got for a page, or else from the server itself. */
async function ask(path) {
  // A page is asked for by its folder, as some servers lead there.
  const address = new URL(path.replace(/(^|\/)index\.html$/, "$1"), ROOT);
  for (const way of [{ cache: "only-if-cached", mode: "same-origin" }, fromServer()]) {
    const response = await fetch(address, way).catch(() => Response.error());
    if (await hasHash(response, SITE.files[path])) return response;
  }
  throw new Error(`Not of version ${SITE.version}: ${path}`);
}

/** Past what the browser keeps, and not for ever. */
const fromServer = () => ({ cache: "reload", signal: AbortSignal.timeout(PATIENCE_MS) });

/** Whether a response holds what was built; its body stays to be read. */
async function hasHash(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === hash;
}

/** The caches of other versions. */
async function listOthers() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE && name !== STATE);
}

async function removeOthers() {
  for (const name of await listOthers()) await caches.delete(name);
}

/* What pages ask for, by name. Each says what time it is: whoever reads and what is kept go by one clock. */

const ACTS = { keepAll, letGo };
let atWork = 0;

/** What somebody waits for. A newer version doesn't: the browser lets none take over from what is at work. */
async function serve(asked, port) {
  atWork += 1;
  await ACTS[asked.act]?.(asked, port);
  atWork -= 1;
}

/**
 * A page is shown: see whether the server still has this version, say so, and keep what is missing. Nobody waits for it,
 * and a newer version may take over meanwhile; what is left undone then is done at another page.
 */
async function visit({ now, isSaving }, port) {
  await look(now, isSaving);
  const state = await readState();
  port.postMessage({ confirmed: state.confirmed, isOld: isOld(state, now) });
  const isWanted = (!isSaving || state.isAsked) && !registration.waiting;
  if (isWanted) await attempt(() => keepRest(), now);
}

function isOld({ confirmed, failed }, now) {
  const isGivenUp = failed.version !== SITE.version && failed.times >= MOST_FAILURES;
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
  const news = { confirmed: now, failed: failed.version === SITE.version ? failed : NO_FAILURE };
  if (found === SITE.version) await remember(news).catch(() => {});
  else if (found && !isComing && mayTry(state, found, now)) await fetchAnew();
}

/** Let the browser take the version that the server has, and not what it had got of that before. */
async function fetchAnew() {
  try {
    // To its end: what is half read, the browser's own look would wait for.
    await (await fetch(location.href, fromServer())).text();
    await registration.update();
  } catch {
    // Then it is tried at the next page.
  }
}

/** The version of the worker at the server; null where there is none. */
async function askVersion() {
  try {
    // Not "reload": the browser looks for the same file just now, and one would wait for the other.
    const response = await fetch(location.href, { ...fromServer(), cache: "no-store" });
    const [, version] = /^const SITE=\{"version":"([0-9a-f]+)"/.exec(response.ok ? await response.text() : "") ?? [];
    return version ?? null;
  } catch {
    return null;
  }
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

/* What is answered */

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

async function answer(event, path) {
  const { request } = event;
  if (request.mode !== "navigate") return await find(path) ?? fetch(request);
  return await giveWay() ?? await find(path) ?? leadToPage(request, path) ?? askForPage(event, path);
}

async function find(path) {
  return Object.hasOwn(SITE.files, path) ? (await caches.open(CACHE)).match(new URL(path, ROOT)) : undefined;
}

/** A newer version waits, and no other page is open: it takes over, and the browser asks it for the same address. */
async function giveWay() {
  const { waiting } = registration;
  if (!waiting || atWork || (await clients.matchAll({ type: "window" })).length > 1) return undefined;
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

/** What isn't kept yet, or isn't ours; without a connection the page that says so. */
async function askForPage(event, path) {
  try {
    const response = await fetch(event.request);
    if (Object.hasOwn(SITE.files, path)) event.waitUntil(keepOpened(path, response.clone()));
    return response;
  } catch {
    const page = await find("404.html");
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}

/** A page that was just opened, where it is of this version: it needn't be asked for again. */
function keepOpened(path, response) {
  return attempt(async () => {
    if (await hasHash(response, SITE.files[path])) await put(path, response);
    return true;
  });
}

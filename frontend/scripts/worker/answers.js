// What is answered when the browser asks for a file.

import { find, keepOpened } from "./keeping.js";
import { ROOT } from "./names.js";
import { isAtWork } from "./requests.js";
import { has, pathOf } from "./version.js";

export const TAKE_OVER = "take over";

export async function answer(event, path) {
  const { request } = event;
  if (request.mode !== "navigate") return await find(path) ?? fetch(request);
  return await giveWay() ?? await find(path) ?? leadToPage(request, path) ?? askForPage(event, path);
}

/** A newer version waits, and no other page is open: it takes over, and the browser asks it for the same address. */
async function giveWay() {
  const { waiting } = registration;
  if (!waiting || isAtWork() || (await clients.matchAll({ type: "window" })).length > 1) return undefined;
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
  const meant = [page, `${page}/index.html`].find((name) => name !== path && has(name));
  if (!meant) return undefined;
  const address = new URL(meant.replace(/(^|\/)index\.html$/, "$1"), ROOT);
  address.search = new URL(request.url).search;
  return Response.redirect(address);
}

/** What isn't kept yet, or isn't ours; without a connection the page that says so. */
async function askForPage(event, path) {
  try {
    const response = await fetch(event.request);
    if (has(path)) event.waitUntil(keepOpened(path, response.clone()));
    return response;
  } catch {
    const page = await find("404.html");
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}

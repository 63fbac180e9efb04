// What is answered when the browser asks for a file.

import { find, keepOpened } from "./keeping.js";
import { addressOf, TAKE_OVER } from "./names.js";
import { askedAs, findMeant } from "./paths.js";
import { isAtWork } from "./requests.js";
import { has } from "./version.js";

/**
 * The answer: for a page, which the visitor sees come, more than for what a page needs.
 * @param {FetchEvent} event
 * @param {string} path
 */
export async function answer(event, path) {
  const { request } = event;
  if (request.mode !== "navigate") return (await find(path)) ?? fetch(request);
  return (await giveWay()) ?? (await find(path)) ?? leadToPage(request, path) ?? askForPage(event, path);
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
 * An address that a page nearly has leads there: below it the page would look for its files elsewhere. What is asked of
 * the page goes along; browsers add what stands behind the #.
 * @param {Request} request
 * @param {string} path
 */
function leadToPage(request, path) {
  const meant = findMeant(path, has);
  if (!meant) return undefined;
  const address = addressOf(askedAs(meant));
  address.search = new URL(request.url).search;
  return Response.redirect(address);
}

/**
 * What isn't kept yet, or isn't ours; without a connection the page that says so.
 * @param {FetchEvent} event
 * @param {string} path
 */
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

// Keeps files of one version of the site, and answers with those: a page never meets files of another version. At first
// it keeps what was opened, and the search; the rest comes when a page says so.

import { answer, TAKE_OVER } from "./answers.js";
import { install, removeOthers } from "./keeping.js";
import { serve, visit } from "./requests.js";
import { pathOf } from "./version.js";

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

// Keeps files of one version of the site, and answers with those: a page never meets files of another version. At first
// it keeps what was opened, and the search; the rest comes when a page says so.

import { answer } from "./answers.js";
import { install } from "./installing.js";
import { removeOthers } from "./keeping.js";
import { pathOf, TAKE_OVER } from "./names.js";
import { serve, visit } from "./requests.js";

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOthers()));
addEventListener("message", (event) => {
  const {
    data,
    ports: [port],
  } = event;
  if (data === TAKE_OVER) skipWaiting();
  else if (data.act === "visit") visit(data, port);
  else event.waitUntil(serve(data, port));
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const path = pathOf(url);
  if (method === "GET" && path !== null) event.respondWith(answer(event, path));
});

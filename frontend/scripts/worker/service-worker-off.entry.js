// In the place of the worker that keeps the site, where that is switched off: browsers that have it let go of it all.

import { letGo } from "./letting-go.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(letGo()));

// Shows nothing of a page within a frame: only a server's header can keep others from framing it, and not every host
// sends one. Runs before the page is drawn.

(() => {
  "use strict";

  if (globalThis.top !== globalThis.self) document.documentElement.dataset.framed = "";
})();

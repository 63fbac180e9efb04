// Shows nothing of a page within another site's frame: only a server's header can keep others from framing it, and not
// every host sends one. Runs before the page is drawn.

/** Whether the frame around all is another site's: a page of another site doesn't even say where it stands. */
function isOfOthers() {
  try {
    return /** @type {Window} */ (top).location.origin !== location.origin;
  } catch {
    return true;
  }
}

if (top !== self && isOfOthers()) document.documentElement.dataset.framed = "";

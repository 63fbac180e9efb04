// Shows nothing of a page within another site's frame: only a server's header can keep others from framing it, and not
// every host sends one. Runs before the page is drawn.

/** A page of another site doesn't even say where it stands. */
function isOfOthers(frame) {
  try {
    return frame.location.origin !== location.origin;
  } catch {
    return true;
  }
}

if (top !== self && isOfOthers(top)) document.documentElement.dataset.framed = "";

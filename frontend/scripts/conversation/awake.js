// Keeps the screen on while somebody talks, where the browser can. It lets go by itself when the page is out of sight.

/** @type {Promise<WakeLockSentinel | void> | null} */
let lock = null;

function ask() {
  lock = navigator.wakeLock?.request("screen").catch(() => {}) ?? null;
}

function askAgain() {
  if (lock && document.visibilityState === "visible") ask();
}

/** Keep it on from now, also when one comes back to the page. */
export function keep() {
  ask();
  document.addEventListener("visibilitychange", askAgain);
}

/** Let it go dark again. */
export async function letGo() {
  document.removeEventListener("visibilitychange", askAgain);
  const held = await lock;
  lock = null;
  await held?.release();
}

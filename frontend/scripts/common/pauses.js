// When to do what: after a pause of the visitor, or with pauses for the browser.

// How long work goes on before the browser has a turn: too short to be felt, also on a phone four times as slow.
const SLICE_MS = 5;

/**
 * A function that calls `act` once it hasn't been called itself for a moment.
 * @template {unknown[]} Given
 * @param {(...given: Given) => void} act
 * @param {number} milliseconds
 */
export function afterPause(act, milliseconds) {
  /** @type {number | undefined} */
  let timer;
  return (/** @type {Given} */ ...given) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds, ...given);
  };
}

/**
 * Begin a long piece of work: gives the function to await between its steps. It lets the browser have a turn, for
 * keys, touches and drawing, whenever the work has gone on for long enough.
 */
export function startPausing() {
  let end = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < end) return;
    await giveTurn();
    end = performance.now() + SLICE_MS;
  };
}

/**
 * Let the browser have a turn. Not by a timer: those are slowed down in a tab that isn't seen, such as one that a search
 * was opened in.
 * @returns {Promise<void>}
 */
export function giveTurn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

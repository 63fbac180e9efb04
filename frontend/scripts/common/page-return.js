// Browsers may keep a page in memory, and bring it back as it was left: what has changed meanwhile has to be read anew.

/**
 * Call `act` whenever this page is brought back.
 * @param {() => void} act
 */
export function follow(act) {
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) act();
  });
}

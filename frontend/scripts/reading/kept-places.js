// What the browser keeps of the routes to read by, in this tab, or for longer where somebody asked for that: `places` as in
// places.js, and `seen`, the pages of routes that were opened.

import * as checks from "../common/checks.js";
import * as kept from "../common/kept.js";

const KEY = "systeemwijzer-leesroute";
const SHAPE = /** @satisfies {checks.Shape} */ ({ places: [checks.isIds, []], seen: [checks.isIds, []] });

/** @typedef {{ places: string[], seen: string[] }} Read */

/** Whether this browser keeps them for longer than this tab. */
export const isRemembered = () => kept.readText("localStorage", KEY) !== null;

const where = () => (isRemembered() ? "localStorage" : "sessionStorage");

/** @returns {Read} */
export const read = () => kept.read(where(), KEY, SHAPE) ?? { places: [], seen: [] };

/** @param {Partial<Read>} changed */
export const write = (changed) => kept.write(where(), KEY, { ...read(), ...changed });

/** Keep for longer what this tab knows. */
export function remember() {
  const known = read();
  kept.forget("sessionStorage", KEY);
  kept.write("localStorage", KEY, known);
}

/** Let go of all of it, here and in the browser. */
export function forget() {
  kept.forget("sessionStorage", KEY);
  kept.forget("localStorage", KEY);
}

// The case that groups worked on, if they did on one, and the map that the editors made of it.

import { readIds } from "../address/reader.js";
import { find } from "../common/elements.js";

/** The field of the address. */
export const NAME = "casus";
const choice = find("select[name=case]");
const options = [...choice.options];

/**
 * Choose the case that these values name; none where they name none that there is.
 * @param {string[]} values
 */
export function choose(values) {
  const { known } = readIds(
    values,
    options.map(({ value }) => value),
  );
  choice.value = known[0] ?? "";
}

/** The id of the case that is chosen; "" without one. */
export const readChosen = () => choice.value;

/** What that case is called; "" without one. */
export const readTitle = () => (choice.value ? choice.selectedOptions[0].label : "");

/** The editors' map of it, as tokens. */
export const readLayer = () => choice.selectedOptions[0].dataset.tokens?.split(" ") ?? [];

/**
 * Call `act` when somebody chooses.
 * @param {() => void} act
 */
export const follow = (act) => choice.addEventListener("change", act);

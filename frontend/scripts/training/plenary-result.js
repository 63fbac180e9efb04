// Shows what groups say together: the rings that nobody looked at, and lists of what they agree on and where they differ.

import { clone, find, findAll } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import { count } from "../map/counts.js";
import { weigh } from "../map/layers.js";
import { nameOf, sayingOf, things } from "../map/things.js";
import { ringOf } from "../map/tokens.js";

/** @import { Count } from "../map/counts.js" */
/** @import { Layer } from "../map/tokens.js" */

const box = find("[data-plenary-result]");
const sayings = find("template[data-plenary-sayings]");
const rows = find("template[data-plenary-rows]").content;

/**
 * Show these groups.
 * @param {Layer[]} groups
 */
export function show(groups) {
  const { counts, agreed, differs, alone, unseen } = count(groups, things);
  const named = weigh(counts.map(({ thing }) => thing));
  box.hidden = !groups.length;
  fill("agreed", agreed.map(makeRow));
  fill("differs", differs.map(makeRow));
  fill("alone", alone.map(makeRow));
  const empty = unseen.map(rowOf);
  fill("unseen", empty);
  find("[data-slot=balance]", box).textContent = phraseFrom(sayings, "balance", named);
  for (const ring of findAll("[data-ring]", box)) {
    ring.classList.toggle(
      "plenary__ring--unseen",
      empty.some(({ dataset }) => dataset.level === ring.dataset.ring),
    );
  }
}

/**
 * @param {string} name
 * @param {HTMLElement[]} entries
 */
function fill(name, entries) {
  const part = find(`[data-part="${name}"]`, box);
  part.hidden = !entries.length;
  find("ul", part).replaceChildren(...entries);
}

/** @param {Count} count */
function makeRow({ thing, looked, count: named, said }) {
  const row = rowOf(ringOf(thing));
  find("[data-slot=name]", row).textContent = nameOf(thing);
  find("[data-slot=said]", row).textContent = describe(said);
  find("[data-slot=count]", row).textContent = phraseFrom(sayings, "of", { count: named, looked });
  return row;
}

/**
 * A row of a ring, which begins with the ring's name.
 * @param {string} ring
 */
const rowOf = (ring) => clone(find(`[data-row="${ring}"]`, rows));

/**
 * What groups say of a thing; how many say what, where they don't say the same.
 * @param {Map<string, number>} said
 */
function describe(said) {
  const tokens = [...said].filter(([token]) => sayingOf(token));
  if (said.size === 1) return tokens.map(([token]) => sayingOf(token)).join("");
  return phraseFrom(sayings, "differently", {
    said: tokens.map(([token, number]) => phraseFrom(sayings, "said-by", { said: sayingOf(token), count: number })),
  });
}

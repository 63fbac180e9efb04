// Shows what groups say together: in the rings, and in lists of what they agree on and where they differ.

import { clone, find } from "../common/elements.js";
import { count } from "../map/counts.js";
import { compare, weigh } from "../map/layers.js";
import { nameOf, sayingOf, things } from "../map/things.js";
import { ringOf, sayingOf as sayingIn, thingOf } from "../map/tokens.js";
import { draw } from "./plenary-drawing.js";
import { phrase, phraseOf } from "./plenary-news.js";

/** @import { Count } from "../map/counts.js" */
/** @import { Layer } from "../map/tokens.js" */

const box = find("[data-plenary-result]");
const rows = find("template[data-plenary-rows]").content;

/**
 * Show these groups, and beside them the editors' map of their case, if they have one.
 * @param {Layer[]} groups
 * @param {Layer} editors
 * @param {string} title  of the case
 */
export function show(groups, editors, title) {
  const { counts, agreed, differs, alone, unseen } = count(groups, things);
  const named = counts.map(({ thing }) => thing);
  box.hidden = !groups.length;
  for (const [name, part] of Object.entries({ agreed, differs, alone })) {
    fill(
      name,
      part.map((each) => makeRow(each, editors)),
    );
  }
  fill("editors", compare(editors, named).onlyFirst.map(makeOwnRow));
  const empty = unseen.map(rowOf);
  fill("unseen", empty);
  find("[data-slot=of]", box).textContent = describeGroups(groups.length, title);
  find("[data-slot=balance]", box).textContent = describeBalance(weigh(named));
  draw(
    counts,
    agreed,
    empty.map(({ dataset }) => dataset.level),
  );
}

/** @param {ReturnType<typeof weigh>} weighed */
const describeBalance = ({ total, inner }) => `${phraseOf("named", total)} ${phraseOf("inner", inner)}`;

/**
 * How many groups there are, and on which case they worked.
 * @param {number} count
 * @param {string} title
 */
function describeGroups(count, title) {
  const groups = phraseOf("groups", count);
  return title ? phrase("groups-of-case", { groups, title }) : groups;
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

/**
 * What groups say of a thing, and the editors, where it stands on their map.
 * @param {Count} count
 * @param {Layer} editors
 */
function makeRow({ thing, looked, count: named, said }, editors) {
  const row = rowWith(thing, describe(said));
  const own = sayingIn(editors, thing);
  if (looked > 1) find("[data-slot=count]", row).textContent = phrase("of", { count: named, looked });
  if (own) find("[data-slot=editors]", row).textContent = describeOwn(own, said);
  return row;
}

/**
 * What only the editors have.
 * @param {string} token
 */
const makeOwnRow = (token) => rowWith(thingOf(token), sayingOf(token));

/**
 * @param {string} thing
 * @param {string} saying
 */
function rowWith(thing, saying) {
  const row = rowOf(ringOf(thing));
  find("[data-slot=name]", row).textContent = nameOf(thing);
  find("[data-slot=said]", row).textContent = saying;
  return row;
}

/**
 * What the editors say of a thing that groups name too: the same as these, or something else.
 * @param {string} own
 * @param {Map<string, number>} said
 */
const describeOwn = (own, said) =>
  said.size === 1 && said.has(own) ? phrase("editors-too") : phrase("editors-say", { said: sayingOf(own) });

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
  return phrase("differently", {
    said: tokens.map(([token, number]) => phrase("said-by", { said: sayingOf(token), count: number })),
  });
}

// The list at the end of a round: each thing, where the guide places it, and where somebody else did.

import { clone, find } from "../common/elements.js";

/** @import { Thing } from "./exercise-things.js" */

/**
 * A line of the list.
 * @param {HTMLTemplateElement} template
 * @param {Thing} thing
 * @param {{ placed: string, chosen: string, isRight: boolean }} outcome
 */
export function describe(template, thing, { placed, chosen, isRight }) {
  const line = clone(find("li", template.content));
  line.classList.toggle("is-right", isRight);
  Object.assign(find("a[data-slot=link]", line), { href: thing.address, textContent: thing.title });
  find("[data-slot=placed]", line).textContent = placed;
  find("[data-slot=chosen]", line).textContent = chosen;
  return line;
}

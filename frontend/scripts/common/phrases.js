// What scripts say. The words stand in the templates of the page; scripts only choose among them.

import { find } from "./elements.js";

/** @typedef {Record<string, unknown>} Values  what stands in the place of each {name} of a phrase; a list may do so too */

/**
 * What a template says by a name, with values filled in; a list is joined as the template says.
 * @param {HTMLTemplateElement} template
 * @param {string} name
 * @param {Values} [values]
 */
export function phraseFrom(template, name, values = {}) {
  const { textContent, dataset } = find(`[data-say="${name}"]`, template.content);
  return fill(textContent, values, dataset.between);
}

/**
 * A text with values filled in.
 * @param {string} text
 * @param {Values} values
 * @param {string} [between]  where a value is a list
 */
export function fill(text, values, between) {
  return text.replace(/\{(\w+)\}/g, (_, name) => [values[name]].flat().join(between));
}

/**
 * What a template says of a number of things, where its own words for none (`-none`) or for one (`-one`) hold, these.
 * @param {HTMLTemplateElement} template
 * @param {string} name
 * @param {number} count
 * @param {Values} [values]
 */
export function countFrom(template, name, count, values) {
  const own = `${name}-${["none", "one"][count]}`;
  const hasOwn = template.content.querySelector(`[data-say="${own}"]`);
  return phraseFrom(template, hasOwn ? own : name, { ...values, count });
}

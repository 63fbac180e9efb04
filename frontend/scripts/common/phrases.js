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
  return textContent.replace(/\{(\w+)\}/g, (_, value) => [values[value]].flat().join(dataset.between));
}

// What a list holds as it is narrowed down can be taken along: as a table, and on paper, where it says by what.

import { find, findAll } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import { save } from "../common/saving.js";
import * as facets from "./facets.js";
import { writeTable } from "./table.js";

/** @import { Choices, QueryForm } from "./facets.js" */

const TYPE = "text/csv;charset=utf-8";

/**
 * Let what is listed be taken along. Gives the function to call when something else is listed.
 * @param {HTMLElement} box
 * @param {QueryForm} form
 * @param {() => string[]} listRows  the rows of what is listed
 * @param {() => unknown} [showAll]  before it is printed
 */
export function connect(box, form, listRows, showAll = () => {}) {
  const table = /** @type {HTMLTemplateElement} */ (find("template[data-table]"));
  const buttons = findAll("[data-take-table], [data-print-list]", box);
  find("[data-take-table]", box).addEventListener("click", () => {
    const rows = [readRow(table, ""), ...listRows()];
    save(new Blob([writeTable(rows)], { type: TYPE }), table.dataset.table ?? "");
  });
  find("[data-print-list]", box).addEventListener("click", async () => {
    await showAll();
    print();
  });
  return (/** @type {string} */ query, /** @type {Choices} */ choices, /** @type {number} */ count) => {
    for (const button of buttons) button.hidden = !count || !(query || choices.size);
    find("[data-copy-link]", box).hidden = !count;
    find("[data-narrowed]", box).textContent = describe(box, form, query, choices).join(" ");
  };
}

/**
 * The row that the page has for a record, or above all.
 * @param {HTMLTemplateElement} table
 * @param {string} id
 */
export function readRow(table, id) {
  return find(`[data-row="${id}"]`, table.content).textContent.trim();
}

/**
 * What a list is narrowed down by, in words.
 * @param {HTMLElement} box
 * @param {QueryForm} form
 * @param {string} query
 * @param {Choices} choices
 */
function describe(box, form, query, choices) {
  const template = /** @type {HTMLTemplateElement} */ (find("template[data-messages]", box));
  const chosen = [...choices].map(([name, values]) => {
    const words = [...values].map((value) => facets.wordsFor(form, { name, value }));
    return phraseFrom(template, "chosen", { group: words[0]?.group, choices: words.map((word) => word?.choice) });
  });
  return query ? [phraseFrom(template, "asked", { query }), ...chosen] : chosen;
}

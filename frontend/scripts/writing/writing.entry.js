// The editor in the browser, on a preview's page /beheer/: Sveltia CMS, with our forms and our way to write the files.

import editor from "@sveltia/cms";
import { fillChoices, listForms, makeFormat } from "./formats.js";

/** @import { CmsConfig } from "@sveltia/cms" */
/** @import { Config } from "./formats.js" */

const answer = await fetch("config.json");
/** @type {Config & CmsConfig & { choices: Record<string, unknown[]> }} */
const { choices, ...config } = await answer.json();
for (const { format, fields } of listForms(config))
  editor.registerCustomFormat(format, "yml", makeFormat(fields[0].name));
fillChoices(config, choices);
editor.init({ config });

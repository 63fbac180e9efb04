// What the editor is told of the files: how to read them, and how to write what a form changed. Each file has a format of its
// own, as the editor tells a format what to write and not where.

import { changeFile } from "./change-yaml.js";
import { parseFile, readNode } from "./read-yaml.js";

/**
 * A field or a file in the editor's configuration; `choices` names those that it has.
 * @typedef {{ name: string, choices?: string, options?: unknown[], fields?: Field[], field?: Field }} Field
 */
/** @typedef {Field & { fields: Field[], format: string }} FileForm */
/**
 * @typedef {{ collections: { files: FileForm[] }[], singletons: FileForm[] }} Config the rest of it is the editor's own
 */

/** @param {Config} config */
export function listForms({ collections, singletons }) {
  return [...collections.flatMap(({ files }) => files), ...singletons];
}

/**
 * Gives each field that has choices these: so many fields have the same ones that the configuration holds them once.
 * @param {Config} config
 * @param {Record<string, unknown[]>} choices
 */
export function fillChoices(config, choices) {
  /** @param {Field} field */
  const fill = (field) => {
    if (field.choices) field.options = choices[field.choices];
    // The editor warns of what it doesn't know.
    delete field.choices;
    for (const part of [...(field.fields ?? []), ...(field.field ? [field.field] : [])]) fill(part);
  };
  for (const form of listForms(config)) fill(form);
}

/**
 * How one file is read and written. The list that it is has a name in the form, and none in the file.
 * @param {string} name
 */
export function makeFormat(name) {
  let text = "[]\n";
  return {
    /** @param {string} read */
    fromFile(read) {
      text = `${read.trimEnd()}\n`;
      return { [name]: readNode(parseFile(text).contents) ?? [] };
    },
    /** @param {Record<string, unknown>} value */
    toFile(value) {
      return changeFile(text, tidy(value[name]) ?? []);
    },
  };
}

/**
 * What somebody filled in: a form gives every field, and what is empty isn't written.
 * @param {unknown} value
 * @returns {unknown}
 */
function tidy(value) {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return noneIfEmpty(value.map(tidy).filter((item) => item !== undefined));
  if (value === null || typeof value !== "object") return value ?? undefined;
  const fields = Object.entries(value).map(([field, said]) => [field, tidy(said)]);
  return noneIfEmpty(Object.fromEntries(fields.filter(([, said]) => said !== undefined)));
}

/** @param {object} value */
function noneIfEmpty(value) {
  return Object.keys(value).length ? value : undefined;
}

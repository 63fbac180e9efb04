// What takes long to make is kept beside the project's other built files, for as long as what it is made of stays the same.

import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./sources.js";

const FOLDER = join(ROOT, "../.build/frontend");
const DIGEST_BYTES = 32;

/** @param {(string | Uint8Array)[]} parts */
function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(createHash("sha256").update(part).digest());
  return hash.digest();
}

/**
 * What was made of these parts before, or is made now.
 * @param {(string | Uint8Array)[]} parts all that it depends on
 * @param {() => Promise<Buffer>} make
 */
export async function keepMade(parts, make) {
  const kept = await readKept(parts);
  if (kept) return kept;
  const made = await make();
  await keep(parts, made);
  return made;
}

/**
 * What was kept by this name; null where nothing was, or not all of it is there.
 * @param {(string | Uint8Array)[]} name  in parts
 */
export async function readKept(name) {
  const kept = await readFile(pathOf(name)).catch(() => Buffer.alloc(0));
  const content = kept.subarray(DIGEST_BYTES);
  return kept.length && digest([content]).equals(kept.subarray(0, DIGEST_BYTES)) ? content : null;
}

/**
 * Keep something by a name, in the place of what was kept by it.
 * @param {(string | Uint8Array)[]} name  in parts
 * @param {Buffer} content
 */
export async function keep(name, content) {
  // A folder that can't be written in costs time, and nothing else.
  await write(pathOf(name), Buffer.concat([digest([content]), content])).catch(() => undefined);
}

/** @param {(string | Uint8Array)[]} name */
const pathOf = (name) => join(FOLDER, digest(name).toString("hex"));

/** @param {string} path @param {Buffer} content */
async function write(path, content) {
  await mkdir(FOLDER, { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}

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
  const path = join(FOLDER, digest(parts).toString("hex"));
  const kept = await readFile(path).catch(() => Buffer.alloc(0));
  const content = kept.subarray(DIGEST_BYTES);
  // A file that was cut off or changed is made anew.
  if (kept.length && digest([content]).equals(kept.subarray(0, DIGEST_BYTES))) return content;
  const made = await make();
  // A folder that can't be written in costs time, and nothing else.
  await write(path, Buffer.concat([digest([made]), made])).catch(() => undefined);
  return made;
}

/** @param {string} path @param {Buffer} content */
async function write(path, content) {
  await mkdir(FOLDER, { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}

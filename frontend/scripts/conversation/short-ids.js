// Ids as four signs each, for QR codes: with few large squares a camera reads them from further off. They come of the ids
// themselves, so that no list of them has to be kept; that no two questions have the same, a test sees. Knows no page.

// Of letters only capitals: a QR code packs these, digits and full stops closer than others.
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_OF_SIGN = 5;
const LENGTH = 4;
// Of FNV-1a, which spreads short texts evenly.
const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** What stands between them. */
export const BETWEEN = ".";

/** @param {string} id */
export function shorten(id) {
  let hash = START;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME) >>> 0;
  return Array.from({ length: LENGTH }, (_, place) => SIGNS[(hash >>> (place * BITS_OF_SIGN)) % SIGNS.length]).join("");
}

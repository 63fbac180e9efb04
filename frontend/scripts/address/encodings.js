// What programs on the way of a link do to its letters, and how that is undone.

// Several times what all questions of the guide together need; what stands behind it is no work of a mail program.
const MOST_LETTERS = 30_000;
// Each program on a link's way may encode it once.
export const MOST_DECODINGS = 5;
const ENTITY = /&(?:(amp);?|(lt|gt|quot|apos|nbsp|shy|ndash);|#(\d{1,4});|#x([\da-f]{1,4});)/gi;
/** @type {Record<string, string>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", ndash: "-" };
// What stands unseen in a text: soft hyphens, zero-width characters, marks of direction.
export const UNSEEN = /\p{Cf}/gu;
const FRAGMENT_OF_TEXT = ":~:";

/**
 * Percent signs and plus signs decoded as browsers do it, which never fails.
 * @param {string} text
 */
export function decode(text) {
  return new URLSearchParams(`text=${text.replaceAll("&", "%26")}`).get("text") ?? "";
}

/**
 * @param {string} _  the whole entity
 * @param {string | undefined} amp
 * @param {string | undefined} named
 * @param {string | undefined} decimal
 * @param {string} hexadecimal
 */
function replaceEntity(_, amp, named, decimal, hexadecimal) {
  const name = amp ?? named;
  if (name) return NAMED[name.toLowerCase()];
  return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
}

/** @param {string} text */
const replaceEntities = (text) => text.replace(ENTITY, replaceEntity);

/**
 * A text as it was before programs encoded it, in plain characters.
 * @param {string} text
 */
export function undo(text) {
  let undone = text.slice(0, MOST_LETTERS);
  for (let round = 0; round < MOST_DECODINGS; round += 1) {
    const next = replaceEntities(decode(undone)).normalize("NFKC").replace(UNSEEN, "");
    if (next === undone) break;
    undone = next;
  }
  return undone.split(FRAGMENT_OF_TEXT)[0];
}

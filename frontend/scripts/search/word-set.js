// Sets of words of which one only asks whether a word is in them, as Bloom filters: one or two bytes a word, where the words
// themselves would take five. A word that isn't in the set is taken for one that is now and then. Pure, no DOM.

const BITS_IN_BYTE = 8;
// The best number of bits to set, per bit that a word has (ln 2).
const HASHES_PER_BIT = Math.LN2;
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 };
const GOLDEN = 0x9e3779b1;

/**
 * The filter of some words: its bits in base 64, behind how many of them a word sets.
 * @param {string[]} words
 * @param {number} bitsPerWord  with 8, one of 50 other words is taken for one of these; with 16, one of 2,000
 */
export function makeFilter(words, bitsPerWord) {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsPerWord) / BITS_IN_BYTE)));
  const hashes = Math.round(bitsPerWord * HASHES_PER_BIT);
  for (const place of words.flatMap((word) => listPlaces(word, hashes, bytes.length * BITS_IN_BYTE))) {
    bytes[place >> 3] |= 1 << (place & 7);
  }
  return `${hashes}:${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * What tells whether a word is in a filter.
 * @param {string} filter
 */
export function readFilter(filter) {
  const [hashes, bits] = filter.split(":");
  const bytes = Uint8Array.from(atob(bits), (byte) => byte.charCodeAt(0));
  return (/** @type {string} */ word) =>
    listPlaces(word, Number(hashes), bytes.length * BITS_IN_BYTE).every(
      (place) => (bytes[place >> 3] & (1 << (place & 7))) !== 0,
    );
}

/**
 * The bits of a word: two hashes of it make all of them (Kirsch and Mitzenmacher, 2006).
 * @param {string} word
 * @param {number} hashes
 * @param {number} size
 */
function listPlaces(word, hashes, size) {
  const first = hash(word);
  const second = (Math.imul(first ^ (first >>> 15), GOLDEN) | 1) >>> 0;
  return Array.from({ length: hashes }, (_, number) => (first + number * second) % size);
}

/**
 * FNV-1a, 32 bits.
 * @param {string} word
 */
function hash(word) {
  let sum = FNV.offset;
  for (let place = 0; place < word.length; place += 1) sum = Math.imul(sum ^ word.charCodeAt(place), FNV.prime);
  return sum >>> 0;
}

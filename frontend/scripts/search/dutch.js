// What the search knows of Dutch: words as people type them, their stems, and the parts of compounds.
// Pure functions, no DOM. The reviewed words come from content/lexicon.yml, by way of the index.

/** @import { IndexLexicon as Lexicon } from "../../types/search-index.js" */

/** @typedef {Lexicon["synonyms"][number]} Synonym */

/**
 * What looks words up in a lexicon.
 * @typedef {object} Analyser
 * @property {(word: string) => string} key  what all forms of a word have in common
 * @property {(word: string) => string[]} partsOf  the keys of a compound's parts; none when the word isn't made of parts
 * @property {(word: string, isPart: IsPart) => string[]} findParts  the same, with parts that one says oneself
 * @property {IsPart} isPart  whether a key is that of a part which the lexicon names
 * @property {Set<string>} stopWords
 */

/** Whether a key, of a piece of a word, is that of a part. @typedef {(key: string, piece: string) => boolean} IsPart */

/** To be awaited between the steps of long work, in which the browser may have a turn. @typedef {() => Promise<void>} Pause */

// A word is letters and digits; hyphens and apostrophes within it belong to it (re-integratie, OKC's), and so do accents
// that stand by themselves, and hyphens that nobody sees.
// A number keeps its points and commas until it is written in one way: 226.000 is 226000, and 54,6 is 54.6.
const LETTERS = "[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]+";
const WORD = new RegExp(
  `\\d+(?:[.,]\\d+)+|\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+|${LETTERS}(?:[-‐‑'’‘ʼ´\`]${LETTERS})*`,
  "gu",
);
const NUMBER = /^\d+[.,\u00a0\u202f]/;
const THOUSANDS = /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/;
const LINKS = ["", "s", "en", "e", "n"];
const SHORTEST_PART = 3;
const APOSTROPHES = /[’‘ʼ´`]/g;
// What these add to a word is no part of it: OKC's are OKC, and zo'n is zo.
const ADDED = /'[sn]$/i;
// Most words need no more than small letters, and there are many words: to look first is quicker.
const FOLDED = /^[a-z0-9-]*$/;

/**
 * One way of writing a word: small letters without accents, and numbers without points.
 * @param {string} text
 */
export function fold(text) {
  if (NUMBER.test(text)) return THOUSANDS.test(text) ? text.replace(/\D/g, "") : text.replace(",", ".");
  const small = text.toLowerCase();
  if (FOLDED.test(small)) return small;
  return (
    small
      .replace(APOSTROPHES, "'")
      .replace(ADDED, "")
      // Letters that are written together (ĳ, ﬁ) come apart, and so do accents.
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}']/gu, "")
      .replaceAll("‐", "-")
  );
}

/**
 * Without what people leave out: accents, capitals, apostrophes and hyphens.
 * @param {string} text
 */
function plain(text) {
  return fold(text).replaceAll("-", "");
}

/** @param {string} text */
export function listWords(text) {
  return text.split(" ").filter(Boolean).map(fold);
}

/**
 * The words of a text with the places where they stand: {text, index}.
 * @param {string} text
 */
export function findWords(text) {
  return Array.from(text.matchAll(WORD), (match) => ({ text: match[0], index: match.index }));
}

/** @param {string} text */
export function tokenize(text) {
  return (text.match(WORD) ?? []).map(fold);
}

// The stem only has to be the same for the forms of one word; it needn't be a word. It takes endings that
// leave a whole word behind, and never a beginning: Snowball's stemmer joins gezin with zin.
/** @type {[RegExp, string][]} */
const ENDINGS = [
  [/heden$/, "heid"],
  [/^(.{5,})heid$/, "$1"],
  [/^(.{4,})ing(en|s)?$/, "$1"],
  [/^(.{3,})(en|ens)$/, "$1"],
  [/^(.{3,}(?:er|el|or|em|ie|ge|nt|[aoy]))s$/, "$1"],
  [/^(.{3,}[^i])e$/, "$1"],
];
// After these a syllable was open.
const BEGINS_WITH_VOWEL = /(?:e|ens?|ing(?:en|s)?)$/;
// One syllable with one vowel before one consonant.
const SHORT_SYLLABLE = /^([^aeiouy]*)([aeou])([bcdfgklmnprstvz])$/;
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/;

/** @param {string} word */
function stem(word) {
  const rule = ENDINGS.find(([ending]) => ending.test(word));
  if (!rule) return evenSpelling(word);
  const rest = word.replace(rule[0], rule[1]);
  // What is written with one vowel in ba-nen and we-ten is long: baan, weet. In ban-nen and wet-ten it isn't.
  return evenSpelling(BEGINS_WITH_VOWEL.test(word) ? rest.replace(SHORT_SYLLABLE, "$1$2$2$3") : rest);
}

/**
 * One spelling for final consonants, and in words of more syllables for open and closed ones: huis and huiz(en), problem(en)
 * and probleem.
 * @param {string} word
 */
function evenSpelling(word) {
  const even = word
    .replace(/([bdfgklmnprst])\1$/, "$1")
    .replace(/^(.{4,}[^sht])t$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
  if (ONE_SYLLABLE.test(even)) return even;
  return even.replace(/(aa|ee|oo|uu)([bcdfgklmnprst])$/, (_, vowels, consonant) => vowels[0] + consonant);
}

/**
 * From each form, and then from its stem, to the word that stands for it.
 * @param {Record<string, string>} forms
 * @param {Pause} pause
 */
async function readLemmas(forms, pause) {
  /** @type {Map<string, string>} */
  const lemmas = new Map();
  for (const [lemma, others] of Object.entries(forms)) {
    for (const form of [lemma, ...others.split(" ")]) lemmas.set(plain(form), plain(lemma));
  }
  for (const [form, lemma] of [...lemmas]) {
    const stemmed = stem(form);
    if (!lemmas.has(stemmed)) lemmas.set(stemmed, lemma);
    await pause();
  }
  return lemmas;
}

/**
 * The words of a lexicon, ready to look things up in. `pause` is awaited between the steps of the work.
 * @param {Lexicon} lexicon
 * @param {Pause} pause
 * @returns {Promise<Analyser>}
 */
export async function makeAnalyser(lexicon, pause) {
  const lemmas = await readLemmas(lexicon.forms, pause);
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Map<string, string[]>} */
  const parts = new Map();
  const stopWords = new Set(listWords(lexicon.stop_words));
  const whole = new Set(listWords(lexicon.whole).map(key));
  const known = new Set(listWords(lexicon.parts).map(key));

  /**
   * What all forms of a word have in common.
   * @param {string} word
   */
  function key(word) {
    let found = keys.get(word);
    if (found === undefined) {
      const bare = plain(word);
      const stemmed = stem(bare);
      found = lemmas.get(bare) ?? lemmas.get(stemmed) ?? stemmed;
      keys.set(word, found);
    }
    return found;
  }

  /**
   * The keys of a compound's parts; none when the word isn't made of parts.
   * @param {string} word
   */
  function partsOf(word) {
    let found = parts.get(word);
    if (found === undefined) {
      found = whole.has(key(word)) ? [] : findParts(word, (part) => known.has(part));
      parts.set(word, found);
    }
    return found;
  }

  /**
   * @param {string} word
   * @param {IsPart} isPart
   * @returns {string[]}
   */
  function findParts(word, isPart) {
    const pieces = word.split("-");
    if (pieces.length > 1) return pieces.flatMap((piece) => [key(piece), ...findParts(piece, isPart)]);
    return split(word, isPart) ?? [];
  }

  /**
   * The fewest parts, at least two, that make the whole word; null when there are none.
   * @param {string} word
   * @param {IsPart} isPart
   * @returns {string[] | null}
   */
  function split(word, isPart, least = 2) {
    if (least < 2 && word.length >= SHORTEST_PART && isPart(key(word), word)) return [key(word)];
    /** @type {string[] | null} */
    let fewest = null;
    for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
      const first = key(word.slice(0, end));
      if (!isPart(first, word.slice(0, end))) continue;
      for (const link of LINKS.filter((letters) => word.startsWith(letters, end))) {
        const rest = split(word.slice(end + link.length), isPart, 1);
        if (rest && rest.length + 1 < (fewest?.length ?? Infinity)) fewest = [first, ...rest];
      }
    }
    return fewest;
  }

  return { key, partsOf, findParts, isPart: (part) => known.has(part), stopWords };
}

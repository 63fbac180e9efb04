// Words near one that nobody knows: mistyped, begun, or a part of it. Pure, no DOM.

/** @import { Analyser } from "./dutch.js" */

/**
 * A word that the guide knows, with what makes it quick to compare: its key and its sound, and which letters these have.
 * @typedef {object} KnownForm
 * @property {string} form
 * @property {string} key
 * @property {string} sound
 * @property {number} soundLetters  as bits, one for each letter
 * @property {number} keyLetters
 */

/** A known word that may have been meant: how near it is, and its typing errors. @typedef {{ form: string, key: string, grade: number, errors: number }} Guess */

// How near a known word is to the word that was typed, by the number of typing errors; the word itself is 1.
const GRADES = [1, 0.8, 0.6];
// From how many letters a word may have one typing error, and two.
const TYPO_LENGTHS = [4, 10];
// From how many letters what forms have in common may have the error.
const SHORTEST_FORM = 5;
// What a word may be a part of.
const SHORTEST_PART = 5;
const SHORTEST_REST = 3;
// How near a word is that begins with what was typed: the more of it was typed, the nearer.
const BEGUN = { least: 0.6, most: 1 };
const NUMBER = /^\d/;
/** @type {[RegExp, string][]} */
const SOUNDS = [
  [/ch/g, "g"],
  [/ij|y/g, "ei"],
  [/ou/g, "au"],
  [/ph|v/g, "f"],
  [/c(?=[eiy])|z/g, "s"],
  [/[cq]/g, "k"],
  [/x/g, "ks"],
  [/d$/, "t"],
];

/**
 * A known form, with what makes it quick to compare: its sound and key, and which letters these have, as bits.
 * @param {Analyser} analyser
 * @param {string} form
 * @returns {KnownForm}
 */
export function describeForm(analyser, form) {
  const key = analyser.key(form);
  const sound = soundOf(form);
  return { form, key, sound, soundLetters: lettersOf(sound), keyLetters: lettersOf(key) };
}

/**
 * One way of writing what sounds the same: who writes by ear makes no typing error.
 * @param {string} word
 */
function soundOf(word) {
  return SOUNDS.reduce((sound, [written, heard]) => sound.replace(written, heard), word);
}

/** @param {string} word */
function lettersOf(word) {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

/**
 * Whether two words may be so near: each error changes at most two letters.
 * @param {number} letters
 * @param {number} others
 * @param {number} errors
 */
function mayBeNear(letters, others, errors) {
  return countBits(letters ^ others) <= 2 * errors;
}

/** @param {number} bits */
function countBits(bits) {
  let count = 0;
  for (let rest = bits; rest; count += 1) rest &= rest - 1;
  return count;
}

/**
 * The known words that may have been meant by one that nobody knows, the nearest first.
 * @param {{ analyser: Analyser, forms: KnownForm[] }} known
 * @param {string} word
 * @returns {Guess[]}
 */
export function guessMeant({ analyser, forms }, word) {
  // A number is right or it is another number.
  if (NUMBER.test(word)) return [];
  const typed = describeForm(analyser, word);
  let fewest = mostErrors(word);
  const guesses = [];
  for (const known of forms) {
    const errors = countFormErrors(typed, known, fewest);
    if (errors > fewest) continue;
    fewest = errors;
    guesses.push({ form: known.form, key: known.key, errors, grade: GRADES[errors] });
  }
  // Where a word is one error away, those with two errors only look like it.
  const near = guesses.filter(({ errors }) => errors === fewest);
  const telling = near.filter(({ form }) => !analyser.stopWords.has(form));
  // Few people get the first letter wrong.
  const alike = telling.filter(({ form }) => form[0] === word[0]);
  return [alike, telling, near].find(({ length }) => length) ?? [];
}

/**
 * The known words that sound as one does.
 * @param {{ analyser: Analyser, forms: KnownForm[] }} known
 * @param {string} word
 */
export function findHeard({ forms }, word) {
  const sound = soundOf(word);
  return forms.filter((known) => known.sound === sound).map(({ key }) => ({ key, grade: GRADES[1] }));
}

/**
 * How many typing errors a word may have.
 * @param {string} word
 */
export function mostErrors(word) {
  return TYPO_LENGTHS.filter((length) => word.length >= length).length;
}

/**
 * Typing errors in a word; in a long one its ending doesn't count, as it may be of another form.
 * @param {KnownForm} typed
 * @param {KnownForm} known
 * @param {number} most
 */
export function countFormErrors(typed, known, most) {
  const { length } = typed.form;
  if (length < TYPO_LENGTHS[0]) return most + 1;
  const mayBe = mayBeNear(typed.soundLetters, known.soundLetters, most);
  const errors = mayBe ? countErrors(typed.sound, known.sound, most) : most + 1;
  if (errors <= most || Math.min(typed.key.length, known.key.length) < SHORTEST_FORM) return errors;
  const mayBeForm = mayBeNear(typed.keyLetters, known.keyLetters, most);
  return mayBeForm ? countErrors(typed.key, known.key, most) : most + 1;
}

/**
 * The longest known words that a compound begins with and ends with, where nobody knows what else it is made of; the first may
 * have a typing error.
 * @param {{ analyser: Analyser, forms: KnownForm[] }} known
 * @param {string} word
 */
export function findHalves({ analyser, forms }, word) {
  const { length } = word;
  const parts = forms.filter(
    ({ form }) =>
      form.length >= SHORTEST_PART && form.length <= length - SHORTEST_REST && !analyser.stopWords.has(form),
  );
  const first =
    findLongest(parts, ({ form }) => word.startsWith(form)) ?? findLongest(parts, (part) => beginsNearly(word, part));
  const last = findLongest(parts, ({ form }) => word.endsWith(form));
  return [...new Set([first, last].flatMap((part) => (part ? [part.key] : [])))];
}

/**
 * @param {KnownForm[]} forms
 * @param {(form: KnownForm) => boolean} fits
 */
function findLongest(forms, fits) {
  return forms
    .filter(fits)
    .reduce(
      (/** @type {KnownForm | undefined} */ longest, form) =>
        form.form.length > (longest?.form.length ?? 0) ? form : longest,
      undefined,
    );
}

/**
 * Whether a word begins with a form that has one typing error: that brings in one letter at most.
 * @param {string} word
 * @param {KnownForm} part
 */
function beginsNearly(word, { form }) {
  if (word[0] !== form[0] && word[1] !== form[1]) return false;
  if (countBits(lettersOf(form) & ~lettersOf(word)) > 1) return false;
  return [-1, 0, 1].some((more) => countErrors(word.slice(0, form.length + more), form, 1) <= 1);
}

/**
 * Typing errors between two words: a letter too many, too few, wrong, or two that changed places.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function countErrors(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a === b) return 0;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/**
 * The known words that begin with one that is being typed, and are not that word itself.
 * @param {{ forms: KnownForm[] }} known
 * @param {string} word
 */
export function findBegun({ forms }, word) {
  const share = (/** @type {string} */ form) => BEGUN.least + ((BEGUN.most - BEGUN.least) * word.length) / form.length;
  return forms
    .filter(({ form }) => form.length > word.length && form.startsWith(word))
    .map(({ form, key }) => ({ key, grade: share(form) }));
}

// Words near one that nobody knows: begun, mistyped, or one inside the other. Pure, no DOM.

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

// How near a known word is to the word that was typed; the word itself is 1.
const GRADES = { beginning: 1, inside: 0.35 };
// By the number of typing errors.
const TYPO_GRADES = [1, 0.8, 0.6, 0.45];
// From how many letters a word may have one typing error, two, and three.
const TYPO_LENGTHS = [4, 8, 10];
// From how many letters a word with an error may also be another form.
const SHORTEST_FORM = 6;
const SHORTEST_INSIDE = 4;
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
 * Words near one that is in no text and no list, the nearest first: begun, mistyped, or one inside the other.
 * @param {{ analyser: Analyser, forms: KnownForm[] }} known
 * @param {string} word
 * @returns {Guess[]}
 */
export function guessKeys({ analyser, forms }, word) {
  // A number is right or it is another number.
  if (NUMBER.test(word)) return [];
  const most = TYPO_LENGTHS.filter((length) => word.length >= length).length;
  const typed = describeForm(analyser, word);
  const guesses = [];
  let fewest = most;
  for (const known of forms) {
    const errors = known.form.startsWith(word) ? most + 1 : countFormErrors(typed, known, fewest);
    const grade = errors <= most ? TYPO_GRADES[errors] : gradeOverlap(typed, known);
    if (errors <= most) fewest = Math.min(fewest, errors);
    if (grade) guesses.push({ form: known.form, key: known.key, grade, errors });
  }
  // Where a word is one error away, those with two errors only look like it.
  const near = guesses.filter(({ errors }) => errors > most || errors === fewest).sort((a, b) => b.grade - a.grade);
  const telling = near.filter(({ form }) => !analyser.stopWords.has(form));
  return telling.length ? telling : near;
}

/**
 * Typing errors in a word; in a long one its ending doesn't count, as it may be of another form.
 * @param {KnownForm} typed
 * @param {KnownForm} known
 * @param {number} most
 */
function countFormErrors(typed, known, most) {
  const { length } = typed.form;
  if (length < TYPO_LENGTHS[0]) return most + 1;
  const mayBe = mayBeNear(typed.soundLetters, known.soundLetters, most);
  const errors = mayBe ? countErrors(typed.sound, known.sound, most) : most + 1;
  if (errors <= most || length < SHORTEST_FORM) return errors;
  const mayBeForm = mayBeNear(typed.keyLetters, known.keyLetters, most);
  return mayBeForm ? countErrors(typed.key, known.key, most) : most + 1;
}

/**
 * How near a word is to one that it begins, ends or stands inside of; 0 when it doesn't.
 * @param {{ form: string }} typed
 * @param {{ form: string }} known
 */
function gradeOverlap(typed, known) {
  const word = typed.form;
  const { form } = known;
  if (form.startsWith(word)) return GRADES.beginning * (0.6 + (0.4 * word.length) / form.length);
  if (word.length > SHORTEST_INSIDE && form.includes(word)) return GRADES.inside;
  if (form.length < SHORTEST_INSIDE || form.length >= word.length) return 0;
  const isPart = word.startsWith(form) || word.endsWith(form) || begins(typed, known);
  return isPart ? GRADES.inside * (form.length / word.length) ** 2 : 0;
}

/**
 * Whether a word begins with a long form, one typing error allowed: that brings in one letter at most.
 * @param {{ form: string }} typed
 * @param {{ form: string }} known
 */
function begins(typed, known) {
  const word = typed.form;
  const { form } = known;
  if (form.length <= SHORTEST_INSIDE || (word[0] !== form[0] && word[1] !== form[1])) return false;
  if (countBits(lettersOf(form) & ~lettersOf(word)) > 1) return false;
  return [0, 1].some((more) => countErrors(word.slice(0, form.length + more), form, 1) <= 1);
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
  return forms
    .filter(({ form }) => form.length > word.length && form.startsWith(word))
    .map((known) => ({ ...known, grade: gradeOverlap({ form: word }, known) }));
}

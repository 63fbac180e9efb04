// Numbers as a row of signs that people read aloud and type, with a last sign that finds slips. Knows no page.

// No I, L, O, U and V: they look or sound like others. As many as a prime number, or the check wouldn't find all.
export const SIGNS = "0123456789ABCDEFGHJKMNPQRSTWXYZ";
const BASE = SIGNS.length;
// Who typed one of these saw or heard the other.
/** @type {Record<string, string>} */
const INSTEAD = { O: "0", I: "1", L: "1" };

/**
 * A text as signs, whatever spaces and small letters are in it.
 * @param {string} text
 */
export function clean(text) {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  return [...signs].map((sign) => INSTEAD[sign] ?? sign).join("");
}

/**
 * Digits as signs, with the check.
 * @param {number[]} digits
 */
export const seal = (digits) => [...digits, checkOf(digits)].map((digit) => SIGNS[digit]).join("");

/**
 * The digits of a row of signs; null where the check doesn't fit.
 * @param {string} signs
 */
export function open(signs) {
  const digits = [...signs].map(digitOf);
  const check = digits.pop();
  return digits.includes(-1) || checkOf(digits) !== check ? null : digits;
}

/**
 * The digit of a sign; -1 of what is none.
 * @param {string} sign
 */
export const digitOf = (sign) => SIGNS.indexOf(sign);

/**
 * Each place counts differently, and so a swap shows; none counts for nothing, and so a wrong sign does.
 * @param {number[]} digits
 */
function checkOf(digits) {
  const sum = digits.reduce((total, digit, place) => total + digit * (place + 1), 0);
  return [...SIGNS].findIndex((_, check) => (sum + check * (digits.length + 1)) % BASE === 0);
}

/**
 * A number as digits, the lowest first; at least one.
 * @param {number} number
 * @returns {number[]}
 */
export const toDigits = (number) =>
  number < BASE ? [number] : [number % BASE, ...toDigits(Math.floor(number / BASE))];

/** @param {number[]} digits */
export const toNumber = (digits) => digits.reduceRight((number, digit) => number * BASE + digit, 0);

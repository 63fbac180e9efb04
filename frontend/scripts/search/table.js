// Rows of a table that opens in a Dutch Excel, as hooks/systeemwijzer/pages/environment.py writes them. Pure, no DOM.

const SEPARATOR = ";";
// What a spreadsheet takes for the beginning of a formula, unless it is a number.
const FORMULA = /^(?:[=+@\t\r]|-(?!\d))/;
const NEEDS_QUOTES = /[;"\r\n]/;
// Excel needs the byte order mark to see that a file is UTF-8.
const BOM = "\uFEFF";
const END = "\r\n";

/** @param {string} cell */
function writeCell(cell) {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, without the end of its line. @param {string[]} cells */
export const writeRow = (cells) => cells.map(writeCell).join(SEPARATOR);

/** A whole table of rows. @param {string[]} rows */
export const writeTable = (rows) => BOM + rows.map((row) => row + END).join("");

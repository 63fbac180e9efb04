// The words of a record as one reads them. What explains a term lies hidden among them, and so textContent has it too.

const SPACES = /\s+/g;

/** A copy that only shows: its terms are words like the others, and explain nothing. */
export function copy(node) {
  const copied = node.cloneNode(true);
  for (const explanation of copied.querySelectorAll(".term-tip__text")) explanation.remove();
  for (const term of copied.querySelectorAll(".term-tip")) term.replaceWith(...term.childNodes);
  return copied;
}

/** The words as a line of text. */
export function read(node) {
  return copy(node).textContent.replaceAll(SPACES, " ").trim();
}

/** Whether a piece of text belongs to the words. */
export function include(text) {
  return !text.parentElement.closest(".term-tip__text");
}

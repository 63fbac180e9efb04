// Gives the visitor a file that no server has to be asked for.

// Not all browsers have begun to read it when the click is over.
const READ_MS = 60_000;

/**
 * @param {Blob} file
 * @param {string} name
 */
export function save(file, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}

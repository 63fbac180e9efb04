// Addresses of the site's files, and their paths below its root. Knows no browser.

// How many files are asked for at once.
const AT_ONCE = 6;
const INDEX = /(^|\/)index\.html$/;

/** @param {string} path */
export const isPage = (path) => path.endsWith(".html");

/**
 * The path of a file below the site's root, whatever is asked of it; null for what isn't this site's.
 * @param {URL} root
 * @param {URL} address
 */
export function pathBelow(root, address) {
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) return null;
  const path = decode(address.pathname.slice(root.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return path; // A % that means nothing: no file has it in its name.
  }
}

/**
 * The path that a file is asked for by: that of its folder for a page, as some servers lead there.
 * @param {string} path
 */
export function askedAs(path) {
  return path.replace(INDEX, "$1");
}

/**
 * The page that a path nearly is the path of, if there is one: without its last slash, or with slashes twice.
 * @param {string} path
 * @param {(path: string) => boolean} isThere
 */
export function findMeant(path, isThere) {
  const page = path.replace(/\/{2,}/g, "/").replace(/^\//, "");
  return [page, `${page}/index.html`].find((name) => name !== path && isThere(name));
}

/**
 * In which lots to ask for files: pages last, as they need the others.
 * @param {string[]} paths
 */
export function divide(paths) {
  const ordered = [...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)];
  const lots = [];
  while (ordered.length) lots.push(ordered.splice(0, AT_ONCE));
  return lots;
}

// A page whose choice stands behind its # has links all over the site. They carry the choice along, so that what they are
// opened in, be it another tab or a bookmark, shows it too.

// Those that lead to a page as a whole, and not to a part of it or to another choice.
const links = [...document.links].filter(({ hash }) => !hash);

/**
 * Let all links to a page carry a choice; without one they lead to the page alone.
 * @param {HTMLAnchorElement} link  one of them
 * @param {string} hash
 */
export function carry({ pathname }, hash) {
  for (const link of links) if (link.pathname === pathname) link.hash = hash;
}

// Which slides of a part of the page are shown: all, or those of the sections that somebody chose. Knows no page.

/** @typedef {{ id: string, name: string }} Section  a section of the page, by the id of its heading */
/** @typedef {Section & { count: number }} Part  a section and how many slides it has */
/** @typedef {{ section: Section | null }} Placed  what stands in a section, or in none, as the title does */

/**
 * The sections that these slides are of, in their order. Where there is but one, there is nothing to choose.
 * @param {Placed[]} slides
 * @returns {Part[]}
 */
export function listParts(slides) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  for (const { section } of slides) {
    if (section) parts.set(section.id, { ...section, count: (parts.get(section.id)?.count ?? 0) + 1 });
  }
  return parts.size > 1 ? [...parts.values()] : [];
}

/**
 * The slides of the sections with these ids, and those of none; without ids, all.
 * @template {Placed} T
 * @param {T[]} slides
 * @param {string[]} ids
 */
export function choose(slides, ids) {
  return slides.filter(({ section }) => !ids.length || !section || ids.includes(section.id));
}

/**
 * Where among the chosen slides one is that was at this one: there, or at the last one before it.
 * @template {Placed} T
 * @param {T[]} slides  all of them
 * @param {T[]} chosen
 * @param {T} here
 */
export function findPlace(slides, chosen, here) {
  const before = new Set(slides.slice(0, slides.indexOf(here) + 1));
  return Math.max(0, chosen.filter((slide) => before.has(slide)).length - 1);
}

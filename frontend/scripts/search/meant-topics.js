// The themes and kinds that the words of a query stand for. Pure, no DOM.

/** @import { Clause } from "./query.js" */

/**
 * Their ids, nearest first, each once.
 * @param {Clause[]} clauses
 */
export function listMeant(clauses) {
  const graded = clauses.flatMap(({ keys, weight }) =>
    [...keys].map(([key, grade]) => ({ key, grade: grade * weight })),
  );
  const groups = graded.filter(({ key }) => key.startsWith("#")).sort((one, other) => other.grade - one.grade);
  return [...new Set(groups.map(({ key }) => key.slice(1)))];
}

// Today's list of what can stand on a map, from the golden file that holds it.

import { readFileSync } from "node:fs";

const GOLDEN = new URL("../../golden/map_numbers.txt", import.meta.url);

/** Everything that ever had a number, as the golden file has it, line by line. */
export const things = readFileSync(GOLDEN, "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [token, kind, ...ids] = line.split(" ");
    return { token, kind, ids, isHere: true };
  });

// Makes what browsers get of scripts/ and styles/, and writes it to standard output as JSON; writes no file:
// {"files": {"site.js": {"text", "holds"}, …}, "problems": [{"file", "line", "text"}, …]}.
//
// Each module that is called *.entry.js, and each stylesheet *.entry.css, becomes one file.

import { make } from "./make.js";
import { gather, listProblems, SourcesError } from "./problems.js";
import { makeScripts } from "./scripts.js";
import { findSources, isEntry, isScript, nameOf } from "./sources.js";

/** @import { Made } from "./make.js" */

async function makeAll() {
  const sources = await findSources();
  const sheets = sources.filter((source) => isEntry(source) && !isScript(source));
  const groups = await gather([make(sheets), makeScripts(sources.filter(isScript))]);
  const made = groups.flatMap((group) => [...group]);
  refuseUnused(
    sources,
    made.map(([, file]) => file),
  );
  return Object.fromEntries(made.map(([entry, { text, holds }]) => [nameOf(entry), { text, holds }]).sort());
}

/**
 * What nobody imports reaches no browser.
 * @param {string[]} sources
 * @param {Made[]} made
 */
function refuseUnused(sources, made) {
  const used = new Set(made.flatMap(({ read }) => read));
  const unused = sources.filter((source) => !used.has(source));
  const text = "nothing imports this; is it for a browser?";
  if (unused.length) throw new SourcesError(unused.map((file) => ({ file, line: 1, text })));
}

const answer = await makeAll().then(
  (files) => ({ files, problems: [] }),
  (error) => ({ files: {}, problems: listProblems(error) }),
);
console.log(JSON.stringify(answer));

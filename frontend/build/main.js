// Makes what browsers get of scripts/ and styles/, and writes it to standard output as JSON; writes no file:
// {"files": {"site.js": {"text", "holds"}, …}, "fonts": {"a.woff2": {"published", "source", "base64"}, …},
// "problems": [{"file", "line", "text"}, …]}.
//
// Each module that is called *.entry.js, and each stylesheet *.entry.css, becomes one file.

import { takeFonts } from "./fonts.js";
import { make } from "./make.js";
import { gather, listProblems, SourcesError } from "./problems.js";
import { makeScripts } from "./scripts.js";
import { findSources, isEntry, isScript, nameOf } from "./sources.js";

/** @import { Font } from "./fonts.js" */
/** @import { Made } from "./make.js" */

async function makeAll() {
  const sources = await findSources();
  const sheets = sources.filter((source) => isEntry(source) && !isScript(source));
  /** @type {Map<string, Font>} */
  const fonts = new Map();
  const groups = await gather([make(sheets, { plugins: [takeFonts(fonts)] }), makeScripts(sources.filter(isScript))]);
  const made = groups.flatMap((group) => [...group]);
  refuseUnused(
    sources,
    made.map(([, file]) => file),
  );
  return {
    files: Object.fromEntries(made.map(([entry, { text, holds }]) => [nameOf(entry), { text, holds }]).sort()),
    fonts: Object.fromEntries([...fonts].sort().map(([name, font]) => [name, writeFont(font)])),
  };
}

/** @param {Font} font */
function writeFont({ source, published, content }) {
  return { source, published, base64: content.toString("base64") };
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
  (made) => ({ ...made, problems: [] }),
  (error) => ({ files: {}, fonts: {}, problems: listProblems(error) }),
);
console.log(JSON.stringify(answer));

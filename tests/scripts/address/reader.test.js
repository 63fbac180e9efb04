// Addresses as they come back from mail, chat and word processors: read as what they were, or called unreadable.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import * as reader from "../../../frontend/scripts/address/reader.js";

const IDS = ["micro-vraag-partner", "micro-vraag-uren", "exo-vraag-opvang"];
const [ONE, TWO] = IDS;

/** Letters as wide as Chinese signs, as some keyboards write them. */
const widen = (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const toTitle = (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
/** Every character by its code, as programs that encode all do. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const escapeHtml = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");

// What programs do to a link with two ids and a comma between them, and what people write around it.
const STUCK = [..."),.;:!?>]}\"'’”»“*_…|\u200b", ").", "**", "&gt;", "%22", "%E2%80%9D", "%94", "%2", "%", "=\n"];
const MANGLED = [
  `#vragen=${ONE},${TWO}`,
  `#vragen=%20${ONE}%20%2C%20${TWO}`,
  `#vragen=${ONE},+${TWO}`,
  `#vragen=${ONE},%0A${TWO}`,
  `#vragen=${ONE},%0D%0A${TWO}`,
  `#vragen=${ONE},%C2%A0${TWO}`,
  `#vragen=${ONE}%20${TWO}`,
  `#vragen=${ONE};${TWO}`,
  `#vragen=${ONE}%EF%BC%8C${TWO}`,
  `#vragen%3D${ONE}%2C${TWO}`,
  `#vragen=${ONE}%252C${TWO}`,
  `#vragen%253D${ONE}%25252C${TWO}`,
  `#vragen=3D=3D${ONE},${TWO}`,
  `##vragen=${ONE},${TWO}`,
  `#%23vragen=${ONE},${TWO}`,
  `#%2523vragen=${ONE},${TWO}`,
  `#?vragen=${ONE},${TWO}`,
  `#VRAGEN=${ONE.toUpperCase()},${toTitle(TWO)}`,
  `#vragen=${ONE.replaceAll("-", "%C2%AD")},${TWO.replaceAll("-", "%E2%80%91")}`,
  `#vragen=${ONE.replaceAll("-", "%E2%80%93")},${TWO.replaceAll("-", "&shy;-")}`,
  `#vragen=${ONE.replace("partner", "part%C2%ADner")},${TWO.replace("uren", "u%E2%80%8Bren")}`,
  `#vragen=${ONE.replaceAll("-", "-%0A")},${TWO.replaceAll("-", "%20-%20")}`,
  `#vragen=${encode(widen(ONE))},${TWO}`,
  `#vragen=${ONE},${TWO}&utm_source=mail&utm_medium=x`,
  `#vragen=${ONE},${TWO}&amp;fbclid=IwAR0,x`,
  `#vragen=${ONE},${TWO}?wdLOR=c1,2`,
  `#utm_source=mail&vragen=${ONE},${TWO}`,
  `#vragen=${ONE},${TWO}:~:text=Wie%20helpt`,
  `#vragen=${ONE},${TWO}](https://example.org/gesprek/#vragen=${ONE},${TWO})`,
  `#vragen=${ONE},${TWO}%5D%28https://example.org/gesprek/%23vragen=${ONE})`,
  `#*vragen=${ONE},${TWO}*`,
  `#vragen=<${ONE},${TWO}>`,
  `#vragen=„${ONE},${TWO}”`,
  `#vragen="${ONE}","${TWO}"`,
  `#vragen=${ONE}<wbr>,${TWO}<br></a>`,
  `#vragen=${ONE},${TWO}#vragen=${ONE},${TWO}`,
  `#vragen=${ONE}&vragen=${TWO}`,
  ...STUCK.map((end) => `#vragen=${ONE},${TWO}${end}`),
];

test("every mangled form is read as the ids that it was", () => {
  for (const form of MANGLED) {
    const read = reader.readIds(reader.readFields(form).get("vragen") ?? [], IDS);
    assert.deepEqual(read, { known: [ONE, TWO], unknown: [], hasMore: false }, form);
  }
});

test("fields keep their names and values, however they are joined", () => {
  const READ = [
    ["presenteren", "#presenteren=micro&amp;dia=7", ["micro"]],
    ["dia", "#presenteren=micro&amp;dia=7", ["7"]],
    ["dia", "#presenteren=micro%26dia%3D7", ["7"]],
    ["dia", "#presenteren=micro;dia=7", ["7"]],
    ["dia", "#presenteren=micro&amp;amp;dia=7", ["7"]],
    ["dia", "#presenteren=micro&#38;dia=7", ["7"]],
    ["bij", "#opdracht=x%26amp%3Bbij=micro-vragen", ["micro-vragen"]],
    ["level", "?level=macro&amp;topic=geld", ["macro"]],
    ["topic", "?level=macro%26topic%3Dgeld", ["geld"]],
    ["level", "?level%3Dmacro", ["macro"]],
    ["level", "?level=macro#utm", ["macro"]],
    ["level", "??level=macro&utm_source=x", ["macro"]],
    ["naast", "?naast=geld&amp;naast=werk", ["geld", "werk"]],
    ["groep", "#groep=a.b&amp;groep=c.d", ["a.b", "c.d"]],
    ["groep", "#groep=a.b&groep=c.d](https://example.org/#groep=a.b&groep=c.d)", ["a.b", "c.d"]],
    ["groep", "#groep=a.b&groep=c.d%3Chttps://example.org/#groep=a.b&groep=c.d>", ["a.b", "c.d<"]],
    ["level", "?q=https%3A%2F%2Fexample.org&level=macro", ["macro"]],
  ];
  for (const [name, raw, values] of READ) assert.deepEqual(reader.readFields(raw).get(name), values, raw);
});

test("a number is read in spite of what stands around it, and nothing else is one", () => {
  const NUMBERS = [
    ["1234", 1234],
    ["1234)", 1234],
    ["1234).", 1234],
    ['"1234"', 1234],
    ["1234 en dan", 1234],
    ["*1234*", 1234],
    ["abc", null],
    ["", null],
    ["0", null],
    ["-5", null],
    ["1.5", null],
    ["1,5", null],
    ["12a", null],
    ["9".repeat(400), null],
  ];
  for (const [text, number] of NUMBERS) assert.equal(reader.readNumber(text), number, text);
});

test("what a visitor typed keeps its quotes and capitals", () => {
  const TYPED = {
    "?q=hulp+bij%20opvang": "hulp bij opvang",
    "?level=micro&q=%22Opvang%22.": '"Opvang".',
    "?q=R%26D+%28zo%29": "R&D (zo)",
    "?q=c%2B%2B": "c++",
    "?q=50%25": "50%",
    "?q=100%25ab": "100%ab",
    "?q=%E0%A4%A": "\ufffd%A",
    "?q=waarom%3F": "waarom?",
    "?q=a%3Db": "a=b",
    "?q=%3Cb%3Ehoi": "<b>hoi",
    "": "",
    // Mangled.
    "?q=R%26amp%3BD": "R&D",
    "?level=micro&amp;q=Opvang": "Opvang",
    "?q=hulp%2520bij": "hulp bij",
    "?q=hulp%252520bij": "hulp bij",
    "?q%3Dhulp%2Bbij%26level%3Dmicro": "hulp bij",
    "?q=hulp%26level%3Dmicro": "hulp",
    "?q=hulp?utm_source=mail": "hulp",
    "?q=hulp%3Ffbclid%3DIwAR0": "hulp",
  };
  for (const [raw, typed] of Object.entries(TYPED)) {
    assert.equal(reader.readTyped(raw, "q", ["level", "topic"]), typed, raw);
  }
});

test("an anchor is what asks for nothing", () => {
  const ANCHORS = {
    "#a-b.": "a-b.",
    "##a-b": "a-b",
    "#%23a%2Db": "a-b",
    "#a-b?utm_source=x": "a-b",
    "#a-b&fbclid=x": "a-b",
    "#a-b](https://example.org/#a-b)": "a-b",
    "#:~:text=x": "",
    "#utm_source=x": "",
    "#_=_": "",
    "#ronde=1": "",
    "": "",
  };
  for (const [raw, anchor] of Object.entries(ANCHORS)) assert.equal(reader.readAnchor(raw), anchor, raw);
});

test("a path gets back the ? and # that were encoded with it", () => {
  const PATHS = {
    "/gesprek/%23vragen=a,b": ["/gesprek/", "", "#vragen=a,b"],
    "/gids/gesprek/%2523vragen=a": ["/gids/gesprek/", "", "#vragen=a"],
    "/vragen/%3Flevel=micro": ["/vragen/", "?level=micro", ""],
    "/vragen/%3Flevel=micro%23x": ["/vragen/", "?level=micro", "#x"],
    "/vragen/).": ["/vragen/", "", ""],
    "/vragen/%E2%80%9D": ["/vragen/", "", ""],
    "/vra%C2%ADgen%3E": ["/vragen", "", ""],
    "/nergens/": ["/nergens/", "", ""],
    "/": ["/", "", ""],
  };
  for (const [raw, [path, query, hash]] of Object.entries(PATHS)) {
    assert.deepEqual(reader.readPath(raw), { path, query, hash }, raw);
  }
});

test("what is unknown is named only where it looks like an id", () => {
  const UNKNOWN = [
    [`${ONE},weg-is-weg.`, ["weg-is-weg"], false],
    ["<b>bel 06</b>", [], true],
    [`${ONE} Bel-Nu`, ["bel-nu"], false],
    ["a,".repeat(20), ["a"], false],
    ["x".repeat(61), [], true],
    ["Bel 06 12345678", [], true],
    ["é", [], true],
    ["", [], false],
  ];
  for (const [value, unknown, hasMore] of UNKNOWN) {
    const read = reader.readIds([value], IDS);
    assert.deepEqual([read.unknown, read.hasMore], [unknown, hasMore], value);
  }
});

suite("nothing in an address stops the reader or slows it down", () => {
  const HOSTILE = JSON.parse(readFileSync(new URL("hostile.json", import.meta.url), "utf8"));
  const STARTS = [
    "#vragen=",
    "?q=",
    "",
    "#",
    "#vragen%3D",
    "##ronde=",
    "?q%3D",
    "?level=a&amp;q=",
    "/%23",
    "#groep=micro.",
    "?naast=",
  ];
  // What a quadratic pattern would stumble over, again and again.
  const REPEATED = "a|a,|a |a-|%25|%2525|&|&a=|#|;a|; |<a|(|=|-|https://|%EF%B7%BA".split("|");
  const LONG_LETTERS = 100_000;
  // Of quadratic work this many letters would take much longer, and all else much shorter, also on a busy machine.
  const SLOWEST_MS = 3000;

  function readAll(value) {
    const start = performance.now();
    reader.readIds(reader.readFields(value).get("vragen") ?? [value], IDS);
    reader.readAnchor(value);
    reader.readNumber(value);
    reader.readTyped(value, "q", ["level"]);
    reader.readPath(value);
    reader.withoutTracking(value);
    return performance.now() - start;
  }

  test("hostile values, encoded in each way", () => {
    const ways = [(text) => text, encode, (text) => encode(encode(text)), escapeHtml];
    const values = STARTS.flatMap((start) => ways.flatMap((way) => HOSTILE.map((value) => start + way(value))));
    for (const value of values) readAll(value);
    assert.equal(globalThis.hacked, undefined);
  });

  for (const start of STARTS.slice(0, 3)) {
    test(`${LONG_LETTERS} letters behind “${start}”`, () => {
      const values = REPEATED.map((part) => start + part.repeat(LONG_LETTERS / part.length).slice(0, LONG_LETTERS));
      const slow = values.filter((value) => readAll(value) > SLOWEST_MS);
      assert.deepEqual(
        slow.map((value) => value.slice(0, 20)),
        [],
      );
    });
  }
});

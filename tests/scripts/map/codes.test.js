// Codes to read aloud: one ring's choice in at most eight signs.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as codes from "../../../frontend/scripts/map/codes.js";
import { SIGNS } from "../../../frontend/scripts/map/signs.js";
import { inRing, RINGS, tokensOf } from "../../../frontend/scripts/map/tokens.js";
import { things } from "./things.js";

// Written with the list as it was first published: these must be read for ever.
const GOLDEN = [
  [["i1", "i4", "i9"], "5H8Q"],
  [["mi1", "mi2", "mi8", "mi16", "mi18s", "mi19b", "mi21d"], "NECE1MR"],
  [["me2", "me5g", "me8v", "me10g"], "H8C71E"],
  [["ex1", "ex3", "ex6d"], "8D81"],
  [["ma2", "ma7", "ma9d", "ma13s"], "KPR628"],
  [["mi17"], "G2662K"],
];
const CODE = GOLDEN[1][1];
const LATER = { token: "mi22", kind: "barrier", ids: ["micro-later"], isHere: true };

suite("a code that was given once", () => {
  for (const [layer, code] of GOLDEN) {
    test(`${code} says ${layer}`, () => {
      const [ring] = RINGS.filter((each) => inRing(layer, each).length);
      assert.equal(codes.write(ring, layer, things), code);
      assert.deepEqual(codes.read(code, things), { code, ring, tokens: layer, gone: [] });
    });
  }
  test("says the same when things were added", () => {
    assert.deepEqual(codes.read(CODE, [...things, LATER]), codes.read(CODE, things));
  });
  test("names what has gone since", () => {
    const [first] = GOLDEN[1][0];
    const without = things.map((thing) => (thing.token === first ? { ...thing, isHere: false } : thing));
    const { tokens, gone } = codes.read(CODE, without);
    assert.deepEqual(tokens, GOLDEN[1][0].slice(1));
    assert.deepEqual(gone, ["micro-huishouden"]);
  });
  test("names by its number what a newer site has", () => {
    const code = codes.write("mi", ["mi3", "mi22"], [...things, LATER]);
    assert.deepEqual(codes.read(code, things), { code, ring: "mi", tokens: ["mi3"], gone: ["mi22"] });
  });
});

suite("everything that can be chosen in a ring", () => {
  for (const ring of RINGS) {
    test(`${ring} takes eight signs at most`, () => {
      const layer = inRing(
        things.map((thing) => tokensOf(thing).at(-1)),
        ring,
      );
      const code = codes.write(ring, layer, things);
      assert.ok(code.length <= 8, code);
      assert.deepEqual(codes.read(code, things).tokens, layer);
    });
  }
  test("and nothing takes three", () => assert.deepEqual(codes.read(codes.write("ex", [], things), things).tokens, []));
});

suite("what people type", () => {
  test("small letters, spaces and hyphens", () => {
    const typed = ` ${CODE.slice(0, 3).toLowerCase()}-${CODE.slice(3).toLowerCase()} `;
    assert.equal(codes.read(typed, things).ring, "mi");
  });
  test("an O for a 0, an I or an L for a 1: no code has these", () => {
    const [layer, code] = GOLDEN[1];
    assert.match(code, /1/);
    const typed = code.replaceAll("0", "o").replaceAll("1", "l");
    assert.deepEqual(codes.read(typed, things).tokens, layer);
  });
  test("several at once, also broken into pieces", () => {
    const typed = `${GOLDEN[0][1]} ${CODE.slice(0, 4)} ${CODE.slice(4)}\n${GOLDEN[2][1].toLowerCase()}, ${GOLDEN[3][1]}`;
    assert.deepEqual(
      codes.readAll(typed, things).map(({ tokens }) => tokens),
      GOLDEN.slice(0, 4).map(([layer]) => layer),
    );
  });
  test("a wrong one among right ones is told by itself", () => {
    const wrong = slipIn(CODE, 3, "Z");
    const read = codes.readAll(`${wrong.slice(0, 4)} ${wrong.slice(4)} ${GOLDEN[0][1]}`, things);
    assert.deepEqual(
      read.map(({ code, meant }) => [code, Boolean(meant)]),
      [
        [wrong, true],
        [GOLDEN[0][1], false],
      ],
    );
  });
  test("nothing, and much too much", () => {
    assert.deepEqual(codes.readAll(" , ;", things), []);
    assert.deepEqual(codes.read("hallo allemaal", things).meant, []);
    assert.equal(codes.readAll("a ".repeat(5000), things).length > 0, true);
    assert.deepEqual(codes.read("8".repeat(100_000), things).meant, []);
  });
});

suite("a slip is refused, and the right code named", () => {
  const slips = {
    "one wrong sign": (code) =>
      code.split("").flatMap((_, place) => [...SIGNS].map((sign) => slipIn(code, place, sign))),
    "two that changed places": (code) => code.split("").map((_, place) => swap(code, place)),
    "one too few": (code) => code.split("").map((_, place) => slipIn(code, place, "")),
    "one too many": (code) => code.split("").map((sign, place) => slipIn(code, place, `7${sign}`)),
  };
  for (const [name, makeSlips] of Object.entries(slips)) {
    test(name, () => {
      for (const [, code] of GOLDEN) {
        for (const slip of makeSlips(code).filter((each) => each !== code)) {
          const read = codes.read(slip, things);
          assert.equal(read.tokens, undefined, slip);
          assert.ok(read.meant.includes(code), `${slip} isn't told to be ${code}`);
        }
      }
    });
  }
  test("what changed places comes first, and what looks or sounds alike before all else", () => {
    assert.equal(codes.read(swap(CODE, 2), things).meant[0], CODE);
    const { meant } = codes.read(slipIn(CODE, CODE.indexOf("M"), "N"), things);
    assert.ok(meant.length > 3 && meant.indexOf(CODE) < 2, meant.join());
  });
});

/** A code with something else at a place. */
function slipIn(code, place, sign) {
  return `${code.slice(0, place)}${sign}${code.slice(place + 1)}`;
}

function swap(code, place) {
  const [one, other] = [code.slice(place, place + 1), code.slice(place + 1, place + 2)];
  return `${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`;
}

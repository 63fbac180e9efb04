// The maps of groups together: what is typed, pasted and shared.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as plenaryGroups from "../../../frontend/scripts/training/plenary-groups.js";
import { things } from "../map/things.js";

const MICRO = "NECE1MR";
const INDIVIDU = "5H8Q";
const EXO = "8D81";
const LINK = "https://gids.example/kaart/#vooraf=i1,i4,i9,ex1,ex3,ex6d&samen=mi3";
const readTyped = (text) => plenaryGroups.readTyped(text, things);
const textsOf = (text) => plenaryGroups.toTexts(readTyped(text).groups);

test("each code that is typed is of a group", () => {
  assert.deepEqual(textsOf(`${MICRO} ${INDIVIDU.toLowerCase()}`), [MICRO, INDIVIDU]);
});

test("a link to a map is one group, with a code for each ring; what it thinks before counts", () => {
  assert.deepEqual(textsOf(LINK), [`${INDIVIDU}-${EXO}`]);
  assert.deepEqual(textsOf(LINK.replace(/vooraf=.*&/, "")).length, 1);
});

test("a link comes back from mail as mail made it, and several come together", () => {
  const mangled = `(${LINK.replace("#", "%23").replace("=", "%3D")}).`;
  assert.deepEqual(textsOf(`${MICRO}\n${LINK}\n ${mangled}`), [MICRO, `${INDIVIDU}-${EXO}`, `${INDIVIDU}-${EXO}`]);
});

test("a link to this page brings all its groups, which stand in the address as they were", () => {
  const { groups } = readTyped(`https://gids.example/training/plenair/#groepen=${MICRO},${INDIVIDU}-${EXO}`);
  assert.equal(plenaryGroups.hashOf(groups), `#groepen=${MICRO},${INDIVIDU}-${EXO}`);
  assert.deepEqual(plenaryGroups.read([`${MICRO},${INDIVIDU}-${EXO}`], things), { groups, refused: [] });
  assert.deepEqual(plenaryGroups.layersOf(groups)[1], ["i1", "i4", "i9", "ex1", "ex3", "ex6d"]);
});

test("what can't be read is refused by itself, and any other link too", () => {
  const { groups, refused } = readTyped(`${MICRO} 5H8R`);
  assert.deepEqual(plenaryGroups.toTexts(groups), [MICRO]);
  assert.ok(refused[0].meant.includes(INDIVIDU));
  assert.equal(readTyped("onzin").refused[0].code, "onzin");
  assert.deepEqual(readTyped("https://elders.example/#x=1").refused.length, 1);
  assert.deepEqual(readTyped("  "), { groups: [], refused: [] });
});

test("there are twelve groups at most; a ring more of a group takes the place of the same ring", () => {
  const [micro, individu] = readTyped(`${MICRO} ${INDIVIDU}`).groups;
  assert.equal(plenaryGroups.add(Array(11).fill(micro), [individu, individu]).length, 12);
  const more = plenaryGroups.add([micro], [individu], 0);
  assert.deepEqual(plenaryGroups.toTexts(more), [`${INDIVIDU}-${MICRO}`]);
  assert.deepEqual(plenaryGroups.toTexts(plenaryGroups.add(more, [micro], 0)), [`${INDIVIDU}-${MICRO}`]);
});

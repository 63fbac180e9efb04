// Which marks are drawn of what was chosen, and in which layers it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as marks from "../../../frontend/scripts/map/marks.js";
import * as tokens from "../../../frontend/scripts/map/tokens.js";
import { things } from "./things.js";

const [contact] = things.filter(({ kind }) => kind === "contact");
const [one, other] = marks.endsOf(contact.token, things);

test("a contact lies between the actors that have its ids", () => {
  const tokenOf = (id) => things.find(({ kind, ids }) => kind === "actor" && ids[0] === id).token;
  assert.deepEqual([one, other], contact.ids.map(tokenOf));
  assert.deepEqual(marks.endsOf(one, things), []);
});

test("of whom only a contact is told, there is only an end", () => {
  const found = marks.find({ vooraf: [`${contact.token}g`, `${one}b`] }, things);
  assert.deepEqual(Object.fromEntries(found), {
    [`${contact.token}g`]: "vooraf",
    [one]: "vooraf",
    [`${one}s`]: "vooraf",
    [`${one}d`]: "vooraf",
    [other]: "end",
  });
});

test("what both layers say is both, sign by sign", () => {
  const found = marks.find({ vooraf: [`${one}b`, "mi1"], samen: [`${one}s`, "mi2"] }, things);
  assert.equal(found.get(one), "both");
  assert.equal(found.get(`${one}s`), "both");
  assert.equal(found.get(`${one}d`), "vooraf");
  assert.equal(found.get("mi1"), "vooraf");
  assert.equal(found.get("mi2"), "samen");
});

test("whatever can be said of a thing has marks that begin with it", () => {
  for (const token of things.flatMap(tokens.tokensOf)) {
    const found = [...marks.find({ samen: [token] }, things)].filter(([, layer]) => layer === "samen");
    assert.ok(
      found.every(([mark]) => mark.startsWith(tokens.thingOf(token))),
      token,
    );
    assert.ok(found.length > 0);
  }
});

// What scripts say: the words of a template, with values in their places.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countFrom, phraseFrom } from "../../../frontend/scripts/common/phrases.js";

/** A template that says one thing by the name "said". */
function templateWith(textContent, dataset = {}) {
  const find = (selector) => (selector === '[data-say="said"]' ? { textContent, dataset } : null);
  return { content: { querySelector: find } };
}

test("each value stands in its place, also nothing at all and zero", () => {
  const template = templateWith("{count} van {all}; nog {count}");
  assert.equal(phraseFrom(template, "said", { count: 0, all: 12 }), "0 van 12; nog 0");
  assert.equal(phraseFrom(templateWith("Bewaard"), "said"), "Bewaard");
});

test("a list is joined as the template says", () => {
  const template = templateWith("Zonder {names}.", { between: " en " });
  assert.equal(phraseFrom(template, "said", { names: ["a", "b", "c"] }), "Zonder a en b en c.");
  assert.equal(phraseFrom(template, "said", { names: ["a"] }), "Zonder a.");
});

test("a value is text, whatever signs stand in it", () => {
  assert.equal(phraseFrom(templateWith("Geen {query}"), "said", { query: "$& {query} <b>" }), "Geen $& {query} <b>");
});

test("a template that says no such thing is an error", () => {
  assert.throws(() => phraseFrom(templateWith("Bewaard"), "other"), /data-say="other"/);
});

test("of none and of one a template may have its own words", () => {
  const said = { said: "{count} {what}", "said-none": "geen {what}", "said-one": "1 ding", other: "nog {count}" };
  const find = (selector) => {
    const textContent = said[/"(.+)"/.exec(selector)[1]];
    return textContent ? { textContent, dataset: {} } : null;
  };
  const count = (name, number) => countFrom({ content: { querySelector: find } }, name, number, { what: "dingen" });
  assert.deepEqual(
    [0, 1, 2].map((number) => count("said", number)),
    ["geen dingen", "1 ding", "2 dingen"],
  );
  assert.deepEqual(
    [0, 1, 2].map((number) => count("other", number)),
    ["nog 0", "nog 1", "nog 2"],
  );
});

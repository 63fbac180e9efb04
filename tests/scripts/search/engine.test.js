// What the search promises, asked of the engine with the real guide. For whole classes of queries, and for the sets of bench/.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { create } from "../../../frontend/scripts/search/engine.js";
import { readGiven } from "../given.js";

const { guide, index, mistyped, phrases, queries } = readGiven();
const engine = await create(index, async () => {});
const records = new Map(guide.records.map((record) => [record.id, record]));

const find = (query, options) => engine.search(query, options).hits.map(({ record }) => record.id);

/** The shares of queries with an answer first and among the first three, and the texts of those that find nothing. */
function score(asked) {
  const answers = asked.map(({ text, want }) =>
    find(text).map((id) => records.get(id).source.some((id) => want.includes(id))),
  );
  const share = (isRight) => answers.filter(isRight).length / asked.length;
  return {
    first: share(([first]) => first),
    third: share((answer) => answer.slice(0, 3).some(Boolean)),
    empty: asked.filter((_, place) => !answers[place].length).map(({ text }) => text),
  };
}

suite("queries that people wrote", () => {
  for (const [name, asked] of Object.entries(queries)) {
    test(`${name} find what answers them`, () => {
      const { first, third, empty } = score(asked);
      assert.ok(first >= 0.8, `first: ${first}`);
      assert.ok(third >= 0.95, `among the first three: ${third}`);
      assert.deepEqual(empty, []);
    });
    test(`${name} find it with a typing error too`, () => {
      const { third } = score(mistyped[name]);
      assert.ok(third >= 0.9, `among the first three: ${third}`);
    });
  }
});

suite("spelling and inflection make no difference", () => {
  const SAME = {
    creche: "crèche",
    "financiele situatie": "financiële situatie",
    reintegratie: "re-integratie",
    schuld: "schulden",
    scheiding: "gescheiden",
    kind: "kinderen",
    SCHULDEN: "schulden",
    "kinder opvang": "kinderopvang",
    "belemmeringen in het netwerk": "belemmering netwerk",
    "OKC's": "OKC",
    "zo’n": "zo'n",
  };
  for (const [one, other] of Object.entries(SAME)) {
    test(`${one} is ${other}`, () => assert.equal(find(one)[0], find(other)[0]));
  }
});

suite("names", () => {
  const NEARLY_ALL = 0.95;
  const LEVELS = {
    individu: ["individu", "individueel niveau", "ring 1"],
    micro: ["micro", "microsysteem", "ring 2"],
    meso: ["meso", "mesoniveau", "ring 3"],
    exo: ["exo", "exosysteem", "ring 4"],
    macro: ["macro", "maatschappelijk niveau", "buitenste ring"],
  };
  const KINDS = {
    barrier: ["belemmering", "belemmeringen", "knelpunten"],
    quote: ["citaat", "citaten", "quotes"],
    question: ["vraag", "vragen", "gespreksvragen"],
  };

  for (const ask of [(term) => term, (term) => `wat is ${term}`, (term) => `${term} betekenis`]) {
    test(`a term comes first for “${ask("…")}”`, () => {
      const terms = guide.records.filter(({ kind }) => kind === "term");
      const others = terms.filter(({ id, title }) => find(ask(title))[0] !== id).map(({ title }) => title);
      assert.ok(others.length <= (1 - NEARLY_ALL) * terms.length, others.join(", "));
    });
  }

  test("a kind at a level is found first, in either order", () => {
    const asked = Object.entries(KINDS).flatMap(([kind, names]) =>
      names.flatMap((name) =>
        Object.entries(LEVELS).flatMap(([level, words]) =>
          words.flatMap((word) => [`${name} ${word}`, `${word} ${name}`].map((query) => ({ query, kind, level }))),
        ),
      ),
    );
    const wrong = asked.filter(({ query, kind, level }) => {
      const first = records.get(find(query)[0]);
      return first?.kind !== kind || first.level !== level;
    });
    assert.ok(wrong.length <= (1 - NEARLY_ALL) * asked.length, wrong.map(({ query }) => query).join(", "));
  });
});

suite("words", () => {
  const listWords = (texts) =>
    new Set(
      texts
        .join(" ")
        .toLowerCase()
        .match(/[\p{L}\p{N}'’-]+/gu),
    );
  /** A finder reads the words for kinds that its page doesn't have as plain words. */
  const findWord = (word) => {
    const kinds = engine.search(word).facets.filter(({ name }) => name === "kind");
    return find(word, { without: kinds.map(({ name, value }) => `${name}:${value}`) });
  };

  test("every word of a question finds a question", () => {
    const questions = guide.records.filter(({ kind }) => kind === "question");
    const words = listWords(questions.map(({ title, text }) => text || title));
    const isQuestion = (id) => records.get(id).kind === "question";
    assert.deepEqual(
      [...words].filter((word) => !findWord(word).some(isQuestion)),
      [],
    );
  });

  test("every word of a theme that is used finds something", () => {
    const used = guide.topics.filter(({ id }) => guide.records.some(({ topics }) => topics.includes(id)));
    const words = listWords(used.flatMap(({ title, words }) => [title, ...words]));
    assert.deepEqual(
      [...words].filter((word) => !findWord(word).length),
      [],
    );
  });

  test("every phrase of the lexicon finds something", () => {
    assert.deepEqual(
      phrases.filter((phrase) => !find(phrase).length),
      [],
    );
  });

  for (const written of ["226000", "226.000", "54,6", "54.6%", "39%", "39 procent", "27482", "27.482"]) {
    test(`the number ${written} is found, however it is written`, () => {
      const number = Number(written.replace(/\.(?=\d{3})|%| procent/g, "").replace(",", "."));
      const { values = [] } = records.get(find(written)[0]);
      assert.ok(values.some(({ value }) => value === number));
    });
  }

  test("what nobody knows is named, and nothing is bent to it", () => {
    assert.deepEqual(engine.search("kwqzx").hits, []);
    assert.deepEqual(engine.search("kwqzx").unknown, ["kwqzx"]);
    const answer = engine.search("opvang kwqzx");
    assert.ok(answer.hits.length > 0);
    assert.deepEqual(answer.unknown, ["kwqzx"]);
  });
});

suite("what is suggested", () => {
  const nameTopic = (text) => engine.suggest(text).topic?.id;

  test("begins with the theme that is named, by its title, a part of it, or a word for it", () => {
    for (const { id, title, words } of index.topics) {
      assert.equal(nameTopic(title), id);
      assert.equal(nameTopic(`hoe begin ik over ${title}`), id);
      assert.ok(words.every((word) => nameTopic(word)));
    }
    assert.equal(nameTopic("geld kinderopvang"), "geld");
    assert.equal(nameTopic("kinderopvang geld"), "kinderopvang");
    assert.equal(nameTopic("kinderop"), "kinderopvang");
    assert.equal(nameTopic("wensen"), "werk");
    for (const other of ["de moeder", "xyz", "moederschaps", ""]) assert.equal(nameTopic(other), undefined, other);
  });

  test("is what the page of results begins with, and says how many that has", () => {
    for (const { text } of Object.values(queries).flat()) {
      const { best, count } = engine.suggest(text);
      const answer = engine.search(text);
      assert.equal(count, answer.hits.length);
      if (!answer.unknown.length)
        assert.deepEqual(
          best,
          answer.hits.slice(0, best.length).map(({ record }) => record),
        );
    }
    // A word that isn't finished is no word yet.
    assert.ok(engine.suggest("omgangsreg").best.length > 0);
  });
});

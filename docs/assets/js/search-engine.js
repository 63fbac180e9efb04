// Finds records for a query: any of its words will do, more and nearer is better. Pure, no DOM.
//
// An inverted index from word keys (see search-dutch.js) to records. A word of the query stands for several keys,
// each with a grade that says how near it is: itself, a part of a compound, a synonym, a beginning, a typing error.

const searchEngine = (() => {
  "use strict";

  // How much a field says of what a record is about.
  const FIELDS = { title: 3, words: 2, text: 1, more: 0.6 };
  // How near a key is to the word that was typed; the word itself is 1.
  const GRADES = { part: 0.5, ending: 0.7, inside: 0.35, typo: [1, 0.8, 0.6], synonym: 0.75, kin: 0.5, topic: 0.3, kind: 0.45 };
  // What people come for goes before what stands around it. A term that only the editors wrote goes last.
  const KINDS = { barrier: 1.15, question: 1.15, section: 0.9, term: 0.85, level: 0.9, actor: 0.8 };
  const EDITORIAL = 0.75;
  const SATURATION = 1.2;
  const LENGTH_NORM = 0.35;
  const UNMATCHED = 0.45;
  const WEAKEST = 0.12;
  const LONGEST_PHRASE = 4;
  const TYPO_LENGTHS = [4, 8];
  const SHORTEST_INSIDE = 4;

  function create({ records, topics, lexicon }) {
    const analyser = dutch.makeAnalyser(lexicon);
    const index = indexRecords(records, analyser);
    const phrases = readSynonyms(lexicon.synonyms, topics, analyser);
    const forms = [...new Set([...index.forms, ...phrases.forms])];
    const state = { analyser, forms, index, phrases, records };
    return {
      records,
      search: (query) => search(state, query),
      suggestTopics: (query) => suggestTopics(topics, query),
      findMarks: (text, keys) => findMarks(analyser, text, keys),
    };
  }

  // The index

  function indexRecords(records, analyser) {
    const postings = new Map();
    const forms = new Set();
    const lengths = records.map((record, number) => {
      const weights = weighRecord(record, analyser, forms);
      for (const [key, weight] of weights) {
        if (!postings.has(key)) postings.set(key, { records: [], weights: [] });
        const posting = postings.get(key);
        posting.records.push(number);
        posting.weights.push(weight);
      }
      return weights.size;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / (records.length || 1);
    for (const [key, posting] of postings) saturate(key, posting, lengths, average);
    return { forms, postings, size: records.length };
  }

  /** How much each key counts in one record. */
  function weighRecord(record, analyser, forms) {
    const weights = new Map();
    const add = (key, weight) => weights.set(key, (weights.get(key) ?? 0) + weight);
    for (const [field, weight] of Object.entries(FIELDS)) {
      for (const word of dutch.tokenize(record[field] ?? "")) {
        forms.add(word);
        add(analyser.key(word), weight);
        for (const part of analyser.partsOf(word)) add(part, weight * GRADES.part);
      }
    }
    for (const topic of record.topics ?? []) weights.set(`#${topic}`, 1);
    weights.set(`#${record.kind}`, 1);
    return weights;
  }

  /** Turn weights into scores, as BM25 does: the second mention says less than the first, and so does a long text. */
  function saturate(key, posting, lengths, average) {
    const rare = Math.log(1 + (lengths.length - posting.records.length + 0.5) / (posting.records.length + 0.5));
    const rarity = key.startsWith("#") ? Math.max(rare, 1.5) : rare;
    posting.weights = posting.weights.map((weight, place) => {
      const length = lengths[posting.records[place]] / average;
      return (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * length));
    });
  }

  /** From phrases, as keys with spaces between, to the keys that they stand for with their grades. */
  function readSynonyms(synonyms, topics, analyser) {
    const meanings = new Map();
    const forms = new Set();
    const add = (phrase, targets) => {
      const words = dutch.tokenize(phrase);
      for (const word of words) forms.add(word);
      const name = words.map(analyser.key).join(" ");
      const meaning = meanings.get(name) ?? new Map();
      for (const [key, grade] of targets) meaning.set(key, Math.max(grade, meaning.get(key) ?? 0));
      meanings.set(name, meaning);
    };
    for (const { finds, words, topics: themes = [], kinds = [] } of synonyms) {
      const keys = finds.map((word) => analyser.key(dutch.fold(word)));
      const themeGrades = [...themes.map((id) => [`#${id}`, GRADES.topic]), ...kinds.map((id) => [`#${id}`, GRADES.kind])];
      for (const phrase of words) add(phrase, [...gradeInOrder(keys, GRADES.synonym), ...themeGrades]);
      for (const word of finds) add(word, [...gradeInOrder(keys, GRADES.kin), ...themeGrades]);
    }
    for (const { id, title, words } of topics) {
      for (const phrase of [title, ...words]) add(phrase, [[`#${id}`, GRADES.topic]]);
    }
    return { meanings, forms };
  }

  /** The first is the nearest; each next one is a little further off. */
  function gradeInOrder(keys, grade) {
    return keys.map((key, place) => [key, grade * (1 - 0.12 * place)]);
  }

  // The query

  /** The records that answer, best first: {hits: [{record, score}], keys}; keys are what to mark in a text. */
  function search(state, query) {
    const clauses = readQuery(state, dutch.tokenize(query));
    const { scores, matched } = scoreRecords(state.index, clauses);
    const total = clauses.reduce((sum, clause) => sum + clause.weight, 0);
    const hits = [];
    for (let number = 0; number < scores.length; number += 1) {
      if (scores[number] === 0) continue;
      const record = state.records[number];
      const share = UNMATCHED + (1 - UNMATCHED) * (matched[number] / total);
      const prior = (KINDS[record.kind] ?? 1) * (record.editorial ? EDITORIAL : 1);
      hits.push({ record, score: scores[number] * share * prior });
    }
    hits.sort((a, b) => b.score - a.score);
    const least = (hits[0]?.score ?? 0) * WEAKEST;
    const keys = new Set(clauses.flatMap((clause) => [...clause.keys.keys()]));
    return { hits: hits.filter((hit) => hit.score >= least), keys };
  }

  /** What the query asks for: clauses with a weight and, for each key that answers, its grade. */
  function readQuery(state, tokens) {
    const { analyser } = state;
    const telling = tokens.filter((word) => !analyser.isStopWord(word));
    const words = telling.length ? telling : tokens;
    return [...readPhrases(state, tokens), ...words.flatMap((word) => readWord(state, word))];
  }

  /** Phrases of the lexicon, and compounds that were typed as two words. */
  function readPhrases({ analyser, index, phrases }, tokens) {
    const clauses = [];
    for (let start = 0; start < tokens.length; start += 1) {
      for (let end = start + 2; end <= Math.min(tokens.length, start + LONGEST_PHRASE); end += 1) {
        const words = tokens.slice(start, end);
        const meaning = phrases.meanings.get(words.map(analyser.key).join(" "));
        if (meaning) clauses.push({ weight: 1, keys: meaning });
        const joined = analyser.key(words.join(""));
        if (words.length === 2 && index.postings.has(joined)) clauses.push({ weight: 1, keys: new Map([[joined, 1]]) });
      }
    }
    return clauses;
  }

  function readWord(state, word) {
    const { analyser, index, phrases } = state;
    const key = analyser.key(word);
    const isKnown = index.postings.has(key) || phrases.meanings.has(key);
    const near = isKnown ? [[key, 1]] : guessKeys(state, word);
    const keys = new Map();
    const add = (name, grade) => keys.set(name, Math.max(grade, keys.get(name) ?? 0));
    for (const [name, grade] of near) {
      add(name, grade);
      for (const [other, nearness] of phrases.meanings.get(name) ?? []) add(other, grade * nearness);
    }
    const parts = findQueryParts(state, word, isKnown);
    const clauses = [{ weight: 1, keys }];
    for (const part of parts) {
      const partKeys = new Map([[part, 1]]);
      for (const [other, nearness] of phrases.meanings.get(part) ?? []) partKeys.set(other, Math.max(nearness, partKeys.get(other) ?? 0));
      clauses.push({ weight: GRADES.part / (isKnown ? 1 : 0.7), keys: partKeys });
    }
    return clauses;
  }

  /** The parts of a compound; one that nobody knows may be made of any word that the guide knows. */
  function findQueryParts({ analyser, index, phrases }, word, isKnown) {
    const parts = analyser.partsOf(word);
    if (parts.length || isKnown) return parts;
    const isWord = (key) => key.length > 3 && (index.postings.has(key) || phrases.meanings.has(key));
    return analyser.findParts(word, isWord);
  }

  /** Keys near a word that is in no text and no list: begun, written inside another, or mistyped. */
  function guessKeys({ analyser, forms }, word) {
    const guesses = [];
    const errors = TYPO_LENGTHS.filter((length) => word.length >= length).length;
    for (const form of forms) {
      const grade = gradeForm(word, form, errors);
      if (grade) guesses.push([analyser.key(form), grade]);
    }
    return guesses;
  }

  function gradeForm(word, form, errors) {
    if (form.startsWith(word)) return GRADES.ending * (0.6 + (0.4 * word.length) / form.length);
    const distance = errors && countErrors(word, form, errors);
    if (errors && distance <= errors) return GRADES.typo[distance];
    if (form.length >= SHORTEST_INSIDE && form.length > word.length / 2 && word.startsWith(form)) return GRADES.inside;
    if (word.length > SHORTEST_INSIDE && form.includes(word)) return GRADES.inside;
    return 0;
  }

  /** Typing errors between two words: a letter too many, too few, wrong, or two that changed places. */
  function countErrors(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  /** Per record the sum over the clauses of the best key in each, and the weight of the clauses that it answers. */
  function scoreRecords(index, clauses) {
    const scores = new Float64Array(index.size);
    const matched = new Float64Array(index.size);
    const best = new Float64Array(index.size);
    for (const { weight, keys } of clauses) {
      best.fill(0);
      for (const [key, grade] of keys) {
        const posting = index.postings.get(key);
        if (!posting) continue;
        for (let place = 0; place < posting.records.length; place += 1) {
          const number = posting.records[place];
          best[number] = Math.max(best[number], grade * posting.weights[place]);
        }
      }
      for (let number = 0; number < best.length; number += 1) {
        if (best[number] === 0) continue;
        scores[number] += weight * best[number];
        matched[number] += weight;
      }
    }
    return { scores, matched };
  }

  // What stands around the hits

  /** The stretches of a text, [start, end], whose word was found, itself or by a part. */
  function findMarks(analyser, text, keys) {
    return dutch
      .findWords(text)
      .filter(({ text: word }) => {
        const folded = dutch.fold(word);
        return keys.has(analyser.key(folded)) || analyser.partsOf(folded).some((part) => keys.has(part));
      })
      .map(({ text: word, index }) => [index, index + word.length]);
  }

  /** The themes whose words look most like the query, nearest first. */
  function suggestTopics(topics, query) {
    const wanted = trigrams(query);
    const nearness = ({ title, words }) => Math.max(...[title, ...words].map((word) => overlap(wanted, trigrams(word))));
    return topics
      .map((topic) => ({ topic, near: nearness(topic) }))
      .sort((a, b) => b.near - a.near)
      .map(({ topic }) => topic);
  }

  function trigrams(text) {
    const padded = `  ${dutch.fold(text)} `;
    return new Set(Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3)));
  }

  function overlap(a, b) {
    const shared = [...a].filter((trigram) => b.has(trigram)).length;
    return (2 * shared) / (a.size + b.size);
  }

  return { create };
})();

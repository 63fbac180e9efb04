// Finds records for a query: any of its words will do, more and nearer is better. Pure, no DOM.
//
// An inverted index from word keys (see search-dutch.js) to records. A word of the query stands for several keys,
// each with a grade that says how near it is: itself, a part of a compound, a synonym, a beginning, a typing error.

const searchEngine = (() => {
  "use strict";

  // How much a field says of what a record is about.
  const FIELDS = { title: 2.5, words: 2, text: 1, more: 0.8 };
  const LISTS = ["topics", "levels", "guides"];
  // How near a key is to the word that was typed; the word itself is 1.
  const GRADES = { part: 0.5, beginning: 1, inside: 0.35, synonym: 0.75, kin: 0.3, topic: 0.3, kind: 0.45 };
  // By the number of typing errors.
  const TYPO_GRADES = [1, 0.8, 0.6];
  // How much a part of a compound asks for, beside the whole word: little when somebody knows what the word means.
  const PART_WEIGHTS = { known: 0.3, unknown: 0.85 };
  // What people come for goes before what stands around it: content/kinds.yml gives each kind its weight. What only the
  // editors wrote goes last.
  const EDITORIAL = 0.6;
  // As in BM25: how soon more of a word adds nothing, and how much a long text loses.
  const SATURATION = 1.2;
  const LENGTH_NORM = 0.2;
  // What a record keeps of its score that answers next to nothing of the query.
  const UNMATCHED = 0.45;
  // Results below this share of the best are left out, unless hardly any are left.
  const WEAKEST = 0.2;
  const FEWEST = 5;
  // Letters of a text that a result shows.
  const EXCERPT = 220;
  const LONGEST_PHRASE = 4;
  // From how many letters a word may have one typing error, and two.
  const TYPO_LENGTHS = [4, 8];
  // From how many letters a word with an error may also be another form.
  const SHORTEST_FORM = 6;
  const SHORTEST_WORD = 3;
  const SHORTEST_INSIDE = 4;
  // Records that stand high enough to look whether the query's words stand side by side in them.
  const READ_CLOSELY = 40;
  const SIDE_BY_SIDE = 0.2;
  // The first half of verbs that part: "hoe spreek ik haar aan" asks for aanspreken.
  const PARTICLES = new Set("aan af bij door in mee na om op over rond samen terug toe uit voor weg".split(" "));

  /**
   * The engine for an index. That takes long enough to hold up a page: `pause` is awaited after each small step, and
   * may take a break there.
   */
  async function create({ columns, kinds, topics, lexicon }, pause) {
    const analyser = await dutch.makeAnalyser(lexicon, pause);
    const records = await mapInSteps(columns.id, (_, number) => readRecord(columns, number), pause);
    const index = await indexRecords(records, analyser, pause);
    const phrases = await readSynonyms(lexicon.synonyms, topics, analyser, pause);
    const known = new Set([...index.forms, ...phrases.forms, ...analyser.stopWords]);
    const forms = await mapInSteps(known, (form) => describeForm(analyser, form), pause);
    const state = { analyser, forms, index, kinds, phrases, records };
    return {
      records,
      search: (query) => search(state, query),
      suggestTopics: (query) => suggestTopics(topics, query),
      excerpt: (text, keys, length) => excerpt(analyser, text, keys, length),
    };
  }

  async function mapInSteps(items, act, pause) {
    const results = [];
    for (const item of items) {
      results.push(act(item, results.length));
      await pause();
    }
    return results;
  }

  /** From a list for each field to an object for one record. */
  function readRecord(columns, number) {
    const record = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, values[number]]));
    for (const field of LISTS) record[field] = dutch.listWords(record[field]);
    return record;
  }

  // The index

  async function indexRecords(records, analyser, pause) {
    const postings = new Map();
    const forms = new Set();
    const lengths = await mapInSteps(
      records,
      (record, number) => addRecord(postings, number, weighRecord(record, analyser, forms)),
      pause,
    );
    const average = lengths.reduce((sum, length) => sum + length, 0) / (records.length || 1);
    await mapInSteps(postings, ([key, posting]) => saturate(key, posting, lengths, average), pause);
    return { forms, postings, size: records.length };
  }

  /** Put the keys of a record into the index, and say how many they are. */
  function addRecord(postings, number, weights) {
    for (const [key, weight] of weights) {
      if (!postings.has(key)) postings.set(key, { records: [], weights: [] });
      const posting = postings.get(key);
      posting.records.push(number);
      posting.weights.push(weight);
    }
    return weights.size;
  }

  /** How much each key counts in one record. */
  function weighRecord(record, analyser, forms) {
    const weights = new Map();
    const add = (key, weight) => weights.set(key, (weights.get(key) ?? 0) + weight);
    for (const [field, weight] of Object.entries(FIELDS)) {
      for (const word of dutch.tokenize(record[field])) {
        forms.add(word);
        add(analyser.key(word), weight);
        for (const part of analyser.partsOf(word)) add(part, weight * GRADES.part);
      }
    }
    for (const topic of record.topics) weights.set(`#${topic}`, 1);
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
  async function readSynonyms(synonyms, topics, analyser, pause) {
    const meanings = new Map();
    const forms = new Set();
    const add = ([phrase, targets]) => {
      const words = dutch.tokenize(phrase);
      for (const word of words) forms.add(word);
      const name = words.map(analyser.key).join(" ");
      const meaning = meanings.get(name) ?? new Map();
      for (const [key, grade] of targets) meaning.set(key, Math.max(grade, meaning.get(key) ?? 0));
      meanings.set(name, meaning);
    };
    await mapInSteps(synonyms, (synonym) => readSynonym(synonym, analyser).forEach(add), pause);
    await mapInSteps(topics, (topic) => readTopic(topic).forEach(add), pause);
    return { meanings, forms };
  }

  /** The phrases of a synonym, each with what it stands for. */
  function readSynonym([finds, words, themes, kinds], analyser) {
    const found = dutch.listWords(finds);
    const keys = found.map(analyser.key);
    const groups = [...gradeGroups(themes, GRADES.topic), ...gradeGroups(kinds, GRADES.kind)];
    const meant = [...gradeInOrder(keys, GRADES.synonym), ...groups];
    const akin = [...gradeInOrder(keys, GRADES.kin), ...groups];
    return [...words.split(",").map((phrase) => [phrase, meant]), ...found.map((word) => [word, akin])];
  }

  function readTopic({ id, title, words }) {
    return [title, ...words].map((phrase) => [phrase, [[`#${id}`, GRADES.topic]]]);
  }

  function gradeGroups(ids, grade) {
    return dutch.listWords(ids).map((id) => [`#${id}`, grade]);
  }

  /** The first is the nearest; each next one is a little further off. */
  function gradeInOrder(keys, grade) {
    return keys.map((key, place) => [key, grade * (1 - 0.12 * place)]);
  }

  // The query

  /** The records that answer, best first: {hits: [{record, score}], keys}; keys are what to mark in a text. */
  function search(state, query) {
    const tokens = dutch.tokenize(query);
    const clauses = readQuery(state, tokens);
    const { scores, matched } = scoreRecords(state.index, clauses);
    const total = clauses.reduce((sum, clause) => sum + clause.weight, 0);
    weighRecords(state, scores, matched, total);
    const hits = takeBest(scores).map((number) => ({ record: state.records[number], score: scores[number] }));
    rewardNeighbours(state, hits, tokens);
    const keys = new Set(clauses.flatMap((clause) => [...clause.keys.keys()]));
    return { hits, keys };
  }

  /** The numbers of the records that answer well, best first; a few more when hardly any does. */
  function takeBest(scores) {
    const least = scores.reduce((most, score) => Math.max(most, score), 0) * WEAKEST;
    let taken = numbersFrom(scores, least);
    if (taken.length < FEWEST) taken = numbersFrom(scores, 0);
    taken.sort((a, b) => scores[b] - scores[a]);
    return scores[taken[FEWEST]] < least ? taken.slice(0, FEWEST) : taken;
  }

  function numbersFrom(scores, least) {
    const numbers = [];
    for (let number = 0; number < scores.length; number += 1) {
      if (scores[number] > 0 && scores[number] >= least) numbers.push(number);
    }
    return numbers;
  }

  /** Let count how much of the query a record answers, and what it is. */
  function weighRecords({ kinds, records }, scores, matched, total) {
    for (let number = 0; number < scores.length; number += 1) {
      if (scores[number] === 0) continue;
      const { kind, editorial } = records[number];
      scores[number] *= UNMATCHED + (1 - UNMATCHED) * (matched[number] / total);
      scores[number] *= (kinds[kind] ?? 1) * (editorial ? EDITORIAL : 1);
    }
  }

  /** Lift the best records in which words of the query stand side by side, as they do in the query. */
  function rewardNeighbours({ analyser }, hits, tokens) {
    const pairs = tokens
      .slice(1)
      .map((word, place) => [tokens[place], word])
      .filter((pair) => !pair.every((word) => analyser.stopWords.has(word)))
      .map((pair) => ` ${pair.map(analyser.key).join(" ")} `);
    if (!pairs.length) return;
    const best = hits.slice(0, READ_CLOSELY);
    for (const hit of best) {
      const { title, text, words } = hit.record;
      const said = ` ${dutch.tokenize(`${title} ${text} ${words}`).map(analyser.key).join(" ")} `;
      hit.score *= 1 + (SIDE_BY_SIDE * pairs.filter((pair) => said.includes(pair)).length) / Math.sqrt(pairs.length);
    }
    hits.splice(0, best.length, ...best.sort((a, b) => b.score - a.score));
  }

  /** What the query asks for: clauses with a weight and, for each key that answers, its grade. */
  function readQuery(state, tokens) {
    const { stopWords } = state.analyser;
    const isTold = (word) => stopWords.has(word) || isKnown(state, word);
    const guesses = new Map(tokens.map((word) => [word, isTold(word) ? [] : guessKeys(state, word)]));
    const corrected = tokens.map((word) => guesses.get(word)[0]?.form ?? word);
    const telling = tokens.filter((_, place) => !stopWords.has(corrected[place]));
    const words = telling.length ? telling : tokens;
    return [
      ...readPhrases(state, corrected),
      ...readPartedVerbs(state, tokens),
      ...words.flatMap((word) => readWord(state, word, guesses.get(word))),
    ];
  }

  function isKnown({ analyser, index, phrases }, word) {
    const key = analyser.key(word);
    return index.postings.has(key) || phrases.meanings.has(key);
  }

  /** Verbs whose first half stands further on: "spreek ... aan", but not "kan ... aan het werk". */
  function readPartedVerbs(state, tokens) {
    const verbs = tokens.flatMap((word, place) => {
      const particles = tokens.slice(place + 1).filter((later) => PARTICLES.has(later));
      return state.analyser.stopWords.has(word) ? [] : particles.map((particle) => particle + word);
    });
    return verbs.filter((verb) => isKnown(state, verb)).flatMap((verb) => readWord(state, verb, []));
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

  function readWord(state, word, guesses) {
    const { analyser, phrases } = state;
    const near = guesses.length ? guesses : [{ key: analyser.key(word), grade: 1 }];
    const keys = new Map();
    for (const { key, grade } of near) addMeanings(keys, phrases, key, grade);
    const nearest = near[0].form ?? word;
    const partClauses = findQueryParts(state, nearest).map((part) => ({
      weight: isKnown(state, nearest) ? PART_WEIGHTS.known : PART_WEIGHTS.unknown,
      keys: addMeanings(new Map(), phrases, part, 1),
    }));
    return [{ weight: 1, keys }, ...partClauses];
  }

  /** Add a key and what it stands for. */
  function addMeanings(keys, phrases, key, grade) {
    for (const [other, nearness] of [[key, 1], ...(phrases.meanings.get(key) ?? [])]) {
      keys.set(other, Math.max(grade * nearness, keys.get(other) ?? 0));
    }
    return keys;
  }

  /** The parts of a compound; one that nobody knows may be made of any word that the guide knows. */
  function findQueryParts(state, word) {
    const parts = state.analyser.partsOf(word).filter((part) => !state.analyser.stopWords.has(part));
    if (parts.length || isKnown(state, word)) return parts;
    const { index, phrases } = state;
    const isFound = (key) => index.postings.has(key) || phrases.meanings.has(key);
    const isWord = (key) => key.length >= SHORTEST_WORD && !state.analyser.stopWords.has(key) && isFound(key);
    return state.analyser.findParts(word, isWord);
  }

  /** A known form, with what makes it quick to compare: its key, and which letters each of them has, as bits. */
  function describeForm(analyser, form) {
    const key = analyser.key(form);
    return { form, key, formLetters: lettersOf(form), keyLetters: lettersOf(key) };
  }

  function lettersOf(word) {
    let letters = 0;
    for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31);
    return letters;
  }

  /** Whether two words may be so near: each error changes at most two letters. */
  function mayBeNear(letters, others, errors) {
    return countBits(letters ^ others) <= 2 * errors;
  }

  function countBits(bits) {
    let count = 0;
    for (let rest = bits; rest; count += 1) rest &= rest - 1;
    return count;
  }

  /** Words near one that is in no text and no list, the nearest first: begun, mistyped, or one inside the other. */
  function guessKeys({ analyser, forms }, word) {
    const most = TYPO_LENGTHS.filter((length) => word.length >= length).length;
    const typed = describeForm(analyser, word);
    const guesses = [];
    let fewest = most;
    for (const known of forms) {
      const errors = known.form.startsWith(word) ? most + 1 : countFormErrors(typed, known, fewest);
      const grade = errors <= most ? TYPO_GRADES[errors] : gradeOverlap(typed, known);
      if (errors <= most) fewest = Math.min(fewest, errors);
      if (grade) guesses.push({ form: known.form, key: known.key, grade, errors });
    }
    // Where a word is one error away, those with two errors only look like it.
    const near = guesses.filter(({ errors }) => errors > most || errors === fewest).sort((a, b) => b.grade - a.grade);
    const telling = near.filter(({ form }) => !analyser.stopWords.has(form));
    return telling.length ? telling : near;
  }

  /** Typing errors in a word; in a long one its ending doesn't count, as it may be of another form. */
  function countFormErrors(typed, known, most) {
    const { length } = typed.form;
    if (length < TYPO_LENGTHS[0]) return most + 1;
    const mayBe = mayBeNear(typed.formLetters, known.formLetters, most);
    const errors = mayBe ? countErrors(typed.form, known.form, most) : most + 1;
    if (errors <= most || length < SHORTEST_FORM) return errors;
    const mayBeForm = mayBeNear(typed.keyLetters, known.keyLetters, most);
    return mayBeForm ? countErrors(typed.key, known.key, most) : most + 1;
  }

  /** How near a word is to one that it begins, ends or stands inside of; 0 when it doesn't. */
  function gradeOverlap(typed, known) {
    const word = typed.form;
    const { form } = known;
    if (form.startsWith(word)) return GRADES.beginning * (0.6 + (0.4 * word.length) / form.length);
    if (word.length > SHORTEST_INSIDE && form.includes(word)) return GRADES.inside;
    if (form.length < SHORTEST_INSIDE || form.length >= word.length) return 0;
    const isPart = word.startsWith(form) || word.endsWith(form) || begins(typed, known);
    return isPart ? GRADES.inside * (form.length / word.length) ** 2 : 0;
  }

  /** Whether a word begins with a long form, one typing error allowed: that brings in one letter at most. */
  function begins(typed, known) {
    const word = typed.form;
    const { form } = known;
    if (form.length <= SHORTEST_INSIDE || (word[0] !== form[0] && word[1] !== form[1])) return false;
    if (countBits(known.formLetters & ~typed.formLetters) > 1) return false;
    return [0, 1].some((more) => countErrors(word.slice(0, form.length + more), form, 1) <= 1);
  }

  /** Typing errors between two words: a letter too many, too few, wrong, or two that changed places. */
  function countErrors(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    if (a === b) return 0;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change);
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
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

  /** A stretch of a text around the first words that were found, in pieces: {text, isFound}. */
  function excerpt(analyser, text, keys, length = EXCERPT) {
    const found = findMarks(analyser, text, keys);
    const start = found.length && text.length > length ? wordBefore(text, found[0].start - length / 3) : 0;
    const end = text.length - start > length ? wordBefore(text, start + length) : text.length;
    const pieces = [];
    let place = start;
    for (const mark of found.filter((one) => one.start >= start && one.end <= end)) {
      pieces.push({ text: text.slice(place, mark.start), isFound: false });
      pieces.push({ text: text.slice(mark.start, mark.end), isFound: true });
      place = mark.end;
    }
    pieces.push({ text: text.slice(place, end), isFound: false });
    if (start > 0) pieces.unshift({ text: "… ", isFound: false });
    if (end < text.length) pieces.push({ text: " …", isFound: false });
    return pieces.filter((piece) => piece.text);
  }

  /** The place of the last word that begins at or before a place in a text. */
  function wordBefore(text, place) {
    return place <= 0 ? 0 : text.lastIndexOf(" ", place) + 1;
  }

  /** Where in a text the words stand that were found, themselves or by a part. */
  function findMarks(analyser, text, keys) {
    const isFound = (word) => keys.has(analyser.key(word)) || analyser.partsOf(word).some((part) => keys.has(part));
    return dutch
      .findWords(text)
      .filter((word) => isFound(dutch.fold(word.text)))
      .map((word) => ({ start: word.index, end: word.index + word.text.length }));
  }

  /** The themes whose words look most like the query, nearest first. */
  function suggestTopics(topics, query) {
    const wanted = trigrams(query);
    const nearness = ({ title, words }) =>
      Math.max(...[title, ...words].map((word) => overlap(wanted, trigrams(word))));
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

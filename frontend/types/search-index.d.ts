// Made by `make schema` from the models in hooks/systeemwijzer/exports/index_models.py.

/** The records by column: for each field a list with what each record has. A list is text with spaces between. */
export interface Columns {
  levels: Array<string>;
  /** 1 for what only the editors wrote. */
  editorial: Array<0 | 1>;
  guides: Array<string>;
  kind: Array<string>;
  /** The address of its page, from the site's root. */
  page: Array<string>;
  topics: Array<string>;
  id: Array<string>;
  title: Array<string>;
  /** What a result shows. */
  text: Array<string>;
}

/** What the guides speak of. */
export interface IndexConcepts {
  /** For each concept the places of its records, as in a table of words. */
  records: Array<string>;
  /** The words that say it, each behind the place of what it says: a filter. */
  words: string;
}

/** The reviewed words: lists are texts with spaces between. */
export interface IndexLexicon {
  /** Words that say nothing. */
  stop_words: string;
  /** Words that compounds are made of. */
  parts: string;
  /** Words that only look like compounds. */
  whole: string;
  /** What each finds, the phrases that find it, and the themes and kinds that they stand for. */
  synonyms: Array<[string, string, string, string]>;
  /** The other forms of a word. */
  forms: Record<string, string>;
}

/** What the guides call something, as in a heading, and the places of the records that it is. */
export interface IndexName {
  name: string;
  /** As in a table of words. */
  records: string;
}

/** What people ask for and the guides say nothing about. */
export interface IndexOutside {
  ids: Array<string>;
  /** For each of them how questions begin that ask for it, with a bar between. */
  asked: Array<string>;
  /** The words that ask for it, in the same way. */
  words: string;
}

/** A theme, and what people type who look for it. */
export interface IndexTopic {
  id: string;
  title: string;
  words: Array<string>;
  page: string;
}

/** Sorted words, and where each of them leads to. */
export interface WordTable {
  /** With spaces between. */
  words: string;
  /** For each word places in a list, with commas between; each as how far it is from the one before, in base 36. */
  places: string;
}

/** The search index as pages get it. */
export interface SearchIndex {
  columns: Columns;
  /** By level or kind, and by its id: the words that say it for sure, and those that may mean something else. */
  facets: Record<string, Record<string, [string, string]>>;
  /** How questions begin that ask for something of a kind: for phrases, with a bar between, the kinds. */
  frames: Record<string, string>;
  /** The weight of each kind, and its name. */
  kinds: Record<string, [number, string]>;
  lexicon: IndexLexicon;
  topics: Array<IndexTopic>;
  names: Array<IndexName>;
  /** Words of records that no result shows. */
  further: WordTable;
  keywords: WordTable;
  concepts: IndexConcepts;
  outside: IndexOutside;
  /** Ordinary words that look like known ones: a filter. */
  ordinary: string;
}

/** Something that the guides speak of, or don't: the ways in which people say it. */
export interface GivenConcept {
  id: string;
  /** The places of the records that it stands in. */
  records: Array<number>;
  ways: Array<string>;
  /** How questions begin that ask for it. */
  asked: Array<string>;
}

/** What the guides call something, and the places of the records that it is. */
export interface GivenName {
  name: string;
  records: Array<number>;
}

/** What the index holds as it was written by hand. */
export interface IndexCore {
  columns: Columns;
  /** By level or kind, and by its id: the words that say it for sure, and those that may mean something else. */
  facets: Record<string, Record<string, [string, string]>>;
  /** How questions begin that ask for something of a kind: for phrases, with a bar between, the kinds. */
  frames: Record<string, string>;
  /** The weight of each kind, and its name. */
  kinds: Record<string, [number, string]>;
  lexicon: IndexLexicon;
  topics: Array<IndexTopic>;
}

/** What frontend/build/search makes the index of. */
export interface GivenIndex {
  core: IndexCore;
  names: Array<GivenName>;
  /** For each record its text that no result shows. */
  further: Array<string>;
  /** For each record what people type for it. */
  keywords: Array<string>;
  concepts: Array<GivenConcept>;
  outside: Array<GivenConcept>;
  /** Words that are common in Dutch. */
  common: Array<string>;
}

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
  /** What else it is found by. */
  more: Array<string>;
  /** Keywords. */
  words: Array<string>;
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

/** A theme, and what people type who look for it. */
export interface IndexTopic {
  id: string;
  title: string;
  words: Array<string>;
  page: string;
}

/** The search index as the build writes it. */
export interface SearchIndex {
  columns: Columns;
  /** By level or kind, and by its id: the words that say it for sure, and those that may mean something else. */
  facets: Record<string, Record<string, [string, string]>>;
  /** The weight of each kind, and its name. */
  kinds: Record<string, [number, string]>;
  lexicon: IndexLexicon;
  topics: Array<IndexTopic>;
}

// What scripts find in the page that no module gives them.

/** What each script that was added leaves for the others: its exports, by the name of its entry; see build/scripts.js. */
declare const systeemwijzer: Record<string, unknown>;

/** What assets/search-index.js sets: the index of the search, as exports/search_index.py builds it. */
declare const systeemwijzerIndex: import("../scripts/search/index.js").BuiltIndex;

// What scripts find in the page that no module gives them.

/** What each script that was added leaves for the others: its exports, by the name of its entry; see build/scripts.js. */
declare const systeemwijzer: Record<string, unknown>;

// What pages and the worker say to each other. Types alone, as each of the two is checked with what it finds around it.

/** What a page asks. It says what time it is: whoever reads and what is kept go by one clock. */
export type Asked = { act: keyof Answers; now: number; isSaving: boolean };

/** What it hears of that, by what it asked for. */
export type Answers = { visit: Age; keepAll: Progress; letGo: Gone };

/** When the server last had what is kept (0: nobody knows), and whether that is too long ago to say nothing of it. */
export type Age = { confirmed: number; isOld: boolean };

/** How many files are kept, and of how many; at the end, whether all of them are. */
export type Progress = { kept: number; count: number } | { isDone: boolean };

/** Whether nothing is kept any more. */
export type Gone = { isGone: boolean };

// Between the window with the slides and the one with the trainer's words: numbers and names alone, checked as a stranger's.

import * as checks from "../common/checks.js";

/** @typedef {checks.Taken<typeof NEWS>} News  what there is to know, by its kind; or a wish */
/**
 * What may have happened: a step is on the screen (0 before the first) with its time, in this plan of the programme; nothing of the
 * programme is on the screen now; the plan was changed.
 * @typedef {"step" | "stop" | "plan"} Kind
 */
/** @typedef {"hello" | "next" | "previous" | "turn" | "reset"} Wish  what the window with the words asks for */

const NAME = "systeemwijzer-programma";
const NEWS = /** @satisfies {checks.Shape} */ ({
  kind: [checks.isText, ""],
  programme: [checks.isText, ""],
  step: [checks.isCount, 0],
  left: [checks.isCount, 0],
  endsAt: [checks.isCount, 0],
  wish: [checks.isText, ""],
  plan: [checks.isText, ""],
});

/**
 * A channel to the other window; where the browser has none, nobody answers.
 * @param {(news: News) => void} hear
 * @returns {(news: Partial<News> & { kind?: Kind }) => void}  how to say something there
 */
export function connect(hear) {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener("message", ({ data }) => hear(checks.take(data, NEWS)));
    return (news) => channel.postMessage(news);
  } catch {
    return () => {};
  }
}

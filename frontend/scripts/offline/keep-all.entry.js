// The button that keeps the whole site for who is about to travel, and how far that is.

import { find } from "../common/elements.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteStatus from "../common/site-status.js";
import * as offline from "./offline.js";

/** @import { Values } from "../common/phrases.js" */
/** @import { Progress } from "../worker/messages.js" */

const box = find("[data-keep-all]");
const button = find("button", box);
const bar = find("progress", box);
const sayings = find("template[data-sayings]", box);
const news = find("[data-slot=keeping]", box);

/**
 * @param {string} name
 * @param {Values} [values]
 */
const phrase = (name, values) => phraseFrom(sayings, name, values);

async function start() {
  button.disabled = true;
  tell(phrase("begun"));
  try {
    await offline.keepAll(show);
  } catch {
    end(false);
  }
}

/**
 * How much is kept already; at the end, whether all of it is.
 * @param {Progress} progress
 */
function show(progress) {
  if ("isDone" in progress) {
    end(progress.isDone);
  } else {
    Object.assign(bar, { hidden: false, value: progress.kept, max: progress.count });
    news.textContent = phrase("keeping", progress);
  }
}

/** @param {boolean} isDone */
function end(isDone) {
  bar.hidden = true;
  button.disabled = false;
  tell(phrase(isDone ? "kept" : "not-kept"));
}

/** @param {string} text */
function tell(text) {
  news.textContent = text;
  siteStatus.say(text);
}

box.hidden = !offline.isPossible;
button.addEventListener("click", start);

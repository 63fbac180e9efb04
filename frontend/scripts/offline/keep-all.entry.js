// The button that keeps the whole site for who is about to travel, and how far that is.

import * as siteStatus from "../common/site-status.js";
import * as offline from "./offline.js";
import { phraseFrom } from "../common/phrases.js";

const box = document.querySelector("[data-keep-all]");
const button = box.querySelector("button");
const progress = box.querySelector("progress");
const sayings = box.querySelector("template[data-sayings]");
const news = box.querySelector("[data-slot=keeping]");

const phrase = (name, values) => phraseFrom(sayings, name, values);

async function start() {
  button.disabled = true;
  news.textContent = phrase("begun");
  siteStatus.say(phrase("begun"));
  try {
    await offline.keepAll(show);
  } catch {
    show({ isDone: false });
  }
}

/** How much is kept already; at the end, whether all of it is. */
function show({ kept, count, isDone }) {
  if (isDone !== undefined) return end(isDone);
  Object.assign(progress, { hidden: false, value: kept, max: count });
  news.textContent = phrase("keeping", { count, kept });
  return undefined;
}

function end(isDone) {
  const text = phrase(isDone ? "kept" : "not-kept");
  Object.assign(progress, { hidden: true });
  button.disabled = false;
  news.textContent = text;
  siteStatus.say(text);
}

box.hidden = !offline.isPossible;
button.addEventListener("click", start);

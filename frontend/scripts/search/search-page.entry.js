// The page /zoeken/: all results for a query, or all that there is, with facets.

import * as addressBar from "../address/bar.js";
import * as checks from "../common/checks.js";
import * as questionChoice from "../conversation/question-buttons.js";
import * as chips from "./chips.js";
import * as facets from "./facets.js";
import { connect } from "./list-form.js";
import * as messages from "./messages.js";
import { opensHere, recordAddress } from "../common/links.js";
import { startPausing } from "../common/pauses.js";
import { phraseFrom } from "../common/phrases.js";
import * as siteSearch from "./site-search.js";

const SHOWN_AT_FIRST = 20;
const SHOWN_WHEN_VAGUE = 5;
const NEAR_TOPICS = 4;
const page = document.querySelector("[data-search-page]");
const form = page.querySelector("form");
const list = page.querySelector("#search-results");
const nothing = page.querySelector("[data-nothing]");
const more = page.querySelector("[data-more]");
const clearChoices = page.querySelector("[data-clear-choices]");
const recognised = page.querySelector("[data-chips]");
const say = messages.connect(page);
const sayings = page.querySelector("template[data-messages]");
const words = page.querySelector("template[data-words]").content;
const resultTemplate = page.querySelector("template[data-result]").content;
// How many results were shown when somebody left for one of them: Back shows them all again.
let { shown } = addressBar.recall({ shown: [checks.isCount, SHOWN_AT_FIRST] });
let asked = 0;
let answer;

const VALUES = {
  kind: (hit) => [hit.record.kind],
  level: (hit) => hit.record.levels,
  topic: (hit) => hit.record.topics,
  guide: (hit) => (hit.record.guides.length ? hit.record.guides : ["editors"]),
};
const valuesOf = (hit, name) => VALUES[name](hit);

/** What to keep of the hits: words that say nothing find too much, so that a few will do, beside a hint. */
function judgeFor(engine, { isVague }) {
  return isVague ? (hits) => hits.slice(0, SHOWN_WHEN_VAGUE) : engine.strongest;
}

/** Show what the form asks for; false when it has asked for something else meanwhile. */
async function show(isTyping) {
  asked += 1;
  const mine = asked;
  const query = form.elements.q.value;
  const engine = await siteSearch.load();
  const pause = startPausing();
  if (mine !== asked) return false;
  answer = { query, ...chips.search(engine, form, isTyping) };
  await pause();
  const { hits, judge } = query.trim() ? { hits: answer.hits, judge: judgeFor(engine, answer) } : listAll(engine);
  const choices = facets.readChoices(form);
  const found = judge(facets.filter(hits, choices, valuesOf));
  const results = [];
  for (const hit of found.slice(0, shown)) {
    results.push(makeResult(hit.record, engine, answer));
    await pause();
  }
  if (mine !== asked) return false;
  facets.showCounts(form, hits, choices, valuesOf, judge);
  list.replaceChildren(...results);
  more.hidden = found.length <= shown;
  chips.show(recognised, form, answer.facets, () => update());
  say(messages.describe(form, query.trim(), hits, found, answer), isTyping);
  clearChoices.hidden = found.length > 0 || !hits.length;
  showNearTopics(engine, query.trim(), hits.length);
  list.dataset.query = query;
  return true;
}

/** Without a query: all records in the guide's order, none of them weaker than another. */
function listAll(engine) {
  return { hits: engine.records.map((record) => ({ record })), judge: (hits) => hits };
}

/** When nothing was found: the themes that look most like the query. */
function showNearTopics(engine, query, count) {
  nothing.hidden = !query || count > 0;
  if (nothing.hidden) return;
  const near = engine.suggestTopics(query).slice(0, NEAR_TOPICS);
  const items = [...nothing.querySelectorAll("[data-topic]")];
  for (const item of items) item.hidden = !near.some((topic) => topic.id === item.dataset.topic);
}

function makeResult(record, engine, reply) {
  const item = resultTemplate.cloneNode(true);
  const slot = (name) => item.querySelector(`[data-slot="${name}"]`);
  item.firstElementChild.dataset.record = record.id;
  slot("kind").append(word("kind", record.kind));
  slot("levels").append(...record.levels.map((level) => word("level", level)));
  slot("guides").append(...VALUES.guide({ record }).map((guide) => word("guide", guide)));
  slot("title").href = recordAddress(record);
  slot("title").append(...mark(engine.excerpt(record.title, reply.keys, Infinity)));
  slot("text").append(...mark(engine.excerpt(record.text, reply.keys)));
  slot("why").append(explain(engine.explain(reply, record), reply.corrected));
  questionChoice.offer(item, record);
  return item;
}

/** Why a record is there where the words of the query don't stand in it; corrections have been told already. */
function explain(reasons, corrected) {
  const isTold = ({ typed, found }) => corrected.some((word) => word.typed === typed && word.meant === found);
  const parts = new Set(reasons.filter((reason) => !isTold(reason)).map(nameReason));
  return parts.size ? phraseFrom(sayings, "via", { parts: [...parts] }) : "";
}

function nameReason({ typed, found, topic }) {
  if (found) return phraseFrom(sayings, "via-word", { typed, found });
  const { choice } = facets.wordsFor(form, { name: "topic", value: topic });
  return phraseFrom(sayings, "via-topic", { topic: choice });
}

function word(facet, value) {
  return words.querySelector(`[data-${facet}="${value}"]`).cloneNode(true);
}

function mark(pieces) {
  return pieces.map(({ text, isFound }) => {
    if (!isFound) return text;
    const element = document.createElement("mark");
    element.textContent = text;
    return element;
  });
}

more.addEventListener("click", async () => {
  const next = list.children.length;
  const engine = await siteSearch.load();
  shown = engine.records.length;
  if (!(await show(false))) return;
  addressBar.keep({ shown });
  list.children[next].querySelector("a").focus();
});
list.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link && opensHere(event)) siteSearch.remember(link.href, answer.query, answer.without);
});
form.elements.q.addEventListener("input", () => {
  shown = SHOWN_AT_FIRST;
  addressBar.keep({ shown });
});
// Nothing is asked: then the kinds, with how many there are, are the way in.
if (!location.search) form.querySelector("[data-facets]").open = true;
const update = connect(form, clearChoices, show);

// One programme on the page: what a trainer can change of it, beside each step, and what follows from that.

import { clone, find, findAll } from "../common/elements.js";
import { countFrom, phraseFrom } from "../common/phrases.js";
import * as recordWords from "../common/record-words.js";
import * as programmePlan from "./programme-plan.js";

/** @import { Plan } from "./programme-plan.js" */
/** @typedef {{ what: string, plan: Plan }} Change  what was changed, by a name, and the plan that came of it */

const tools = find("template[data-programme-tools]");
/** The most minutes that a step can have. */
export const most = Number(find("input[data-length]", tools.content).max);

/** All that can be changed, on the page. */
export const programmes = () => findAll("[data-programme]");

/** @param {HTMLElement} programme */
const stepsOf = (programme) => findAll(".step", programme);

/**
 * How many minutes each step has by itself.
 * @param {HTMLElement} programme
 */
export const minutesOf = (programme) => stepsOf(programme).map(({ dataset }) => Number(dataset.minutes));

/**
 * Put the tools into a programme.
 * @param {HTMLElement} programme
 */
export function prepare(programme) {
  const list = find(".steps", programme);
  list.before(clone(find("[data-plan]", tools.content)));
  list.after(clone(find("[data-sum]", tools.content)));
  for (const step of stepsOf(programme)) prepareStep(step);
}

/** @param {HTMLElement} step */
function prepareStep(step) {
  const title = find(".step__title", step);
  const take = clone(find(".step__take", tools.content));
  const minutes = clone(find(".step__minutes", tools.content));
  const name = phraseFrom(tools, "minutes-of", { title: recordWords.read(title) });
  for (const named of [minutes, find("input", minutes)]) named.setAttribute("aria-label", name);
  find(".step__head", step).replaceChildren(take, minutes);
  take.append(title);
}

/**
 * Show a plan: the minutes and the clock of each step, and how long all of it takes. The field that somebody types in stays
 * as it is.
 * @param {HTMLElement} programme
 * @param {Plan} plan
 * @param {HTMLInputElement} [typed]
 */
export function show(programme, plan, typed) {
  const starts = programmePlan.starts(plan);
  for (const [place, step] of stepsOf(programme).entries()) {
    const { minutes, isIn } = plan.steps[place];
    const length = find("input[data-length]", step);
    step.classList.toggle("step--out", !isIn);
    find("[data-slot=clock]", step).textContent = isIn ? programmePlan.clock(plan, starts[place]) : "";
    find("[data-slot=minutes]", step).textContent = String(minutes);
    find("input[data-take]", step).checked = isIn;
    if (length !== typed) length.value = String(minutes);
  }
  const begin = find("input[data-begin]", programme);
  if (begin !== typed) begin.value = plan.begin === null ? "" : toTime(plan);
  const given = plan.steps.filter(({ isIn }) => isIn).length;
  find("[data-slot=count]", programme).textContent = countFrom(tools, "steps", given);
  tellSum(programme, plan);
}

/**
 * The begin as a field for times has it.
 * @param {Plan} plan
 */
const toTime = (plan) => programmePlan.clock(plan, 0).padStart(5, "0");

/**
 * @param {HTMLElement} programme
 * @param {Plan} plan
 */
function tellSum(programme, plan) {
  const total = programmePlan.total(plan);
  const whole = minutesOf(programme).reduce((sum, minutes) => sum + minutes, 0);
  const made = countFrom(tools, "sum", total);
  const sum = total === whole ? made : phraseFrom(tools, "changed", { sum: made, whole });
  const said = plan.begin === null || !total ? sum : tellSpan(plan, sum, total);
  const place = find("[data-slot=sum]", programme);
  if (place.textContent !== said) place.textContent = said;
}

/**
 * How long it takes, and from when to when.
 * @param {Plan} plan
 * @param {string} sum
 * @param {number} total
 */
function tellSpan(plan, sum, total) {
  return phraseFrom(tools, "span", { sum, begin: programmePlan.clock(plan, 0), end: programmePlan.clock(plan, total) });
}

/**
 * What happened to one of the fields of a programme, as a change of its plan; null where it means nothing.
 * @param {HTMLElement} programme
 * @param {Plan} plan
 * @param {HTMLInputElement} field
 * @returns {Change | null}
 */
export function readField(programme, plan, field) {
  if ("begin" in field.dataset) return { what: "begin", plan: { ...plan, begin: readTime(field.value) } };
  const place = placeOf(programme, field);
  if ("take" in field.dataset) return change(plan, place, { isIn: field.checked });
  const minutes = programmePlan.limit(field.valueAsNumber, most);
  return minutes === null ? null : change(plan, place, { minutes });
}

/**
 * One minute more or fewer, by a button.
 * @param {HTMLElement} programme
 * @param {Plan} plan
 * @param {HTMLElement} button
 * @returns {Change}
 */
export function readButton(programme, plan, button) {
  const place = placeOf(programme, button);
  const asked = plan.steps[place].minutes + Number(button.dataset.by);
  return change(plan, place, { minutes: programmePlan.limit(asked, most) ?? asked });
}

/**
 * @param {Plan} plan
 * @param {number} place
 * @param {Partial<import("./programme-plan.js").PlannedStep>} of
 * @returns {Change}
 */
function change(plan, place, of) {
  return { what: `${Object.keys(of)}-${place}`, plan: programmePlan.changeStep(plan, place, of) };
}

/**
 * @param {HTMLElement} programme
 * @param {HTMLElement} element
 */
const placeOf = (programme, element) => stepsOf(programme).findIndex((step) => step.contains(element));

/** @param {string} value */
function readTime(value) {
  const [hours, minutes] = value.split(":").map(Number);
  return value ? programmePlan.minuteOfDay(hours, minutes) : null;
}

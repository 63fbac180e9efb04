// The search, which comes when somebody is about to use it.

export { create } from "./engine.js";
export { show as showMarks } from "./marks.js";

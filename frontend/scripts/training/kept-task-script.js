// What shows the task of one's group, or the way back to it, comes only where there is one.

import { find } from "../common/elements.js";
import * as kept from "../common/kept.js";
import * as ownScripts from "../common/own-scripts.js";
import { KEY } from "./kept-task.js";

const { keptScript = "" } = find("template[data-task-way]").dataset;
if (kept.readText("sessionStorage", KEY)) ownScripts.add(keptScript);

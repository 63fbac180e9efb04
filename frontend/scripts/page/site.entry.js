// What every page does once it is there. The order is that in which each begins its work.

import "./from-disk.js";
import "../address/moved.js";
import "../address/bar.js";
import "./copying.js";
import "../conversation/question-buttons.js";
import "../map/kept-map.js";
import "./term-tips.js";
import "./print-foot.js";
import "./header-away.js";
import "../search/site-search.js";
import "../address/hash-scripts.js";
import "../training/kept-task-script.js";
import "../address/open-target.js";
import "./layers.js";
import "../search/box.js";
import "../offline/offline.js";

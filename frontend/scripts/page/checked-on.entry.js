// Of what a region says of itself, a page tells on which day somebody saw that it holds; here, when that is long ago.

import { findAll } from "../common/elements.js";
import { isOutdated } from "./outdated.js";

for (const part of findAll("[data-checked]")) {
  const notice = part.querySelector("[data-outdated]");
  if (notice instanceof HTMLElement) notice.hidden = !isOutdated(part.dataset.checked ?? "", new Date());
}

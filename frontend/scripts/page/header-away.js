// Says whether somebody is reading on: scrolling down, past the header. What the header makes of that, header.css says.

import { find } from "../common/elements.js";

// A finger that only rests moves less.
const LEAST_PX = 10;

let last = scrollY;

function follow() {
  const moved = scrollY - last;
  if (Math.abs(moved) < LEAST_PX) return;
  last = scrollY;
  const isPast = scrollY > find(".site-header").offsetHeight;
  document.documentElement.toggleAttribute("data-reading-on", moved > 0 && isPast);
}

addEventListener("scroll", follow, { passive: true });

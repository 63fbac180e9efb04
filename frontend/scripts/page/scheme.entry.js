// Light or dark: the visitor's last choice, or else what the system asks. Runs before the page is drawn.

// Before all else.
import "./framed.js";
import * as kept from "../common/kept.js";
import * as pageReturn from "../common/page-return.js";

const KEY = "systeemwijzer-scheme";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
// The colours that the browser draws around the page: for light first, as the page says them.
const colours = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => ({ meta, media: meta.media }));

/** What the visitor has chosen, if anything. */
function readChoice() {
  const chosen = kept.readText("localStorage", KEY);
  return ["light", "dark"].find((scheme) => scheme === chosen);
}

const isDark = () => (root.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";

/** Show what holds now: on the page, around it, and on the button once that is there. */
function show() {
  const chosen = readChoice();
  if (chosen) root.dataset.scheme = chosen;
  else delete root.dataset.scheme;
  for (const { meta, media } of colours) meta.media = chosen ? matchChoice(media, chosen) : media;
  document.querySelector("[data-scheme-switch]")?.setAttribute("aria-pressed", String(isDark()));
}

/**
 * Who has chosen gets the colour of that scheme, whatever the system asks.
 * @param {string} media  that the colour is for
 * @param {string} chosen
 */
function matchChoice(media, chosen) {
  return media.includes(chosen) ? "all" : "not all";
}

function change() {
  kept.writeText("localStorage", KEY, isDark() ? "light" : "dark");
  show();
}

show();
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("[data-scheme-switch]")?.addEventListener("click", change);
  show();
});
system.addEventListener("change", show);
// It may have been changed on another page since, or in another tab.
pageReturn.follow(show);
addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) show();
});

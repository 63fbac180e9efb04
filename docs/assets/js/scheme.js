// Light or dark: the visitor's last choice, or else what the system asks. Runs before the page is drawn.

const SCHEME_KEY = "systeemwijzer-scheme";

function storedScheme() {
  try {
    return localStorage.getItem(SCHEME_KEY);
  } catch {
    return null; // Storage may be forbidden; then the system's choice holds.
  }
}

function setScheme(scheme) {
  document.documentElement.dataset.scheme = scheme;
  try {
    localStorage.setItem(SCHEME_KEY, scheme);
  } catch {
    // The choice then holds for this page only.
  }
}

function isDark() {
  const chosen = document.documentElement.dataset.scheme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

if (storedScheme()) {
  document.documentElement.dataset.scheme = storedScheme();
}

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-scheme-switch]");
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    setScheme(isDark() ? "light" : "dark");
    show();
  });
  show();
});

// Copies the address of a record, with the words before it where the button has them. Without JavaScript the stylesheet hides the buttons.

const SAID_FOR_MS = 2000;

function absoluteAddress(button) {
  return new URL(button.dataset.copyLink, document.baseURI).href;
}

async function copyLink(button) {
  const label = button.textContent;
  try {
    const pieces = [button.dataset.copyText, absoluteAddress(button)];
    await navigator.clipboard.writeText(pieces.filter(Boolean).join(" "));
    button.textContent = "Gekopieerd";
  } catch {
    // The browser may forbid it, as on an insecure page: then the address bar holds the link.
    location.href = absoluteAddress(button);
    button.textContent = "De link staat in de adresbalk";
  }
  setTimeout(() => { button.textContent = label; }, SAID_FOR_MS);
}

for (const button of document.querySelectorAll("[data-copy-link]")) {
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copyLink(button));
}

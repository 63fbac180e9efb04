// Shares the address of a page, or of what stands on it: by copying, as a QR code, or with what the system has.

import * as ownScripts from "../common/own-scripts.js";
import * as copying from "../page/copying.js";
import * as layers from "../page/layers.js";

const dialog = document.querySelector("[data-share-dialog]");
const slot = (name) => dialog.querySelector(`[data-slot="${name}"]`);
const system = dialog.querySelector("[data-share-system]");
const LAYER = "share";
let shared;

async function open(button) {
  const { share, shareTitle } = button.dataset;
  shared = { url: new URL(share, document.baseURI).href, title: shareTitle || document.title };
  slot("title").textContent = shared.title;
  slot("address").textContent = shared.url;
  dialog.showModal();
  layers.onOpened(LAYER);
  const qrCodes = await ownScripts.add(dialog.dataset.qr);
  qrCodes.draw(slot("code"), shared.url);
}

async function shareWithSystem() {
  try {
    await navigator.share(shared);
  } catch {
    // Somebody thought better of it.
  }
}

layers.connectDialog(LAYER, dialog, () => { if (shared) dialog.showModal(); });
system.hidden = !navigator.share;
system.addEventListener("click", shareWithSystem);
const copyButton = dialog.querySelector("[data-share-copy]");
copyButton.addEventListener("click", () => copying.copy(copyButton, shared.url));
dialog.querySelector("[data-share-close]").addEventListener("click", () => dialog.close());
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-share]");
  if (button) open(button);
});

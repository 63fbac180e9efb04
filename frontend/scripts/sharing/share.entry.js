// Shares the address of a page, or of what stands on it: by copying, as a QR code, or with what the system has.

import { find, findAround } from "../common/elements.js";
import * as copying from "../page/copying.js";
import * as layers from "../page/layers.js";
import { drawCode } from "./qr-code.js";

const LAYER = "share";
const dialog = find("dialog[data-share-dialog]");
const system = find("[data-share-system]", dialog);
const copyButton = find("[data-share-copy]", dialog);
/** @type {{ url: string, title: string } | undefined} */
let shared;

/**
 * @param {string} name
 * @param {string} text
 */
function fill(name, text) {
  find(`[data-slot="${name}"]`, dialog).textContent = text;
}

/**
 * Show how to share what a button names.
 * @param {HTMLElement} button
 */
async function open(button) {
  const { share = "", shareCode = share, shareTitle } = button.dataset;
  const { href: url } = new URL(share, document.baseURI);
  shared = { url, title: shareTitle || document.title };
  fill("title", shared.title);
  fill("address", url);
  dialog.showModal();
  layers.onOpened(LAYER);
  await drawCode(find("svg[data-slot=code]", dialog), new URL(shareCode, document.baseURI).href, dialog);
}

/** Forward may lead here after the page was loaded anew: then nothing has been shared yet. */
function openAgain() {
  if (shared) dialog.showModal();
}

function copy() {
  if (shared) copying.copy(copyButton, shared.url);
}

async function shareWithSystem() {
  try {
    await navigator.share(shared);
  } catch {
    // Somebody thought better of it.
  }
}

layers.connectDialog(LAYER, dialog, openAgain);
system.hidden = !navigator.share;
system.addEventListener("click", shareWithSystem);
copyButton.addEventListener("click", copy);
find("[data-share-close]", dialog).addEventListener("click", () => dialog.close());
document.addEventListener("click", (event) => {
  const button = findAround("[data-share]", event);
  if (button) open(button);
});

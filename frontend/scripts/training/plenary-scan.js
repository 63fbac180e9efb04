// Reads QR codes by the camera, where the browser can do so by itself: nothing is loaded for it, and no picture is kept.

import { find } from "../common/elements.js";
import * as layers from "../page/layers.js";

const LAYER = "scan";
const PAUSE_MS = 250;
const dialog = find("dialog[data-scan-screen]");
const video = find("video", dialog);
const button = find("[data-scan]");
const failed = find("[data-scan-failed]");
/** @type {(text: string) => unknown} */
let onFound = () => {};
/** @type {MediaStream | undefined} */
let stream;

async function open() {
  failed.hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    failed.hidden = false;
    return;
  }
  video.srcObject = stream;
  dialog.showModal();
  layers.onOpened(LAYER);
  look(new BarcodeDetector({ formats: ["qr_code"] }), "");
}

/**
 * Look for a code, and go on looking for the next one: the same code lies before the camera for a while.
 * @param {BarcodeDetector} detector
 * @param {string} latest
 */
async function look(detector, latest) {
  if (!dialog.open) return;
  const [found] = await detector.detect(video).catch(() => []);
  const text = found?.rawValue ?? latest;
  if (text !== latest) onFound(text);
  setTimeout(look, PAUSE_MS, detector, text);
}

function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  video.srcObject = null;
}

/** Whether the browser reads QR codes, and the page may ask for a camera. */
async function canScan() {
  if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

/**
 * Let the page's button scan, where that can be done.
 * @param {(text: string) => unknown} act  what to do with what a code says
 */
export async function connect(act) {
  onFound = act;
  layers.connectDialog(LAYER, dialog, () => dialog.close());
  dialog.addEventListener("close", stop);
  find("[data-scan-close]", dialog).addEventListener("click", () => dialog.close());
  button.addEventListener("click", open);
  button.hidden = !(await canScan());
}

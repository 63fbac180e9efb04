// What moves from slide to slide: keys, as clickers send them too, a tap at either side, and a finger's swipe.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
  Home: "first", End: "last", b: "black", B: "black", ".": "black",
};
// What these keys do on a button or a link is theirs.
const OF_CONTROLS = [" ", "Enter"];
const SWIPE_PX = 50;
// A hand that clicks isn't quite still.
const STILL_PX = 10;

/** Let keys on the dialog, and taps on the slide, do what `acts` has by name. */
export function connect(dialog, slide, acts) {
  // Where a pointer came down on the slide, and whether words were selected then.
  let start = null;
  dialog.addEventListener("keydown", (event) => onKey(event, acts));
  slide.addEventListener("pointerdown", ({ clientX, clientY }) => {
    start = { x: clientX, y: clientY, isSelecting: hasSelection(slide) };
  });
  slide.addEventListener("mousedown", onMouseDown);
  document.addEventListener("pointercancel", () => { start = null; });
  document.addEventListener("pointerup", (event) => {
    const isReading = start?.isSelecting || hasSelection(slide);
    if (start && !isReading && slide.contains(event.target)) onPointer(event, start, acts);
    start = null;
  });
}

function onKey(event, acts) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isOnControl = event.target.closest("a, button") && OF_CONTROLS.includes(event.key);
  if (isOnControl || !(event.key in KEYS)) return;
  event.preventDefault();
  const isBackwards = event.key === " " && event.shiftKey;
  acts[isBackwards ? "previous" : KEYS[event.key]]();
}

/** Whether words of the slide are selected: who drags over them, or clicks to be rid of that, reads. */
function hasSelection(slide) {
  const { isCollapsed, anchorNode } = getSelection();
  return !isCollapsed && slide.contains(anchorNode);
}

/** Who clicks fast from slide to slide selects nothing. */
function onMouseDown(event) {
  if (event.detail > 1 && sideOf(event.clientX)) event.preventDefault();
}

/** A mouse that is dragged selects, also where no words are. */
function onPointer(event, start, acts) {
  const [across, down] = [event.clientX - start.x, event.clientY - start.y];
  if (event.button || event.target.closest("a")) return;
  if (Math.hypot(across, down) < STILL_PX) acts[sideOf(event.clientX)]?.();
  else if (event.pointerType !== "mouse" && Math.abs(across) >= SWIPE_PX) acts[across < 0 ? "next" : "previous"]();
}

/** What a tap asks for: in the middle of the screen nothing. */
function sideOf(x) {
  if (x < innerWidth / 3) return "previous";
  return x > innerWidth * 2 / 3 ? "next" : "";
}

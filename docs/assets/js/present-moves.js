// What moves from slide to slide: keys, as clickers send them too, a tap at either side, and a swipe.

const presentMoves = (() => {
  "use strict";

  const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
    Home: "first", End: "last", b: "black", B: "black", ".": "black",
  };
  // What these keys do on a button or a link is theirs.
  const OF_CONTROLS = [" ", "Enter"];
  const SWIPE_PX = 50;

  /** Let keys on the dialog, and taps on the slide, do what `acts` has by name. */
  function connect(dialog, slide, acts) {
    let start;
    dialog.addEventListener("keydown", (event) => onKey(event, acts));
    slide.addEventListener("pointerdown", (event) => { start = event.clientX; });
    slide.addEventListener("pointerup", (event) => onPointer(event, event.clientX - start, acts));
  }

  function onKey(event, acts) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnControl = event.target.closest("a, button") && OF_CONTROLS.includes(event.key);
    if (isOnControl || !(event.key in KEYS)) return;
    event.preventDefault();
    const isBackwards = event.key === " " && event.shiftKey;
    acts[isBackwards ? "previous" : KEYS[event.key]]();
  }

  function onPointer(event, moved, acts) {
    if (event.button || event.target.closest("a")) return;
    if (Math.abs(moved) >= SWIPE_PX) acts[moved < 0 ? "next" : "previous"]();
    else if (event.clientX < innerWidth / 3) acts.previous();
    else if (event.clientX > innerWidth * 2 / 3) acts.next();
  }

  return { connect };
})();

// Lets the questions of a list be dragged by their handles, with a finger or a mouse. Who uses the keyboard has buttons.

import Sortable from "sortablejs";

/**
 * @param {HTMLElement} list
 * @param {(item: HTMLElement, place: number) => void} onMoved  is told what was put where, counted from 0
 */
export function follow(list, onMoved) {
  new Sortable(list, {
    handle: ".talk__handle",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    // The same in all browsers, and by touch: their own dragging shows a picture of the item that no style reaches.
    forceFallback: true,
    ghostClass: "talk--place",
    fallbackClass: "talk--dragged",
    scrollSensitivity: 90,
    onEnd({ item, oldIndex, newIndex }) {
      if (newIndex !== undefined && newIndex !== oldIndex) onMoved(item, newIndex);
    },
  });
}

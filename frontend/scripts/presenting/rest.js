// What of a slide, or of an explanation, doesn't fit, however small its letters may be: it can be scrolled, and that is
// said. Who goes on reads the rest first.

// Of what one sees, some stays in sight.
const STEP = 0.8;

/**
 * Let a button stand there as long as there is more of the slide below.
 * @param {HTMLElement} slide  or what else shows a part of what is in it
 * @param {HTMLElement} button
 */
export function connect(slide, button) {
  const check = () => {
    button.hidden = !hasMore(slide);
  };
  const scrollOn = () => {
    const isMore = hasMore(slide);
    if (isMore) slide.scrollBy({ top: slide.clientHeight * STEP });
    return isMore;
  };
  const scrollBack = () => slide.scrollBy({ top: -slide.clientHeight * STEP });
  slide.addEventListener("scroll", check);
  button.addEventListener("click", scrollOn);
  return { check, scrollOn, scrollBack };
}

/** @param {HTMLElement} slide */
const hasMore = (slide) => slide.scrollTop + slide.clientHeight < slide.scrollHeight - 1;

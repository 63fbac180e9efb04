// Finds the texts of a page that look otherwise than those that axe is sure about, by their colours and what is behind
// them, and the links in texts that only a colour may tell from the words around them.
(known) => {
  const seen = new Set(known);
  const backdrops = new Map();
  const fresh = new Map();

  // What is behind the words of an element: the last colour that hides all else, and what lies on that.
  function backdropOf(element) {
    if (!element) return "";
    if (!backdrops.has(element)) backdrops.set(element, readBackdrop(element));
    return backdrops.get(element);
  }

  function readBackdrop(element) {
    const { backgroundColor, backgroundImage, opacity, position, zIndex } = getComputedStyle(element);
    const own = `${backgroundImage} ${opacity}`;
    if (!/^rgba|transparent/.test(backgroundColor) && own === "none 1") return backgroundColor;
    // It may lie on something that isn't around it: nothing else is known to look the same.
    const isLoose = ["absolute", "fixed", "sticky"].includes(position) || zIndex !== "auto";
    const below = backdropOf(element.parentElement) + (isLoose ? ` loose ${backdrops.size} ${location.pathname}` : "");
    return own === "none 1" && backgroundColor === "rgba(0, 0, 0, 0)" ? below : `${below} / ${backgroundColor} ${own}`;
  }

  function nameOf(element) {
    const style = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement ?? element).color;
    const size = parseFloat(style.fontSize) * (style.fontWeight >= 700 ? 24 / 18.66 : 1) >= 24 ? "large" : "small";
    const line = `${style.textDecorationLine} ${style.borderBottomStyle} ${style.fontWeight}`;
    return [
      element.localName,
      style.color,
      style.fill,
      size,
      style.textShadow,
      line,
      around,
      backdropOf(element),
    ].join();
  }

  function hasWords(element) {
    const isField = ["input", "select", "textarea"].includes(element.localName);
    return isField || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function isPlainLink(element) {
    if (!element.matches("a[href]") || getComputedStyle(element).textDecorationLine !== "none") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block.textContent.trim() !== element.textContent.trim();
  }

  for (const element of document.body.querySelectorAll("*")) {
    if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const name = nameOf(element);
    if (!seen.has(name) || isPlainLink(element)) fresh.set(element, name);
  }
  globalThis.newTexts = fresh;
  return fresh.size;
};

// Gives the foot of each printed sheet its day and address; the stylesheet for print puts them there: in the margin, or,
// in browsers that don't know boxes there, on the sheet.

function fillFoot() {
  const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  const address = `${location.origin}${location.pathname}`;
  // A page from disk has an address that only means something here.
  const foot = location.protocol === "file:" ? day : `${day}, ${address}`;
  document.documentElement.style.setProperty("--sheet-foot", JSON.stringify(foot));
}

const hasMarginBoxes = "CSSMarginRule" in globalThis;
document.documentElement.classList.toggle("foot-on-sheet", !hasMarginBoxes);
addEventListener("beforeprint", fillFoot);

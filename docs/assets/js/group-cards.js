// A card for each group: where it goes and with which task, as a link and as a QR code.

const groupCards = (() => {
  "use strict";

  const template = document.querySelector("template[data-card]");
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  const isFromDisk = location.protocol === "file:";

  /** Where links on the cards begin: a page on disk knows where the site is published, if that has been said. */
  const base = isFromDisk && canonical ? canonical : location.href;
  const canBeOpened = !base.startsWith("file:");

  /** A card; `place` is the chosen <option>, `task` the entry in the page's list of tasks. */
  function make(number, place, task) {
    const card = template.content.querySelector("li").cloneNode(true);
    const slot = (name) => card.querySelector(`[data-slot=${name}]`);
    const address = addressOf(place, task);
    slot("number").textContent = number;
    slot("place").textContent = place.dataset.set ? `${place.parentElement.label}: ${place.label}` : place.label;
    slot("task").textContent = task.querySelector("dt").firstChild.textContent.trim();
    slot("minutes").textContent = task.querySelector("dt small").textContent;
    slot("text").replaceChildren(...recordWords.copy(task.querySelector("dd")).childNodes);
    Object.assign(slot("link"), { href: address, textContent: address.replace(/^https?:\/\//, "") });
    if (place.dataset.level) card.classList.add(`level--${place.dataset.level}`);
    qrCodes.draw(card.querySelector("svg"), address);
    return card;
  }

  function addressOf(place, task) {
    const address = new URL(place.dataset.address, base);
    if (!canBeOpened) address.pathname += "index.html";
    address.search = "";
    address.hash = `opdracht=${task.dataset.task}${place.dataset.set ? `&bij=${place.dataset.set}` : ""}`;
    return address.href;
  }

  return { canBeOpened, make };
})();

// Leads on from an address that has moved, with what is asked of it; Back then leads to where the visitor came from.

(() => {
  "use strict";

  const links = [...document.querySelectorAll("[data-moved]")];
  const withAnchor = (anchor) => links.find(({ dataset }) => anchor === dataset.moved);

  /** Where an anchor of this page has gone; with any other, where the whole page has, if it has. */
  const findLink = () => withAnchor(location.hash.slice(1)) ?? withAnchor("");

  /** A link's address, with what is asked for behind ? and #; what the link itself says there holds. */
  function addressOf(link) {
    const address = new URL(link.href);
    address.search ||= location.search;
    if (!link.dataset.moved) address.hash ||= location.hash;
    return address;
  }

  function leadOn() {
    const link = findLink();
    if (link) location.replace(addressOf(link));
  }

  addEventListener("hashchange", leadOn);
  leadOn();
})();

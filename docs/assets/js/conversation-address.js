// The chosen questions in the address of the page, behind the #, which browsers send to nobody.

const conversationAddress = (() => {
  "use strict";

  const NAME = "vragen";

  /** The ids that the address names, each once; messengers write the commas between them as %2C. */
  function read() {
    const ids = (addressBar.readHash().get(NAME) ?? "").split(",");
    return [...new Set(ids.filter(Boolean))];
  }

  /** The address of the page with these questions. */
  function addressOf(ids) {
    const address = new URL(location.href);
    address.hash = ids.length ? `${NAME}=${ids.join(",")}` : "";
    return address.href;
  }

  return { addressOf, read };
})();

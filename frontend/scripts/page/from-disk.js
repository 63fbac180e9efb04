// Mends links and forms on a page that was opened from disk: a folder would be shown as a folder, and not the page in it.

if (location.protocol === "file:") {
  const isFolder = ({ protocol, pathname }) => protocol === "file:" && pathname.endsWith("/");

  /** The address of the page itself, where one leads to its folder. */
  const openIndex = (address) => {
    if (isFolder(address)) address.pathname += "index.html";
    return address;
  };

  for (const link of document.querySelectorAll("a[href]")) {
    const address = new URL(link.href.baseVal ?? link.href, document.baseURI);
    if (isFolder(address)) link.setAttribute("href", openIndex(address).href);
  }

  // Firefox takes no file for 'self', so there the pages' policy sends no form. Those with a script of their own have been
  // there first. Without JavaScript nothing would answer on the page that the form leads to.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const address = openIndex(new URL(event.target.action));
    address.search = new URLSearchParams(new FormData(event.target));
    location.assign(address);
  });
}

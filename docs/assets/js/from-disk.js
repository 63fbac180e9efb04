// Mends links on a page that was opened from disk: a link to a folder would show the folder, and not the page in it.

if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = new URL(link.href.baseVal ?? link.href, document.baseURI);
    if (address.protocol !== "file:" || !address.pathname.endsWith("/")) continue;
    address.pathname += "index.html";
    link.setAttribute("href", address.href);
  }
}

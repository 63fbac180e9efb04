"""Print the page that holds the whole guide as a PDF: tagged, with bookmarks, and links that work in it.

usage: python tools/make_pdf.py SITE PDF      (SITE is the built site)
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser

from chromium import open_browser, print_page
from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import describe_file, write_whole

WHOLE = "alles/index.html"
# What only a page on a screen has goes. A link to another page leads to the site, where that has an address. What a
# page calls a figure is a table or a quote, with words of its own: a PDF would take it for a picture without any.
MAKE_DOCUMENT = """() => {
  // On paper it has to say of which site it is.
  const [name, heading] = [".brand span", "h1"].map((part) => document.querySelector(part));
  heading.textContent = `${name.textContent}: ${heading.textContent[0].toLowerCase()}${heading.textContent.slice(1)}`;
  document.title = heading.textContent;
  for (const explained of document.querySelectorAll(".term-tip")) {
    explained.nextElementSibling.remove();
    explained.replaceWith(explained.textContent);
  }
  for (const figure of document.querySelectorAll("figure")) figure.setAttribute("role", "group");
  const site = document.querySelector("link[rel=canonical]")?.href;
  for (const link of document.querySelectorAll("main a[href]:not([href^='#'])")) {
    const address = link.getAttribute("href");
    if (/^[a-z]+:/.test(address)) continue;
    if (site) link.setAttribute("href", new URL(address, site));
    else link.removeAttribute("href");
  }
}"""


def make_pdf(browser: Browser, site: Path) -> bytes:
    """The whole guide of a built site, opened from disk, as PDF."""
    # The site's own scripts would make links to files of them.
    page = browser.new_page(color_scheme="light", java_script_enabled=False)
    page.goto((site.resolve() / WHOLE).as_uri())
    page.evaluate(MAKE_DOCUMENT)
    pdf = print_page(page)
    page.close()
    return pdf


def main(site: Path, pdf: Path) -> None:
    """Print the whole guide of a built site as one PDF."""
    with telling_failures():
        # Nobody replaces the site meanwhile.
        hold_folder(Path.cwd(), say_waiting)
        pdf.parent.mkdir(parents=True, exist_ok=True)
        with open_browser() as browser:
            write_whole(pdf, make_pdf(browser, site))
    print(describe_file(pdf))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

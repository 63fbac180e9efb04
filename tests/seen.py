"""What of a page a person sees: whether a thing is drawn, and how far down. Attributes only say what was meant."""

from typing import Any

from playwright.sync_api import Locator, Page

PHONE: Any = {"width": 390, "height": 844}

# What is hidden and yet drawn, or what would be if what it lies in were; a browser itself shows what is until-found.
FIND_DRAWN_THOUGH_HIDDEN = """() => [...document.querySelectorAll("[hidden]")]
    .filter(element => element.getAttribute("hidden").toLowerCase() !== "until-found")
    .filter(element => getComputedStyle(element).display !== "none" || element.getClientRects().length)
    .map(element => `${location.pathname}${location.search}: ${element.cloneNode().outerHTML}`)"""

# As wide as A4 between its margins.
PAPER_WIDTH = 672
FIND_WIDER = """() => [document.scrollingElement, ...document.querySelectorAll("dialog[open], dialog[open] *")]
    .filter(element => element.scrollWidth > Math.max(element.clientWidth, 1) && element.clientWidth)
    .map(element => `${location.pathname}: ${element.cloneNode().outerHTML.slice(0, 100)} ${element.scrollWidth}`)"""

# Which elements with words of their own, or that one fills in, ask first for other letters than these; hidden ones too.
FIND_OTHER_LETTERS = """(family) => {
  const isOther = (element) => getComputedStyle(element).fontFamily.split(",")[0].replaceAll('"', "") !== family;
  const hasWords = ({ childNodes }) => [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
  return [...document.querySelectorAll("body, body *:not(script, style, template, noscript)")]
      .filter((element) => hasWords(element) || element.matches("input, select, textarea"))
      .filter(isOther)
      .map((element) => `${location.pathname}: ${element.cloneNode().outerHTML.slice(0, 100)}`);
}"""
# The site's own; see test_typeface.py.
FAMILY = "Atkinson Hyperlegible Next"


def find_other_letters(page: Page) -> list[str]:
    """What on the page asks for letters that aren't the site's."""
    found: list[str] = page.evaluate(FIND_OTHER_LETTERS, FAMILY)
    return found


def find_drawn_though_hidden(page: Page) -> list[str]:
    """What the page says is hidden, and yet draws."""
    found: list[str] = page.evaluate(FIND_DRAWN_THOUGH_HIDDEN)
    return found


def top_of(seen: Locator) -> float:
    """How far below the top of the page something begins; an error where it isn't drawn."""
    return edges(seen)[0]


def bottom_of(seen: Locator) -> float:
    """How far below the top of the page something ends."""
    return edges(seen)[1]


def edges(seen: Locator) -> tuple[float, float]:
    """Where something begins and ends, from the top of the page."""
    box = seen.bounding_box()
    assert box is not None, f"not drawn: {seen}"
    scrolled = seen.page.evaluate("scrollY")
    return box["y"] + scrolled, box["y"] + box["height"] + scrolled


def height_of(page: Page) -> int:
    """How long the page is, in pixels."""
    return int(page.evaluate("document.documentElement.scrollHeight"))


def find_wider_than(page: Page, width: int) -> list[str]:
    """What makes the page, or a dialog that is open on it, scroll sideways in a window of this width, and on paper."""
    found = []
    for media, wide in (("screen", width), ("print", PAPER_WIDTH)):
        page.emulate_media(media=media)  # type: ignore[arg-type]  # one of two words
        page.set_viewport_size({"width": wide, "height": PHONE["height"]})
        found += [f"{media}: {wider}" for wider in page.evaluate(FIND_WIDER)]
    page.emulate_media(media="screen")
    return found

"""What stands on top of the screen: it says where one is, nothing shows between its parts, and one has room to read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conftest import wait_until
from html_page import resolve

LEVEL = "systeem/micro/"
QUESTION = "micro-vraag-werktijden"
# In pixels: where one has read on to, and a move of the finger.
DEEP, MOVE = 1500, 60
TOPS = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  return { header: box(".site-header").bottom, strip: box(".strip").top, under: box(".strip").bottom };
}"""
IS_AWAY = "document.querySelector('.site-header').getBoundingClientRect().bottom <= 0"
IS_BACK = "document.querySelector('.site-header').getBoundingClientRect().top >= 0"
# What is drawn at the top of the screen, from its edge to a third of its height.
COVERED = """() => {
  const heights = Array.from({ length: 10 }, (_, step) => 2 + step * innerHeight / 30);
  return heights.filter((y) => document.elementFromPoint(innerWidth / 2, y)?.closest(".site-header, .strip")).length;
}"""


# A link that is marked as where one is, with its name; and the name of a section in the menu, before the pages in it.
MARKED = re.compile(r'<a [^>]*?href="([^"]*)"[^>]* aria-current="(\w+)"[^>]*>(?:<svg.*?</svg>)?([^<]*)')
SECTION = re.compile(r">([^<>]+)</(?:a|span)><ul>")
SEARCH_BUTTON = '<button type="submit" class="header-button" aria-current="page">'
# In no menu itself, but within a page that is.
WITHIN = {"redactie/index.html": "over/index.html"}


def test_every_page_says_in_header_and_menu_where_one_is(site: Path) -> None:
    paths = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    assert len(paths) > 50
    # Where somebody is lost, and what has a button in the header.
    for path in paths - {"404.html", "zoeken/index.html"}:
        header, _, rest = (site / path).read_text(encoding="utf-8").partition("</header>")
        menu, _, _ = rest.partition("</nav>")
        (in_menu,) = MARKED.finditer(menu)
        (in_header,) = MARKED.finditer(header)
        kind = "true" if path in WITHIN else "page"
        assert (in_menu[2], leads_to(in_menu, path)) == (kind, WITHIN.get(path, path))
        if in_header[2] == "page":
            assert leads_to(in_header, path) == path
        else:
            *_, section = SECTION.findall(menu[: in_menu.start()])
            assert in_header[3] == section, path
    assert SEARCH_BUTTON in (site / "zoeken/index.html").read_text(encoding="utf-8")


def leads_to(link: re.Match[str], path: str) -> str | None:
    target = resolve(link[1], path)
    return target and target[0]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(base_url=address, reduced_motion="reduce")
    yield page
    page.close()


def read_on(page: Page, then: int) -> None:
    """Scroll far down as a finger does, and then by `then` pixels."""
    page.mouse.move(100, 200)
    page.mouse.wheel(0, DEEP)
    wait_until(page, f"scrollY >= {DEEP}")
    page.mouse.wheel(0, then)
    wait_until(page, f"scrollY === {DEEP + then}")


@pytest.mark.parametrize("width", [390, 601, 768, 959, 960, 1280])
def test_nothing_shows_between_the_header_and_the_strip(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LEVEL)
    read_on(page, -MOVE)
    wait_until(page, IS_BACK)
    tops = page.evaluate(TOPS)

    assert abs(tops["strip"] - tops["header"]) <= 1


@pytest.mark.parametrize("width", [390, 768])
def test_the_header_is_away_while_one_reads_on_and_back_when_one_scrolls_up(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LEVEL)
    read_on(page, MOVE)
    wait_until(page, IS_AWAY)
    assert page.evaluate(TOPS)["strip"] == 0

    page.keyboard.press("/")
    wait_until(page, IS_BACK)
    page.keyboard.press("Escape")
    page.mouse.wheel(0, -MOVE)
    wait_until(page, IS_BACK)


@pytest.mark.parametrize(("width", "height"), [(320, 256), (844, 390)])
def test_a_low_screen_is_for_reading(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(LEVEL)
    read_on(page, -MOVE)

    assert page.evaluate(COVERED) == 0


@pytest.mark.parametrize(("width", "height"), [(320, 256), (390, 844), (768, 800), (1280, 800)])
def test_what_a_link_leads_to_is_in_sight(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{LEVEL}#{QUESTION}")
    wait_until(page, "scrollY > 500")
    top = page.locator(f"#{QUESTION}").evaluate("element => element.getBoundingClientRect().top")
    under = page.evaluate(TOPS)["under"]

    assert max(under, 0) <= top < height / 2

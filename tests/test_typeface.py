"""The typeface: small, with every sign that pages show, there from the first line; late, no line shifts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from conftest import ROOT
from html_page import read_page
from seen import FAMILY
from systeemwijzer.assets import build_frontend

MOST_BYTES = 35_000
# It has no arrows to a side: the system draws the one that says what a word was taken for.
OTHERS = {"→"}
# Long after a page is drawn.
LATE_MS = 700
# A sign that the typeface has is as wide whatever stands behind it; of others, one of two letters differs.
FIND_MISSING = """async ([family, signs]) => {
  await document.fonts.load(`40px "${family}"`, signs);
  const context = document.createElement("canvas").getContext("2d");
  const measure = (sign, behind) => {
    context.font = `40px "${family}", ${behind}`;
    return context.measureText(sign).width;
  };
  return [...signs].filter((sign) => measure(sign, "monospace") !== measure(sign, "serif"));
}"""
SUM_SHIFTS = """() => new Promise((resolve) => new PerformanceObserver((list) => resolve(
  list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: "layout-shift", buffered: true })
  || setTimeout(() => resolve(0), 300))"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_it_is_small() -> None:
    assert [len(font.content) for font in build_frontend(ROOT).fonts.values() if len(font.content) > MOST_BYTES] == []


def test_it_has_every_sign_of_the_pages(page: Page, address: str, site: Path) -> None:
    signs = {sign for path in site.rglob("*.html") for sign in read_page(site, str(path.relative_to(site))).text}
    page.goto(address)

    assert page.evaluate(FIND_MISSING, [FAMILY, "☃"]) == ["☃"]
    shown = "".join(sorted(sign for sign in signs - OTHERS if sign.isprintable()))
    assert page.evaluate(FIND_MISSING, [FAMILY, shown]) == []


@pytest.mark.parametrize("path", ["", "systeem/micro/"])
def test_a_page_is_drawn_with_it(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")

    assert find_letters(page, "h1") == find_letters(page, "button") == [FAMILY]


def test_a_page_opened_from_disk_has_it_too(page: Page, site: Path) -> None:
    page.goto((site / "systeem/micro/index.html").as_uri())
    page.evaluate("document.fonts.ready")

    assert find_letters(page, "h1") == [FAMILY]


def test_no_line_shifts_where_it_comes_late(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})

    def wait(route: Route) -> None:
        page.wait_for_timeout(LATE_MS)
        route.continue_()

    page.route("**/*.woff2", wait)
    page.goto(f"{address}systeem/micro/", wait_until="networkidle")

    assert page.evaluate(SUM_SHIFTS) == 0
    page.close()


def find_letters(page: Page, selector: str) -> list[str]:
    """The families of the letters that the first of these elements is drawn with."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": document, "selector": selector})["nodeId"]
    return [font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]

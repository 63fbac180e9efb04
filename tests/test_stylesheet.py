"""The built stylesheets as browsers read them, and whether each page has those that it needs."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from html_page import HtmlPage, read_page

# What browsers call that which stands outside of any layer, such as a rule that wins from all others.
READ_UNLAYERED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return Array.from(sheet.cssRules, rule => rule.constructor.name).filter(name => !name.startsWith("CSSLayer"));
}"""
# What somebody wrote, and what an element is not: neither says what a rule is for.
ASIDE = re.compile(r'"[^"]*"|:not\([^()]*\)')
STYLED = re.compile(r"\.(?P<class>[a-z][\w-]*)|\[(?P<attribute>data-[\w-]+)")
EVERY_PAGE = "site.css"


@pytest.fixture(scope="module")
def stylesheets(site: Path) -> dict[str, str]:
    """The stylesheets by their names without hash."""
    return {name_of(path.name): path.read_text(encoding="utf-8") for path in (site / "assets").glob("*.css")}


@pytest.fixture(scope="module")
def styled(stylesheets: dict[str, str]) -> dict[str, set[str]]:
    """The classes and data attributes that each stylesheet has a rule for."""
    return {
        name: {found["class"] or found["attribute"] for found in STYLED.finditer(ASIDE.sub("", css))}
        for name, css in stylesheets.items()
    }


@pytest.fixture(scope="module")
def pages(site: Path) -> list[HtmlPage]:
    return [read_page(site, path.relative_to(site).as_posix()) for path in site.rglob("*.html")]


def name_of(file: str) -> str:
    return re.sub(r"\.[0-9a-f]+(?=\.css$)", "", file)


def list_asked(page: HtmlPage) -> list[str]:
    """The stylesheets that a page asks for, in its order."""
    return [name_of(Path(link["href"]).name) for link in page.find("link", rel="stylesheet")]


def list_names(page: HtmlPage) -> set[str]:
    """The classes and data attributes on a page, also of what scripts take from its templates."""
    return {
        name
        for _, attributes in page.elements
        for attribute, value in attributes.items()
        for name in (value.split() if attribute == "class" else [attribute])
    }


def test_every_page_asks_for_what_styles_it(pages: list[HtmlPage], styled: dict[str, set[str]]) -> None:
    """Where this fails: overrides/partials/stylesheets.html doesn't know of it."""
    everything = set().union(*styled.values())
    missing = {
        page.path: list_names(page) & everything - set().union(*(styled[name] for name in list_asked(page)))
        for page in pages
    }

    assert {path: names for path, names in missing.items() if names} == {}


def test_no_page_asks_for_what_styles_nothing_of_it(pages: list[HtmlPage], styled: dict[str, set[str]]) -> None:
    idle = {
        (page.path, name)
        for page in pages
        for name in list_asked(page)[1:]
        if not list_names(page) & (styled[name] - styled[EVERY_PAGE])
    }

    assert idle == set()
    assert {list_asked(page)[0] for page in pages} == {EVERY_PAGE}
    assert {name for page in pages for name in list_asked(page)} == styled.keys()


def test_everything_is_in_a_layer(browser: Browser, stylesheets: dict[str, str]) -> None:
    page = browser.new_page()
    unlayered = {name: page.evaluate(READ_UNLAYERED, css) for name, css in stylesheets.items()}
    page.close()

    assert {name: rules for name, rules in unlayered.items() if rules} == {}


def test_every_custom_property_that_is_used_is_set(stylesheets: dict[str, str]) -> None:
    css = "".join(stylesheets.values())

    assert set(re.findall(r"var\((--[\w-]+)", css)) <= set(re.findall(r"[{;](--[\w-]+):", css))


def test_a_glyph_is_as_high_as_its_words(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}vragen/")
    measure = "glyphs => glyphs.map(g => g.getBoundingClientRect().height / parseFloat(getComputedStyle(g).fontSize))"
    heights = page.locator("main svg.glyph").evaluate_all(measure)
    page.close()

    assert heights == pytest.approx([1.25] * len(heights), abs=0.01)
    assert len(heights) >= 5

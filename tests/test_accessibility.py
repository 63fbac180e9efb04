"""Every built page, for everybody: axe's rules, valid HTML, and the keyboard alone, narrow and wide, light and dark."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from keyboard import walk_pages
from seen import find_other_letters

CHECKER = ROOT / "tests" / "html"
WIDTHS = (390, 1280)
HEIGHT = 900
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# At each width, in light and in dark. The document of all pages shows once more what they show, and takes axe ten
# seconds each time: it is looked at in each width and in each scheme, not in all pairs of them, and for new colours.
VIEWS = tuple((width, scheme) for scheme in SCHEMES for width in WIDTHS)
# Most of axe's time goes into these. They look at every text in the first view of a page, and in its other views at
# those whose colours, or what is behind them, no text had that they were sure about. In dark nothing else differs.
RULES_OF_COLOURS = ["color-contrast", "link-in-text-block"]
FIND_NEW_TEXTS = (ROOT / "tests/text_styles.js").read_text(encoding="utf-8")
View = tuple[int, Literal["light", "dark"]]
WHOLE = "alles/"
PARTS = 4
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# axe then describes only what is wrong or unsure, not every element that is right: in two thirds of the time.
RESULTS = {"resultTypes": ["violations", "incomplete"], "elementRef": True}
ALL = {"runOnly": RULES} | RESULTS
COLOURS = {"runOnly": RULES_OF_COLOURS} | RESULTS
ALL_BUT_COLOURS = ALL | {"rules": {rule: {"enabled": False} for rule in RULES_OF_COLOURS}}
FIND_VIOLATIONS = """async ([within, options]) => {
  const { violations, incomplete } = await axe.run(within ?? { include: [...newTexts.keys()] }, options);
  const unsure = new Set(incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
  globalThis.sureTexts = [...(globalThis.newTexts ?? [])].filter(([text]) => !unsure.has(text)).map(([, name]) => name);
  return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${location.href}: ${id}: ${node.html.slice(0, 120)}`));
}"""


@pytest.fixture(scope="module")
def paths(site: Path) -> list[str]:
    """Every page's address, relative to the site's root; '404.html' is one of them."""
    pages = [path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html")]
    return [*sorted(pages), "404.html"]


def open_page(browser: Browser, address: str, width: int) -> Iterator[Page]:
    viewport: Any = {"width": width, "height": HEIGHT}
    with browser.new_context(base_url=address, viewport=viewport) as context:
        yield context.new_page()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    yield from open_page(browser, address, request.param)


def find_violations(page: Page, within: str | None = "html", options: dict[str, Any] = ALL) -> list[str]:
    """What axe finds on the page as it stands, or within a part of it; None stands for the texts that look new."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    violations: list[str] = page.evaluate(FIND_VIOLATIONS, [within, options])
    return violations


def look_at(page: Page, known: set[str], views: Sequence[View] = VIEWS, is_new: bool = True) -> Iterator[str]:
    """What axe finds on an open page in these views: to load page and axe each time takes long.

    Of a new page every colour is looked at in the first view. What texts look like that axe is sure about is added to
    what is known of the pages before it.
    """
    for view in views:
        width, scheme = view
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        is_whole, has_new = is_new and view == views[0], page.evaluate(FIND_NEW_TEXTS, list(known))
        found = []
        if is_whole or scheme == SCHEMES[0]:
            found += find_violations(page, options=ALL if is_whole else ALL_BUT_COLOURS)
        if has_new and not is_whole:
            found += find_violations(page, None, COLOURS)
        if has_new:
            known.update(page.evaluate("sureTexts"))
        yield from (f"{width}, {scheme}: {violation}" for violation in found)


@pytest.fixture(scope="module")
def known() -> set[str]:
    """What texts look like that axe was sure about."""
    return set()


# In parts, so that each core has as much to do.
@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(browser: Browser, address: str, paths: list[str], known: set[str], part: int) -> None:
    # Without motion, as axe would look while the colours of one scheme fade into those of the other.
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        page = context.new_page()
        violations: list[str] = []
        for path in paths[part::PARTS]:
            page.goto(path)
            # Not axe's, but asked of every page too, and to open them all takes long.
            violations += find_other_letters(page)
            violations += look_at(page, known, VIEWS[::3], is_new=False) if path == WHOLE else look_at(page, known)
        assert violations == []


# Each shows in one view only, and there stands beside one of the same look that is right.
FAULTY = """<!doctype html><html lang="nl"><title>Fout</title><style>
  body { background: #fff; color: #000 } #link { text-decoration: none; color: #06f } div { height: 40px }
  #wide, .behind { display: none } .behind { background: #555 } .over { position: absolute; margin-top: -40px }
  @media (min-width: 800px) { #wide, .behind { display: block } #wide { color: #bbb } }
  @media (prefers-color-scheme: dark) {
    body { background: #000; color: #fff } a { color: #88f } #dark { color: #333 } #link { color: #eee }
    .behind { background: #bbb }
  }
</style><main><h1>Kop</h1><p>Tekst met <a href="#a">een link</a>.<p id="wide">Alleen breed<p id="dark">In het donker
<p>Tekst met veel meer woorden dan <a href="#b" id="link">nog een link</a>.
<div class="behind"></div><div class="over" id="over">Ligt erop</div></main>"""
IN_ONE_VIEW = {("light", "wide"), ("light", "over"), ("dark", "dark"), ("dark", "link"), ("dark", "over")}


def test_axe_misses_no_colour_that_only_one_view_shows(browser: Browser) -> None:
    """That the test above can fail, and finds all that axe finds where it looks at everything in each view."""
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.set_content(FAULTY)
        found = {read_fault(violation) for violation in look_at(page, set[str]())}
        each = [list(look_at(page, set(), [view])) for view in VIEWS]
    assert found == IN_ONE_VIEW
    assert found == {read_fault(violation) for violations in each for violation in violations}


def read_fault(violation: str) -> tuple[str, str]:
    """The scheme and the id of what axe has found."""
    ((scheme, name),) = re.findall(r'^\d+, (\w+): .*id="(\w+)"', violation)
    return scheme, name


@pytest.mark.parametrize("width", WIDTHS)
def test_focus_is_seen_wherever_the_keyboard_goes(
    browser_options: dict[str, Any], address: str, paths: list[str], width: int
) -> None:
    # The document of all pages has a thousand stops, and is walked where the header covers most.
    walked = [path for path in paths if path != WHOLE or width == WIDTHS[0]]
    assert walk_pages(browser_options, address, walked, {"width": width, "height": HEIGHT}) == []


def test_axe_finds_nothing_with_the_menu_open(page: Page) -> None:
    page.goto("systeem/micro/")
    # Where there is room, the menu is a row of links, and there is no button.
    if page.get_by_role("button", name="Menu").is_visible():
        page.get_by_role("button", name="Menu").click()
        assert page.get_by_role("navigation", name="Menu").is_visible()
    assert find_violations(page) == []


def test_axe_finds_nothing_with_suggestions_and_facets_open(page: Page) -> None:
    page.goto("vragen/")
    for summary in page.locator("details[data-facets] > summary:visible").all():
        summary.click()
    page.get_by_role("combobox", name="Zoek op deze site").press_sequentially("schulden")
    page.get_by_role("option").first.wait_for()
    assert find_violations(page) == []


def test_axe_finds_nothing_in_search_results(page: Page) -> None:
    page.goto("zoeken/?q=kinderopvang")
    page.locator("#search-results[data-query=kinderopvang]").wait_for()
    assert find_violations(page) == []


def test_axe_finds_nothing_with_an_explanation_open(page: Page) -> None:
    page.goto("systeem/micro/")
    page.get_by_role("button", name="bijstand").first.click()
    assert find_violations(page) == []


@pytest.mark.parametrize("block", ["start", "center", "end"])
def test_an_explanation_stands_whole_beside_its_word(page: Page, block: str) -> None:
    page.goto("systeem/micro/")
    page.locator("details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true; })")
    for word in page.locator(".term-tip:visible").all():
        word.evaluate("(word, block) => word.scrollIntoView({ block, behavior: 'instant' })", block)
        word.click(position={"x": 2, "y": 2})
        tip = page.locator(".term-tip__text:popover-open")
        page.wait_for_timeout(50)  # until it has been drawn beside its word
        beside, box = word.bounding_box(), tip.bounding_box()
        assert beside and box
        size = page.viewport_size
        assert size and box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"]
        gap = max(box["y"] - beside["y"] - beside["height"], beside["y"] - box["y"] - box["height"])
        assert 0 <= gap < 20
        page.keyboard.press("Escape")


def test_axe_finds_nothing_with_what_folds_open(page: Page) -> None:
    page.goto("over/")
    # Not with clicks: they scroll, and what lies half behind the header then counts as a small target.
    page.locator("main > details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true; })")
    assert page.get_by_text("Opvoeden zonder man").is_visible()
    assert find_violations(page) == []


def test_menu_closes_with_escape_and_gives_focus_back(browser: Browser, address: str) -> None:
    for page in open_page(browser, address, WIDTHS[0]):
        page.goto("vragen/")
        menu = page.get_by_role("navigation", name="Menu")
        assert not menu.is_visible()
        page.get_by_role("button", name="Menu").focus()
        page.keyboard.press("Enter")
        assert menu.is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert not menu.is_visible()
        assert page.evaluate("document.activeElement.textContent.trim()") == "Menu"


def test_a_link_in_a_drawing_leads_on_with_the_menu_open(browser: Browser, address: str) -> None:
    for page in open_page(browser, address, WIDTHS[0]):
        page.goto("")
        page.get_by_role("button", name="Menu").press("Enter")
        expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
        page.locator("main svg a[href$='systeem/micro/']").first.press("Enter")
        expect(page).to_have_url(f"{address}systeem/micro/")


def test_skip_link_leads_past_the_menus(page: Page) -> None:
    page.goto("systeem/micro/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_html_is_valid(site: Path, tmp_path: Path) -> None:
    # A file, for Node may end before all of a long report has gone through the pipe.
    report = tmp_path / "report.json"
    node = str(Path(sys.executable).with_name("node"))
    command = [node, "node_modules/html-validate/bin/html-validate.mjs", "--config", ".htmlvalidate.json"]
    command += ["--formatter", f"json={report}", f"{site}/**/*.html"]
    run = subprocess.run(command, cwd=CHECKER, capture_output=True, text=True, check=False)
    faults = [
        f"{Path(page['filePath']).relative_to(site)}:{message['line']}: {message['message']}"
        for page in json.loads(report.read_text(encoding="utf-8"))
        for message in page["messages"]
    ]

    assert run.returncode == bool(faults), run.stderr
    assert faults == []

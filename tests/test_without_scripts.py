"""Without JavaScript: every control that is seen does something, and no words tell of what isn't there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

# What of a page is seen and does nothing: a button that opens nothing and sends nothing, a field that is in no form,
# and a link to where nothing of the page is seen. What a browser does by itself is left: popovers, folds, forms that
# lead on, and choices that a stylesheet knows.
FIND_DEAD = """() => {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join();
  const isAlive = (control) =>
    control.hasAttribute("popovertarget") ||
    control.closest("form[action]") ||
    [...document.getElementsByName(control.name)].some(({ value }) => styles.includes(`[value="${value}"]:checked`));
  const here = location.href.split("#")[0];
  const leadsNowhere = (link) => {
    const { href, hash } = new URL(link.getAttribute("href"), here);
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    return href.split("#")[0] === here && !target?.getClientRects().length;
  };
  const controls = [...document.querySelectorAll("button, input, select, textarea, [role=button], [role=slider]")];
  const links = [...document.querySelectorAll("a[href*='#']")].filter(leadsNowhere);
  const dead = [...controls.filter((control) => !isAlive(control)), ...links].filter(isSeen);
  return dead.map((control) => `${location.pathname}: ${control.outerHTML.slice(0, 120)}`);
}"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        yield context.new_page()


def test_no_control_is_seen_that_does_nothing(page: Page, site: Path) -> None:
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(paths) > 40
    dead = []
    for path in paths:
        page.goto(path.removesuffix("index.html"))
        dead += page.evaluate(FIND_DEAD)

    assert dead == []


def test_where_cards_with_codes_are_made_it_says_that_they_cannot_be(page: Page) -> None:
    page.goto("training/groepen/")
    words = page.locator("main").inner_text()
    assert "scant" not in words
    assert "werkt alleen met JavaScript" in words

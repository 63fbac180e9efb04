"""How soon one has what one came for: on a phone within two screens, or by a strip in the first."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from seen import PHONE, bottom_of, top_of
from systeemwijzer.records import Guide
from systeemwijzer.records.addresses import address_of_level, address_of_topic

SCREEN = PHONE["height"]
# What one comes for, by the page. Of questions in sets the titles of these are scanned first.
SETS = ".question-set > summary"
CAME_FOR = {
    "beleid/": SETS,
    "begrippen/": "dt",
    "cijfers/": ".figure",
    "citaten/": ".quote blockquote",
    "gesprek/": ".start-set",
    "overzicht/": "table",
    "suggesties/": ".record",
    "training/": ".programme",
    "training/casussen/": ".case",
    "voorbeelden/": ".example",
    "vragen/": SETS,
}
SIZES_OF_PARTS = """() => [...document.querySelectorAll("main h2")].filter(heading => heading.getClientRects().length)
    .map(heading => getComputedStyle(heading).fontSize)"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, viewport=PHONE) as context:
        yield context.new_page()


def test_what_one_comes_for_is_within_two_screens_of_a_phone(page: Page) -> None:
    for path, wanted in CAME_FOR.items():
        page.goto(path)
        assert top_of(page.locator(wanted).locator("visible=true").first) < 2 * SCREEN, path


def test_a_theme_has_a_strip_at_once_and_its_questions_soon(page: Page, guide: Guide) -> None:
    for topic in guide.topics:
        page.goto(address_of_topic(topic.id))
        assert bottom_of(page.locator(".strip")) <= SCREEN, topic.id
        parts = page.locator("main section > h2[id]").evaluate_all("all => all.map(({ id }) => `#${id}`)")
        assert read_strip(page) == parts, topic.id
        assert bottom_of(page.locator(".question__text:visible").first) <= 2 * SCREEN, topic.id
        # What has the same title is told apart where it stands together.
        titles = page.locator("#belemmeringen ~ .barrier h3").all_inner_texts()
        assert titles and len(set(titles)) == len(titles), topic.id


def test_a_level_has_a_strip_at_once(page: Page, guide: Guide) -> None:
    for level in guide.levels:
        page.goto(address_of_level(level.id))
        assert bottom_of(page.locator(".strip")) <= SCREEN, level.id
        assert [leads for leads in read_strip(page) if not page.locator(f"h2{leads}").count()] == [], level.id


def read_strip(page: Page) -> list[str]:
    """Where the links of the strip lead, in their order."""
    leads: list[str] = page.locator(".strip a").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
    return leads


def test_parts_of_a_page_have_headings_of_one_size(page: Page) -> None:
    for path in ("beleid/", "systeem/micro/", "training/casussen/", "training/niveau/", "themas/geld/"):
        page.goto(path)
        assert len(set(page.evaluate(SIZES_OF_PARTS))) == 1, path

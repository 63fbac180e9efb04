"""What is seen at a glance: how long pages are on a phone and on paper, and that folding loses nothing."""

import re
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from systeemwijzer.records import Barrier, Guide, Question, Quote

PHONE = {"width": 390, "height": 844}
MOST_SCREENS = 8
MOST_SHEETS = 8
LEVELS = ("individu", "micro", "meso", "exo", "macro")
LONG_PAGES = [*(f"systeem/{level}/" for level in LEVELS), "vragen/"]
# Within a word that a line's end has cut, and between words, a sheet has other spaces than the text.
SPACES = re.compile(r"\s+")


@pytest.mark.parametrize("path", LONG_PAGES)
def test_a_page_opens_short_on_a_phone(browser: Browser, address: str, path: str) -> None:
    with browser.new_context(base_url=address, viewport=PHONE) as context:  # type: ignore[arg-type]  # two numbers
        page = context.new_page()
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollHeight") <= MOST_SCREENS * PHONE["height"]


@pytest.mark.parametrize("path", LONG_PAGES)
def test_nothing_is_lost_on_paper(browser: Browser, address: str, guide: Guide, path: str) -> None:
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(path)
        paper = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    sheets = [sheet.extract_text() for sheet in paper.pages]
    assert len(sheets) <= MOST_SHEETS

    level = path.split("/")[1]
    here = [record for record in guide.records if not level or record.level == level]
    kinds = (Question,) if path == "vragen/" else (Question, Quote, Barrier)
    texts = [record.text for record in here if isinstance(record, kinds)]
    # Fonts write fi as one sign.
    printed = SPACES.sub("", unicodedata.normalize("NFKC", "".join(sheets)))
    texts = [unicodedata.normalize("NFKC", text) for text in texts]
    assert [text for text in texts if SPACES.sub("", text) not in printed] == []


def test_the_rings_are_whole_in_the_first_screen(browser: Browser, address: str, site: Path) -> None:
    for width, height, most_top, most_bottom in ((1280, 720, 720, 720), (390, 844, 422, 844)):
        page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
        page.goto("")
        box = page.locator(".rings:visible").bounding_box()
        assert box is not None
        assert box["y"] <= most_top
        assert box["y"] + box["height"] <= most_bottom
        page.close()


def test_a_ring_says_what_is_in_it_before_one_chooses_it(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 720})
    page.goto("")
    within = page.locator(".system__view--analysis .level--micro .level-links__more")
    expect(within).to_be_hidden()
    page.locator(".system__view--analysis .ring.level--micro").focus()
    page.keyboard.press("Shift")
    expect(within).to_be_visible()
    page.close()


def test_a_link_to_a_record_opens_what_it_lies_in(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    for record in ("micro-huishouden", "micro-vraag-werktijden"):
        page.goto(f"systeem/micro/#{record}")
        expect(page.locator(f"#{record}")).to_be_in_viewport()
    page.close()

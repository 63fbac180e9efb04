"""The table of themes by levels: each number leads to exactly what it counts, and two of them stand side by side."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from html_page import read_page
from systeemwijzer.pages.views import MAIN_KINDS, count_themes
from systeemwijzer.records import Guide

PHONE = {"width": 390, "height": 844}
SHOWN = {"zoeken/": "#search-results > li:visible", "vragen/": "[data-find]:visible"}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, viewport=PHONE) as context:  # type: ignore[arg-type]  # two numbers
        yield context.new_page()


def test_every_count_is_a_link_to_its_own_records(site: Path, guide: Guide) -> None:
    """In the address stand kind, level and theme, and nothing else."""
    linked = {}
    for link in read_page(site, "overzicht/index.html").find("a"):
        parts = urlsplit(link.get("href", ""))
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if given:
            linked[given["topic"], given["level"], given.get("kind", "question")] = parts.path
    counts = count_themes(guide)

    expected = {(topic, level, kind) for (topic, level), kinds in counts.items() if level for kind in kinds}
    assert set(linked) == expected
    assert {path for (_, _, kind), path in linked.items() if kind == "question"} == {"../vragen/"}
    assert {path for (_, _, kind), path in linked.items() if kind != "question"} == {"../zoeken/"}


@pytest.mark.parametrize("kind", MAIN_KINDS)
def test_a_count_leads_to_as_many(page: Page, guide: Guide, kind: str) -> None:
    page.goto("overzicht/")
    link = page.locator(f".overview td.level--micro a[href*='{'vragen/' if kind == 'question' else kind}']").first
    words = link.inner_text()
    link.click()
    page.wait_for_url("**/*topic=*")
    path = urlsplit(page.url).path.lstrip("/")
    given = parse_qs(urlsplit(page.url).query)
    expected = [
        record.id for record in guide.of_kind(kind) if record.level == "micro" and given["topic"][0] in record.topics
    ]
    assert words.startswith(str(len(expected)))
    expect(page.locator(SHOWN[path])).to_have_count(len(expected))


def test_the_table_is_read_as_a_table_on_a_phone(page: Page) -> None:
    page.goto("overzicht/")
    table = page.get_by_role("table", name="Hoeveel belemmeringen")
    expect(table.get_by_role("columnheader")).to_have_text(["Individu", "Micro", "Meso", "Exo", "Macro"])
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Geld en schulden"))
    expect(row.get_by_role("cell").first.get_by_role("link").first).to_have_accessible_name("3 belemmeringen")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_two_levels_stand_side_by_side(page: Page, guide: Guide) -> None:
    page.goto("overzicht/")
    page.get_by_label("Links").select_option("micro")
    page.get_by_label("Rechts").select_option("meso")
    page.get_by_role("button", name="Zet naast elkaar").press("Enter")
    table = page.get_by_role("table", name="staan hieronder naast elkaar")
    expect(table.get_by_role("columnheader")).to_have_text(["Microsysteem", "Mesosysteem"])
    for column, level in enumerate(("micro", "meso")):
        expected = [
            guide.name_of(record) for kind in MAIN_KINDS for record in guide.of_kind(kind) if record.level == level
        ]
        expect(table.locator(f"tr > td:nth-child({column + 1}) a")).to_have_text(expected)
    assert page.url.endswith("?naast=micro&naast=meso")


def test_what_somebody_was_sent_is_compared_at_once(page: Page) -> None:
    page.goto("overzicht/?naast=geld&naast=onzin")
    expect(page.get_by_label("Links")).to_have_value("geld")
    expect(page.get_by_label("Rechts")).to_have_value("")
    page.goto("overzicht/?naast=geld&naast=werk")
    expect(page.get_by_role("status").filter(has_text="Geld en schulden en Werk en wensen")).to_be_visible()

"""The built site in a real browser. Roles, names, ids and data attributes lead; class names are the designers'."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

from conftest import BLOCKED, TELL_REFUSED
from seen import find_drawn_though_hidden

Json = dict[str, str]

# In how many steps the Tab key must have come past the rings of the home page.
TAB_STEPS = 80
# How many pages are visited side by side: each takes half a second to be sure that it asks for nothing more.
TABS = 10
TIMEOUT_MS = 10_000
WIDE: Any = {"width": 1280, "height": 720}
NARROW: Any = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def paths(site: Path) -> list[str]:
    """Every page's address, relative to the site's root."""
    return sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))


@pytest.fixture(scope="module")
def guide_json(site: Path) -> dict[str, list[Json]]:
    loaded: dict[str, list[Json]] = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))
    return loaded


def open_page(browser: Browser, address: str, *, scripts: bool) -> Iterator[Page]:
    with browser.new_context(base_url=address, java_script_enabled=scripts) as context:
        context.set_default_timeout(TIMEOUT_MS)
        yield context.new_page()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from open_page(browser, address, scripts=True)


@pytest.fixture
def page_without_scripts(browser: Browser, address: str) -> Iterator[Page]:
    yield from open_page(browser, address, scripts=False)


def test_no_page_asks_another_host_has_an_error_scrolls_sideways_or_draws_what_is_hidden(
    page: Page, address: str, paths: list[str]
) -> None:
    """All is asked of each page in one visit: what it loads with room, and how it lies when the window gets narrow."""
    faults: list[str] = []

    def note_request(request: Request) -> None:
        if urlsplit(request.url).netloc not in {urlsplit(address).netloc, ""}:
            faults.append(f"{request.frame.url}: asks for {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.endswith(BLOCKED):
            faults.append(f"{message.location['url']}: {message.type} {message.text}")

    context = page.context
    context.add_init_script(TELL_REFUSED)
    context.on("request", note_request)
    context.on("console", note_message)
    context.on("weberror", lambda error: faults.append(f"{error.page}: {error.error}"))
    # A new tab costs more than a page, so the same ones are used again.
    tabs = [context.new_page() for _ in range(TABS)]
    for start in range(0, len(paths), TABS):
        shown = list(zip(tabs, paths[start:], strict=False))
        for tab, path in shown:
            tab.set_viewport_size(WIDE)
            tab.goto(f"{path}/")
        for tab, path in shown:
            tab.wait_for_load_state("networkidle")
            tab.set_viewport_size(NARROW)
            faults += find_drawn_though_hidden(tab)
            width = tab.evaluate("document.scrollingElement.scrollWidth")
            faults += [f"{path}: {width} pixels wide"] * (width > NARROW["width"])

    assert faults == []


def ring_names(guide_json: dict[str, list[Json]]) -> dict[str, str]:
    """What a screen reader says of each ring, by level, counted from the export."""
    names = {}
    for level in guide_json["levels"]:
        counts = Counter(record["kind"] for record in guide_json["records"] if record["level"] == level["id"])
        parts = [
            say(counts["barrier"], "belemmering", "belemmeringen"),
            say(counts["quote"], "citaat", "citaten"),
            say(counts["question"], "vraag", "vragen"),
        ]
        names[level["id"]] = f"{level['title']}: {level['subtitle']}. {', '.join(parts)}"
    return names


def say(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def ring(page: Page, name: str) -> Locator:
    """The one ring with this name that can be seen."""
    return page.get_by_role("link", name=name, exact=True)


def test_rings_are_named_links_reached_by_keyboard(page: Page, guide_json: dict[str, list[Json]]) -> None:
    names = ring_names(guide_json)
    page.goto("")
    for name in names.values():
        expect(ring(page, name)).to_have_count(1)

    reached = []
    for _ in range(TAB_STEPS):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert set(names.values()) <= set(reached)


@pytest.mark.parametrize("level", ["individu", "micro", "meso", "exo", "macro"])
def test_enter_on_a_ring_opens_its_level(page: Page, guide_json: dict[str, list[Json]], level: str) -> None:
    page.goto("")
    ring(page, ring_names(guide_json)[level]).focus()
    page.keyboard.press("Enter")

    page.wait_for_url(f"**/systeem/{level}/")
    title = next(found["title"] for found in guide_json["levels"] if found["id"] == level)
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_a_click_on_the_middle_of_the_rings_opens_the_mother(page: Page) -> None:
    page.goto("")
    page.get_by_role("group", name=re.compile("Het systeem rond de moeder")).click()

    page.wait_for_url("**/systeem/individu/")


@pytest.mark.parametrize("fixture", ["page", "page_without_scripts"])
def test_rings_lead_to_the_questions_by_choice(
    request: pytest.FixtureRequest, fixture: str, guide_json: dict[str, list[Json]]
) -> None:
    page: Page = request.getfixturevalue(fixture)
    name = ring_names(guide_json)["micro"]
    page.goto("systeem/")
    expect(ring(page, name)).to_have_attribute("href", "micro/")

    page.get_by_role("radio", name="wat je kunt vragen").check()
    expect(ring(page, name)).to_have_attribute("href", "micro/#micro-vragen")
    ring(page, name).focus()
    page.keyboard.press("Enter")

    page.wait_for_url("**/systeem/micro/#micro-vragen")
    expect(page.locator("#micro-vragen")).to_be_in_viewport()


def test_copy_button_gives_the_address_of_the_record(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("systeem/micro/")
    record = page.locator("article[id]").first
    record.get_by_text("Bron en link").click()
    record.get_by_role("button", name="Kopieer link").click()

    expect(record.get_by_role("button", name="Gekopieerd")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}systeem/micro/#{record.get_attribute('id')}"


def test_without_scripts_there_are_no_dead_buttons(page_without_scripts: Page) -> None:
    page_without_scripts.goto("systeem/micro/")

    expect(page_without_scripts.get_by_role("button", name="Kopieer link")).to_have_count(0)


def test_questions_all_stand_there_without_scripts(
    page_without_scripts: Page, guide_json: dict[str, list[Json]]
) -> None:
    page_without_scripts.goto("vragen/")

    for record in guide_json["records"]:
        if record["kind"] == "question":
            expect(page_without_scripts.locator(f"#{record['id']}")).to_be_visible()


def test_the_table_of_questions_can_be_downloaded(page: Page) -> None:
    page.goto("vragen/")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("CSV")).first.click()

    assert download.value.suggested_filename == "vragen.csv"


def test_examples_are_narrowed_down_by_level_and_theme(page: Page, guide_json: dict[str, list[Json]]) -> None:
    examples = [record for record in guide_json["records"] if record["kind"] == "example"]
    page.goto("voorbeelden/")
    expect(page.locator("[data-find]:visible")).to_have_count(len(examples))

    for choice in ("Exosysteem", "Samenwerken rond de moeder"):
        page.get_by_role("checkbox", name=re.compile(f"^{choice}")).check()
    left = [record["id"] for record in examples if "exo" in record["levels"] and "samenwerken" in record["topics"]]

    assert 0 < len(left) < len(examples)
    expect(page.locator("[data-find]:visible")).to_have_count(len(left))
    expect(page).to_have_url(re.compile("level=exo&topic=samenwerken"))


def test_links_work_when_the_site_is_opened_from_disk(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name=re.compile("^Microsysteem:")).focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Microsysteem")

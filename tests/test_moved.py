"""Addresses that have moved, in a real browser: one is led on with what was asked, and Back leads to where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from serving import serve_folder

# What is asked for, and where that leads: projects.py says what has moved.
LED = {
    "oude-vragen/": "vragen/",
    "oude-vragen/?q=oppas": "vragen/?q=oppas",
    "oude-vragen/?level=micro#vragen-micro": "vragen/?level=micro#vragen-micro",
    "oude-vragen/#elders": "systeem/meso/#meso-vraag-druk",
    "oude-vragen/#Elders).": "systeem/meso/#meso-vraag-druk",
    "oud/pad/?van=mail#oud": "systeem/micro/?van=mail",
    "systeem/micro/#oud": "citaten/",
}
START = "begrippen/"


@pytest.fixture(params=["served", "disk"])
def base(request: pytest.FixtureRequest, published_site: Path) -> Iterator[str]:
    if request.param == "disk":
        yield f"{published_site.as_uri()}/"
    else:
        with serve_folder(published_site) as address:
            yield address


def address_of(base: str, path: str) -> str:
    """A page from disk is the file itself."""
    page, mark, asked = path.partition("?" if "?" in path else "#")
    return f"{base}{page}{'index.html' if base.startswith('file:') else ''}{mark}{asked}"


def test_one_is_led_on_with_what_was_asked_and_back_leads_back(browser: Browser, base: str) -> None:
    page = browser.new_page()
    for asked, led in LED.items():
        page.goto(address_of(base, START))
        page.evaluate("address => { location.href = address; }", address_of(base, asked))
        page.wait_for_url(address_of(base, led))
        page.go_back()
        page.wait_for_url(address_of(base, START))
    page.close()


def test_an_anchor_that_nobody_knows_leads_where_the_page_went(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(address_of(base, "oude-vragen/#nergens"))
    page.wait_for_url(address_of(base, "vragen/#nergens"))
    page.close()


def test_without_scripts_the_page_leads_on_and_an_anchor_says_where(browser: Browser, published_site: Path) -> None:
    with serve_folder(published_site) as address, browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}oude-vragen/")
        page.wait_for_url(f"{address}vragen/")
        expect_way_on(page, f"{address}oud/pad/#oud", f"{address}systeem/micro/")
        expect_way_on(page, f"{address}systeem/micro/#oud", f"{address}citaten/")


def expect_way_on(page: Page, old: str, new: str) -> None:
    page.goto(old)
    moved = page.locator("#oud")
    expect(moved).to_be_in_viewport()
    moved.get_by_role("link", name="Dit staat nu hier").click()
    page.wait_for_url(new)

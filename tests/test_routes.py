"""The routes to read by: what comes after each page, where one was, and that no way on leads into an empty page."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from conftest import ROOT
from seen import PHONE
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide, Route
from systeemwijzer.records.addresses import address_of_page

KEY = "systeemwijzer-leesroute"
STORED = f"() => [localStorage, sessionStorage].map(storage => storage.getItem('{KEY}'))"
NAV = re.compile(r'<nav class="page-steps"[^>]*>.*?</nav>', re.DOTALL)
NEXT = re.compile(r'rel="next" href="([^"]*)"')
OTHERS = re.compile(r'<details class="other-routes".*?</details>', re.DOTALL)
HOST = "https://site/"


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=address, viewport=PHONE, reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def ways_of(page: Page) -> Locator:
    """The ways on that are seen at the end of a page."""
    return page.locator("footer .page-steps:visible")


def routes_of(guide: Guide) -> tuple[Route, ...]:
    return guide.all_of(Route)


def test_no_way_on_leads_into_a_tool_or_against_the_route(site: Path, guide: Guide) -> None:
    tools = {address_of_page(page.src_uri) for page in Project(ROOT).pages.items if page.says.tool}
    assert {"gesprek/", "kaart/", "training/plenair/"} <= tools
    first = [step.page_address for step in routes_of(guide)[0].steps]
    after = dict(pairwise(first))
    seen = set()
    for file in sorted(site.rglob("index.html")):
        address = "" if file.parent == site else f"{file.parent.relative_to(site).as_posix()}/"
        text = file.read_text(encoding="utf-8")
        assert not tools.intersection(_list_next(text, address)), address
        leading = OTHERS.sub("", text)
        assert len(NAV.findall(leading)) <= 1, address
        leads = _list_next(leading, address)
        if address in after:
            assert leads == [after[address]], address
            seen.add(address)
    assert len(seen) == len(first) - 1


def _list_next(text: str, address: str) -> list[str]:
    """The addresses that the ways on from a page lead to."""
    links = [link for way in NAV.findall(text) for link in NEXT.findall(way)]
    return [urljoin(f"{HOST}{address}", link).removeprefix(HOST) for link in links]


def test_the_advised_order_leads_from_page_to_page(page: Page, guide: Guide) -> None:
    route = routes_of(guide)[0]
    page.goto("leesroutes/")
    for number, step in enumerate(route.steps, 1):
        ways_of(page).locator("[rel=next]").click()
        page.wait_for_url(f"**/{step.page}")
        expect(ways_of(page)).to_contain_text(f"{route.title}: {number} van {len(route.steps)}")
    assert route.after
    expect(ways_of(page).locator("[rel=next]")).to_have_text(re.compile(re.escape(route.after.title)))


def test_a_route_that_one_follows_leads_and_is_taken_up_where_one_stopped(page: Page, guide: Guide) -> None:
    followed = next(route for route in routes_of(guide) if route.id == "leesroute-teamleider")
    second, third, fourth = followed.steps[1:4]
    page.goto("leesroutes/")
    part = page.locator(f"[data-route-list={followed.id}]")
    expect(part.get_by_text("Je bent bij")).to_be_hidden()
    part.get_by_role("link", name=second.title, exact=True).click()
    expect(ways_of(page)).to_contain_text(f"{followed.title}: 2 van 5")
    ways_of(page).get_by_role("link", name=third.title).click()
    page.wait_for_url(f"**/{third.page}")
    expect(ways_of(page)).to_contain_text(f"{followed.title}: 3 van 5")
    # Who looks something up meanwhile is still at the same place.
    page.goto(fourth.page)
    expect(ways_of(page)).to_contain_text(f"{followed.title}: 4 van 5")
    page.goto("leesroutes/")
    expect(part).to_contain_text(f"Je bent bij 3 van 5: {third.title}.")
    latest = page.get_by_text(f"Laatst gelezen: {followed.title}, 3 van 5: {third.title}.")
    expect(latest).to_be_visible()
    # On paper there is nothing to go on with.
    page.emulate_media(media="print")
    expect(latest).to_be_hidden()
    expect(page.locator("[data-remember]")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Lees verder", exact=True).click()
    page.wait_for_url(f"**/{third.page}")
    # Where the route has no such page, the advised order leads again.
    page.goto(routes_of(guide)[0].steps[0].page)
    expect(ways_of(page)).to_contain_text(routes_of(guide)[0].title)


def test_only_who_asks_for_it_is_remembered_and_forgotten_at_one_touch(context: BrowserContext, guide: Guide) -> None:
    route = routes_of(guide)[0]
    page = context.new_page()
    page.goto(route.steps[0].page)
    # Who comes from elsewhere follows no route, and isn't asked.
    page.wait_for_function(STORED + "[1]")
    expect(page.get_by_role("button", name="Onthoud waar ik ben")).to_be_hidden()
    ways_of(page).locator("[rel=next]").click()
    page.wait_for_url(f"**/{route.steps[1].page}")
    expect(page.get_by_role("button", name="Onthoud waar ik ben")).to_be_visible()
    first, second = (route.name_of(step) for step in route.steps[:2])
    seen = [name.split("--")[1] for name in (first, second)]
    here = json.dumps({"places": [second], "seen": seen}, separators=(",", ":"))
    assert page.evaluate(STORED) == [None, here]
    other = context.new_page()
    other.goto("leesroutes/")
    expect(other.get_by_role("button", name="Onthoud waar ik ben")).to_be_visible()
    expect(other.get_by_text("Je bent bij")).to_have_count(0)

    page.get_by_role("button", name="Onthoud waar ik ben").press("Enter")
    expect(page.get_by_role("button", name="Vergeet waar ik ben")).to_be_focused()
    assert page.evaluate(STORED) == [here, None]
    other.reload()
    expect(other.get_by_text(f"Je bent bij 2 van {len(route.steps)}")).to_be_visible()
    expect(other.get_by_text("(bekeken)").filter(visible=True)).to_have_count(2)

    other.get_by_role("button", name="Vergeet waar ik ben").press("Enter")
    expect(other.get_by_role("button", name="Onthoud waar ik ben")).to_be_focused()
    expect(other.get_by_text("Je bent bij")).to_be_hidden()
    expect(other.get_by_text("(bekeken)").filter(visible=True)).to_have_count(0)
    assert other.evaluate(STORED) == [None, None]


def test_where_a_page_is_in_no_route_that_leads_the_menu_goes_on_until_one_follows_it(page: Page, guide: Guide) -> None:
    page.goto("cijfers/")
    expect(ways_of(page)).to_have_attribute("aria-label", "Vorige en volgende pagina")
    page.get_by_text("Leesroutes met deze pagina").click()
    page.locator(".other-routes").get_by_role("link", name="Suggesties").click()
    page.wait_for_url("**/suggesties/")
    expect(ways_of(page)).to_have_count(1)
    expect(ways_of(page)).to_contain_text("Voor beleidsmakers: 6 van 6")
    expect(page.get_by_text("Leesroutes met deze pagina")).to_be_hidden()


def test_without_scripts_each_route_leads_on_and_no_button_is_dead(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("systeem/micro/")
        expect(ways_of(page)).to_have_count(1)
        expect(ways_of(page)).to_contain_text("8 van 12")
        page.get_by_text("Andere leesroutes met deze pagina").click()
        page.locator(".other-routes").get_by_role("link", name="Hierna Vragen").click()
        page.wait_for_url("**/vragen/")
        expect(page.get_by_text("Onthoud waar ik ben")).to_be_hidden()

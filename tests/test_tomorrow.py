"""*Bewaar voor morgen* on /gesprek/: what it says before it does it, and what is there on another day."""

import json
from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from codes import see_codes
from conftest import wait_until_left
from test_accessibility import find_violations

IDS = ["micro-vraag-uren", "individu-vraag-leuk", "exo-vraag-aanpak"]
OTHER = ["micro-vraag-partner"]
TUESDAY, WEDNESDAY = datetime(2026, 12, 1, 16), datetime(2026, 12, 2, 9)  # the visitor's own
KEY = "systeemwijzer-morgen"
HOLDS = "() => JSON.stringify([localStorage, sessionStorage, history.state])"


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    rights = ["clipboard-read", "clipboard-write"]
    with browser.new_context(base_url=address, permissions=rights, timezone_id="Europe/Amsterdam") as context:
        context.clock.set_fixed_time(TUESDAY)
        yield context


def open_with(context: BrowserContext, ids: list[str]) -> Page:
    page = context.new_page()
    page.goto(f"gesprek/#vragen={','.join(ids)}" if ids else "gesprek/")
    expect(page.locator("[data-talk]:visible")).to_have_count(len(ids))
    return page


def open_dialog(page: Page) -> None:
    page.get_by_role("button", name="Bewaar voor morgen").press("Enter")
    expect(page.get_by_role("dialog", name="Bewaar voor morgen")).to_be_visible()


def kept(page: Page) -> object:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def chosen(page: Page) -> list[str]:
    ids: list[str] = page.locator("[data-list] > *").evaluate_all("items => items.map(item => item.dataset.talk)")
    return ids


def test_nothing_is_kept_until_somebody_says_so(context: BrowserContext) -> None:
    page = open_with(context, IDS)
    open_dialog(page)
    dialog = page.get_by_role("dialog", name="Bewaar voor morgen")
    expect(dialog).to_contain_text("dan zijn je 3 vragen weg")
    dialog.get_by_role("button", name="Kopieer link").click()
    expect(dialog.get_by_role("status")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    (code,) = see_codes(dialog.get_by_role("img", name="QR-code"))
    other = context.new_page()
    other.goto(code)
    assert chosen(other) == IDS
    expect(dialog.get_by_role("button", name="Vergeet")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    assert find_violations(page) == []


def test_what_is_kept_is_offered_on_another_day_and_forgotten_with_one_touch(context: BrowserContext) -> None:
    page = open_with(context, IDS)
    open_dialog(page)
    page.get_by_role("button", name="Bewaar op dit apparaat").press("Enter")
    said = "Op dit apparaat staan je 3 vragen van dinsdag 1 december."
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(said)
    expect(page.get_by_role("dialog").get_by_role("button", name="Vergeet")).to_be_focused()
    assert kept(page) == {"ids": IDS, "day": "2026-12-01"}
    page.close()

    context.clock.set_fixed_time(WEDNESDAY)
    page = open_with(context, [])
    go_on = page.get_by_role("button", name="Verder met je 3 vragen van dinsdag 1 december")
    expect(go_on).to_be_visible()
    assert find_violations(page) == []
    # Another tab with a choice of its own keeps that.
    other = open_with(context, OTHER)
    assert chosen(other) == OTHER
    go_on.press("Enter")
    expect(page.get_by_role("heading", name="Gekozen vragen")).to_be_focused()
    expect(page.locator("[data-news] [data-slot=news]")).to_have_text("Dit zijn je 3 vragen van dinsdag 1 december.")
    assert chosen(page) == IDS

    other.get_by_role("button", name="Begin opnieuw").click()
    offer = other.locator("[data-kept-offer]")
    offer.get_by_role("button", name="Vergeet").press("Enter")
    expect(offer).to_be_hidden()
    expect(other.locator("[data-site-status]")).to_contain_text("Op dit apparaat staan ze niet meer.")
    assert kept(other) is None
    assert not any(each in other.evaluate(HOLDS) for each in IDS)
    open_dialog(page)
    expect(page.get_by_role("dialog").get_by_role("button", name="Vergeet")).to_be_hidden()


def test_what_is_kept_is_added_to_another_choice_and_not_replaced_without_a_word(context: BrowserContext) -> None:
    page = open_with(context, IDS)
    keeping = json.dumps({"ids": IDS, "day": "2026-12-01"})
    page.evaluate("([key, keeping]) => localStorage.setItem(key, keeping)", [KEY, keeping])
    context.clock.set_fixed_time(WEDNESDAY)
    page.reload()
    expect(page.locator("[data-kept-offer]")).to_be_hidden()
    page = open_with(context, [*OTHER, IDS[0]])
    open_dialog(page)
    keep = page.get_by_role("button", name="Bewaar op dit apparaat")
    replaced = "Bewaar je nu, dan komt dat in de plaats van je 3 vragen van dinsdag 1 december."
    expect(page.get_by_role("dialog").get_by_text(replaced)).to_be_visible()
    expect(keep).to_have_accessible_description(replaced)
    page.get_by_role("button", name="Sluit").click()
    wait_until_left(page)

    offer = page.locator("[data-kept-offer]")
    tops = [each.evaluate("each => each.getBoundingClientRect().top") for each in (offer, page.locator("#gekozen"))]
    assert tops == sorted(tops)
    page.get_by_role("button", name="Voeg je 3 vragen van dinsdag 1 december toe").press("Enter")
    expect(page.get_by_role("heading", name="Gekozen vragen")).to_be_focused()
    said = "Erbij, onderaan je lijst: 2 vragen van dinsdag 1 december. De andere vraag van die dag stond er al."
    expect(page.locator("[data-news] [data-slot=news]")).to_contain_text(said)
    assert chosen(page) == [*OTHER, *IDS]
    expect(offer).to_be_hidden()
    page.get_by_role("button", name="Zet terug wat ik had").click()
    assert chosen(page) == [*OTHER, IDS[0]]
    expect(offer).to_be_visible()
    assert find_violations(page) == []


def test_a_browser_that_forbids_it_says_so(context: BrowserContext) -> None:
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };")
    page = open_with(context, IDS)
    open_dialog(page)
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    said = "Deze browser laat een site niets bewaren. Neem de link mee."
    expect(page.get_by_role("dialog").get_by_text(said).first).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(said)
    expect(page.get_by_role("dialog").get_by_role("button", name="Vergeet")).to_be_hidden()

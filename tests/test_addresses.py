"""Addresses as they come back from mail, chat and word processors, visited to see what a page makes of them.

How each form is read is tests/scripts/address/reader.test.js's.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT

ONE, TWO = "micro-vraag-partner", "micro-vraag-uren"
# What somebody may put into an address to do harm, or to trip who reads it.
HOSTILE = json.loads((ROOT / "tests/scripts/address/hostile.json").read_text(encoding="utf-8"))
LONG_LETTERS = 100_000
# Each reader, by the page that it stands on and what it reads.
READERS = [
    ("gesprek/", "#vragen="),
    ("training/groepen/", "#groep="),
    ("training/niveau/", "#ronde="),
    ("training/plenair/", "#groepen="),
    ("systeem/micro/", "#presenteren="),
    ("systeem/micro/", "#opdracht=eigen-aannames&bij="),
    ("systeem/micro/", "#"),
    ("vragen/", "?level="),
    ("zoeken/", "?q="),
    ("voorbeelden/", "?level="),
    ("overzicht/", "?naast="),
]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
        assert faults == []


def visit(page: Page, path: str) -> None:
    """Open a page anew: with another hash alone, a browser would stay on it."""
    page.goto("about:blank")
    page.goto(path)


def news_of(page: Page) -> Any:
    return page.locator("[data-address-news]")


def test_a_mangled_anchor_opens_its_record_without_a_step_in_the_history(page: Page) -> None:
    record = page.locator(f"#{ONE}")
    for end in (f"{ONE}.", f"%23{ONE.upper()}%E2%80%9D", f"{ONE}&utm_source=mail"):
        visit(page, f"systeem/micro/#{end}")
        expect(page).to_have_url(re.compile(f"/systeem/micro/#{ONE}$"))
        expect(record).to_be_in_viewport()
        assert page.evaluate("document.querySelector(':target').id") == ONE
        expect(news_of(page)).to_be_hidden()
    steps = page.evaluate("history.length")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("hash => { location.hash = hash; }", f"{TWO})")
    expect(page).to_have_url(re.compile(f"#{TWO}$"))
    expect(page.locator(f"#{TWO}")).to_be_in_viewport()
    assert page.evaluate("history.length") == steps + 1


def test_what_a_link_leads_to_in_vain_is_said_with_a_way_on(page: Page) -> None:
    for end, named in (
        ("#micro-dit-is-weg.", "micro-dit-is-weg"),
        ("#presenteren=onbekend", "onbekend"),
        ("#vragen=micro-vraag-partner", ""),
        ("#bel%2006%20nu", ""),
    ):
        visit(page, f"systeem/micro/{end}")
        expect(news_of(page)).to_be_in_viewport()
        expect(news_of(page)).to_contain_text("staat niet op deze pagina" + (f": {named}." if named else "."))
        expect(page.locator("[data-site-status]")).to_contain_text("staat niet op deze pagina")
        expect(page.get_by_role("dialog")).to_be_hidden()
    assert "06" not in news_of(page).inner_text()
    page.evaluate("hash => { location.hash = hash; }", ONE)
    expect(news_of(page)).to_be_hidden()
    visit(page, "systeem/micro/#weg")
    news_of(page).get_by_role("link", name="Zoek in alles").click()
    expect(page.get_by_role("searchbox", name="Waar zoek je naar?")).to_be_visible()
    for quiet in ("#", "#top", "#utm_source=mail", "#:~:text=moeder"):
        visit(page, f"systeem/micro/{quiet}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(news_of(page)).to_be_hidden()


def test_a_link_of_questions_never_shows_ones_own_list_for_its(page: Page) -> None:
    visit(page, f"gesprek/?utm_source=mail#vragen={ONE},%20{TWO.upper()}).")
    questions = page.locator("[data-list] > *")
    expect(questions).to_have_count(2)
    expect(page).to_have_url(re.compile(f"/gesprek/#vragen={ONE},{TWO}$"))
    for end in ("weg-is-weg.", ""):
        page.evaluate("hash => { location.hash = hash; }", f"vragen={end}")
        expect(page.locator("[data-news]")).to_contain_text("geen enkele vraag")
        expect(questions).to_have_count(0)
        expect(page.locator("[data-news]")).to_contain_text("Je had eerder een andere keuze: 2 vragen.")
    page.get_by_role("button", name="Zet terug wat ik had").click()
    expect(questions).to_have_count(2)


def test_rounds_groups_slides_and_tasks_are_read_however_they_come(page: Page) -> None:
    title = page.locator("[data-exercise] [data-slot=title]")
    visit(page, "training/niveau/#ronde=1234")
    first = title.inner_text()
    visit(page, "training/niveau/#Ronde%3D1234).")
    expect(title).to_have_text(first)
    expect(page).to_have_url(re.compile("#ronde=1234$"))
    page.evaluate("location.hash = 'ronde=abc'")
    expect(news_of(page)).to_contain_text("niet lezen welke ronde")
    expect(title).to_have_text(first)
    visit(page, "training/niveau/#ronde=12a4")
    expect(news_of(page)).to_be_in_viewport()
    expect(title).not_to_be_empty()

    visit(page, "training/groepen/#groep=Micro.wat%C2%ADspeelt-er-hier.&amp;groep=exo.%20eigen-aannames)")
    expect(page.locator("[data-cards] > li")).to_have_count(2)
    expect(page.get_by_text("bestaat niet meer")).to_be_hidden()
    expect(page).to_have_url(re.compile("#groep=micro.wat-speelt-er-hier&groep=exo.eigen-aannames$"))
    visit(page, "training/groepen/#groep=weg.wat-speelt-er-hier&groep=micro.eigen-aannames")
    expect(page.get_by_text("Iets uit deze link bestaat niet meer: weg.")).to_be_visible()

    visit(page, "systeem/micro/#presenteren=MICRO&amp;dia=7.")
    expect(page.get_by_role("dialog", name="Presenteren")).to_contain_text("7 / ")
    expect(page).to_have_url(re.compile("#presenteren=micro&dia=7$"))

    visit(page, "systeem/micro/#opdracht=eigen-aannames&amp;bij=micro-vragen-netwerk).")
    given = page.get_by_role("complementary", name="Jullie opdracht")
    expect(given.get_by_role("heading")).to_have_text("Eigen aannames")
    expect(given.get_by_role("link")).to_have_attribute("href", "#micro-vragen-netwerk")
    expect(page).to_have_url(re.compile("#opdracht=eigen-aannames&bij=micro-vragen-netwerk$"))
    expect(news_of(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("given", "clean", "chosen"),
    [
        ("vragen/?level=MICRO.&amp;topic=netwerk", "?level=micro&topic=netwerk", ["micro", "netwerk"]),
        ("vragen/?q=opvang%26level%3Dmicro&utm_source=x", "?q=opvang&level=micro", ["micro"]),
        ("zoeken/?q=%22Opvang%22&kind=quote%29", "?q=%22Opvang%22&kind=quote", ["quote"]),
        ("voorbeelden/?level=mes%C2%ADo%E2%80%9D", "?level=meso", ["meso"]),
        ("zoeken/?q=belemmeringen+micro&zonder=level:Micro.", "?q=belemmeringen+micro&zonder=level:micro", []),
    ],
)
def test_facets_are_read_however_they_come(page: Page, given: str, clean: str, chosen: list[str]) -> None:
    visit(page, given)
    expect(page).to_have_url(re.compile(re.escape(clean) + "$"))
    checked = page.locator("main [data-facet] input:checked")
    assert checked.evaluate_all("boxes => boxes.map(box => box.value)") == chosen
    expect(news_of(page)).to_be_hidden()


def test_facets_and_places_that_are_unknown_are_named(page: Page) -> None:
    for path, named in (("vragen/?level=xyz&topic=geld", "xyz"), ("overzicht/?naast=Geld.&amp;naast=onzin", "onzin")):
        visit(page, path)
        expect(news_of(page)).to_have_text(re.compile(f"Niet gevonden uit deze link, en weggelaten: {named}\\."))
        expect(news_of(page)).to_be_in_viewport()
    expect(page.get_by_label("Links")).to_have_value("geld")
    visit(page, "overzicht/?naast=Micro.&amp;naast=meso)")
    expect(page.get_by_role("table", name="Microsysteem en Mesosysteem")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?naast=micro&naast=meso$"))


@pytest.mark.parametrize(("path", "start"), READERS)
def test_hostile_values_leave_each_page_usable(page: Page, path: str, start: str) -> None:
    """All in one visit where the page hears of another hash, and else some of them."""
    page.add_init_script("Object.defineProperty(globalThis, 'hacked', { set() { throw new Error('it ran'); } })")
    visit(page, f"{path}{start}{quote(HOSTILE[6])}")
    if start.startswith("#"):
        # A task and a slide stay until another is asked for.
        page.evaluate(
            """async ([start, values]) => {
                for (const value of values) {
                    location.hash = start + value;
                    await new Promise(resolve => setTimeout(resolve, 20));
                }
            }""",
            [start, [*HOSTILE, "x" * LONG_LETTERS]],
        )
    else:
        for value in HOSTILE[:5]:
            page.goto(f"{path}{start}{value}&{start[1:]}{value}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("[onerror], main img[src=x]").count() == 0
    assert "hacked" not in json.dumps(news_of(page).all_inner_texts())
    page.get_by_role("banner").get_by_role("link", name="Mijn gesprek").click()
    expect(page.get_by_role("heading", name="Mijn gesprek", level=1)).to_be_visible()


def test_an_address_whose_path_was_mangled_leads_on_from_the_page_that_is_not_there(page: Page, site: Path) -> None:
    """Servers answer with that page; the one of these tests doesn't."""
    paths = ("**/gesprek/%23*", "**/vragen/%3F*", "**/vragen/)*", "**/nergens/*", "**//example.org/*")
    for path in paths:
        page.route(path, lambda route: route.fulfill(status=404, path=site / "404.html"))
    visit(page, f"gesprek/%23vragen={ONE},{TWO}.")
    expect(page.locator("[data-list] > *")).to_have_count(2)
    expect(page).to_have_url(re.compile(f"/gesprek/#vragen={ONE},{TWO}$"))
    visit(page, "vragen/%3Flevel=micro%26topic=netwerk")
    expect(page).to_have_url(re.compile(r"/vragen/\?level=micro&topic=netwerk$"))
    visit(page, f"vragen/)#{ONE}")
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
    for lost in ("nergens/)", "/example.org/)"):
        host = page.evaluate("location.host")
        page.goto(f"http://{host}/{lost}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
        assert page.evaluate("location.host") == host


def test_links_are_mended_from_disk_too_and_lose_what_counts_visits(page: Page, site: Path) -> None:
    visit(page, f"{(site / 'systeem/micro/index.html').as_uri()}#{ONE.upper()}).")
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == ONE
    visit(page, f"systeem/micro/?fbclid=IwAR0&utm_source=mail&x=1#{ONE}")
    expect(page).to_have_url(re.compile(rf"/systeem/micro/\?x=1#{ONE}$"))
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()

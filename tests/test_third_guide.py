"""A third guide costs content and nothing else: every page of a copy with one is right about all three."""

import json
import re
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import TypedDict, cast

import pytest
from playwright.sync_api import Browser

from conftest import ROOT, MakeOnce
from dated import find_named
from html_page import HtmlPage, read_page
from projects import PUBLISHER, build_well, copy_project
from systeemwijzer.checks.all_checks import check_project, load_guide
from systeemwijzer.exports.cards import render_cards, stack_cards
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.records import Guide, Section
from third_guide import GUIDE_ID, PAGES, RECORDS, add_third_guide

MEET = (ROOT / "tests/meetings.js").read_text(encoding="utf-8")
IDS = ("ev", "am", GUIDE_ID)
NAMES = (
    "Economische Veerkracht van Vrouwen",
    "Alleenstaande moeders (Amsterdam, 2012)",
    "Samen Onderweg (Utrecht, 2025)",
)
OTHERS = re.compile("Amsterdam|2012")
OWN = re.compile("Utrecht,? 2025|2025, Utrecht")
COUNTED = re.compile(r"\b(twee|beide|drie)\s+(source )?handreikingen", re.IGNORECASE)


class Meeting(TypedDict):
    """A place at which a reader meets a record; tests/meetings.js says what is in it."""

    path: str
    id: str
    headings: list[str]
    mark: str
    said: str


@pytest.fixture(scope="module")
def project(make_once: MakeOnce) -> Path:
    """The project with a third guide; its site lies beside it."""
    return make_once("third-guide", fill) / "project"


def fill(folder: Path) -> None:
    copy_project(folder / "project")
    add_third_guide(folder / "project")
    build_well(folder / "project", folder / "site", **PUBLISHER)


@pytest.fixture(scope="module")
def third_site(project: Path) -> Path:
    return project.parent / "site"


@pytest.fixture(scope="module")
def third(project: Path) -> Guide:
    return load_guide(project)


@pytest.fixture(scope="module")
def pages(third_site: Path) -> dict[str, str]:
    return {path.relative_to(third_site).as_posix(): path.read_text("utf-8") for path in third_site.rglob("*.html")}


@pytest.fixture(scope="module")
def meetings(browser: Browser, pages: dict[str, str], third: Guide) -> list[Meeting]:
    """Every place of the site at which a reader meets what comes from the third guide."""
    addresses = {record.id: record.address for record in third.records if is_own(record.source)}
    with browser.new_context() as context:
        given = {"pages": list(pages.items()), "addresses": addresses}
        return cast("list[Meeting]", context.new_page().evaluate(MEET, given))


def is_own(sources: tuple[str, ...]) -> bool:
    return any(source.startswith(f"{GUIDE_ID}.") for source in sources)


def read_json(site: Path) -> dict[str, list[dict[str, object]]]:
    return json.loads((site / "data/guide.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_it_costs_content_alone_and_nothing_is_wrong_with_it(project: Path, pages: dict[str, str]) -> None:
    assert all(name.startswith(("content/", "docs/")) for name in (*RECORDS, *PAGES))
    # All but the one that says that there is none.
    assert check_project(project) == len(pages) - 1


def test_nothing_of_it_stands_below_another_place_or_year(meetings: list[Meeting], third: Guide) -> None:
    met = Counter(meeting["id"] for meeting in meetings)
    # On a page of its own kind, on the theme's, and on that of the ring or of the guide; all but a term.
    assert all(met[record.id] > 1 for record in third.records if is_own(record.source) and record.kind != "term"), met

    above = [meeting for meeting in meetings if any(map(OTHERS.search, [*meeting["headings"], meeting["mark"]]))]
    beside = [meeting for meeting in meetings if OTHERS.search(meeting["said"])]
    assert (above, beside) == ([], [])


def test_it_says_its_own_place_and_year_everywhere(meetings: list[Meeting], third_site: Path, third: Guide) -> None:
    # A part of a page of the guide itself has the mark of that page; all else says it by itself.
    sections = {section.id for section in third.all_of(Section)}
    said = [(each, each["said"] + each["mark"] * (each["id"] in sections)) for each in meetings]

    assert [each for each, words in said if not OWN.search(words)] == []
    # What is of another guide says so as before.
    assert [found for found in find_named(third_site, third) if not found.is_dated] == []


def test_it_has_its_own_groups_where_others_have_theirs(meetings: list[Meeting]) -> None:
    below = {(meeting["path"], meeting["id"]): meeting["headings"] for meeting in meetings}

    for page, record, heading in (
        ("voorbeelden", "voorbeeld-fietsbus", "Uit Utrecht (2025)"),
        ("suggesties", "suggestie-fietsbus", "Uit Utrecht (2025)"),
        ("organisaties", "organisatie-fietsbusclub", "Uit Utrecht (2025)"),
        ("cijfers", "cijfer-bakfietsen", "Uit Utrecht (2025)"),
        ("systeem/meso", "voorbeeld-fietsbus", "Uit Utrecht (2025)"),
        ("systeem/meso", "suggestie-fietsbus", "Uit Utrecht (2025)"),
        ("themas/kinderen", "voorbeeld-fietsbus", "Voorbeelden uit Utrecht (2025)"),
        ("themas/kinderen", "suggestie-fietsbus", "Suggesties uit Utrecht (2025)"),
        ("themas/kinderen", "organisatie-fietsbusclub", "Organisaties uit Utrecht (2025)"),
    ):
        assert heading in below[f"{page}/index.html", record]


def test_a_group_is_called_by_place_and_year_or_by_its_guide(third: Guide) -> None:
    words = make_environment(ROOT / "overrides", third).get_template("components/by_guide.html").module

    # What a region has itself stands in a group too, where its kind has no page of its own.
    heads = (*third.guides, None, SimpleNamespace(region="Waterrijk"))
    assert [str(words.heading_of(each)) for each in heads] == [  # type: ignore[attr-defined]  # a macro
        "Uit Economische Veerkracht van Vrouwen",
        "Uit Amsterdam (2012)",
        "Uit Utrecht (2025)",
        "Van de redactie",
        "Bij ons in Waterrijk",
    ]


def test_choices_and_lists_have_three(third_site: Path, pages: dict[str, str]) -> None:
    def read(path: str) -> HtmlPage:
        return read_page(third_site, f"{path}index.html")

    search = read("zoeken/")
    assert [choice["value"] for choice in search.find("input", name="guide")] == [*IDS, "editors"]
    assert all(name in search.text for name in NAMES)
    assert NAMES[2] in read("vragen/").text
    about = read("over/").text
    # Once in the coverage of the rings, where each has a group of columns.
    assert [about.count(name) for name in NAMES[1:]] == [1, 1]
    assert len(read("over/").find("th", scope="colgroup")) == len(IDS)
    assert [f"bron-{name}" for name in IDS] == [name for name in read("over/").ids if name.startswith("bron-")]
    assert "Handreiking Samen Onderweg (Utrecht, 2025)" in read("").text
    assert [guide["id"] for guide in read_json(third_site)["guides"]] == list(IDS)
    assert pages["index.html"].count('"CreativeWork"') == len(IDS)
    (sheets,) = third_site.glob("assets/site.*.css")
    foot = "naar de handreiking Economische Veerkracht van Vrouwen, die uit Amsterdam (2012) en die uit Utrecht (2025)"
    assert foot in sheets.read_text(encoding="utf-8")


def test_its_pages_stand_in_the_menu_by_themselves(third_site: Path, pages: dict[str, str]) -> None:
    menu = read_page(third_site, "index.html").text.partition("Sluit het menu")[2]
    places = [menu.index(name) for name in ("Toen en nu", "Samen Onderweg (2025)", "Fietsen in de wijk", "Naslag")]

    assert places == sorted(places)
    for path in ("samen-onderweg/index.html", "samen-onderweg/fietsen/index.html"):
        assert "Handreiking: 2025, Utrecht Deze pagina beschrijft toen, niet nu." in read_page(third_site, path).text
    for title in ("Samen onderweg", "Fietsen in de wijk", "Organisaties"):
        assert f">{title}</a>" in pages["alles/index.html"]


def test_no_page_says_how_many_guides_there_are(pages: dict[str, str]) -> None:
    # Once more without tags: some of the words may be emphasised, or a link.
    texts = {path: f"{html} {re.sub(r'<[^>]+>', '', html)}" for path, html in pages.items()}

    assert {path: found[0] for path, text in texts.items() if (found := COUNTED.search(text))} == {}


def test_what_was_there_is_as_it_was(site: Path, third_site: Path) -> None:
    before, after = ({record["id"]: record for record in read_json(each)["records"]} for each in (site, third_site))

    assert {name: record for name, record in after.items() if name in before} == before


def test_its_cards_and_tables_say_it_too(project: Path, third: Guide, third_site: Path) -> None:
    stack = [card for card in stack_cards(third, "https://example.org/")["micro"] if is_own(card.question.source)]
    environment = make_environment(project / "overrides", third)
    (card,) = render_cards(environment, stack, lambda _: (1, ""), "", "vandaag").split('<article class="card">')[1:]
    assert "Utrecht 2025" in card

    for name, words in (("vragen", "Wie in de straat"), ("cijfers", "Met bakfiets")):
        rows = (third_site / f"data/{name}.csv").read_text(encoding="utf-8").splitlines()
        assert [NAMES[2] in row for row in rows if words in row] == [True]

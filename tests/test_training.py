"""The training: programmes that fit their time, cards that lead groups to their task, and the paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import MakeProject
from paper import print_page
from seen import find_other_letters
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.pages.training_views import place_actors, place_barriers
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide, Programme, Quote
from test_accessibility import find_violations
from test_exercise import DOUBLE, scan

PROGRAMME = """\
- id: programma-klein
  title: Klein
  text: Voor wie weinig tijd heeft.
  minutes: 30
  status: editorial
  steps:
    - {minutes: 10, title: Begin, aim: Weten waarover het gaat., group: Wie ben je?, say: Hallo., page: systeem/macro/}
    - {minutes: 15, title: Eind, aim: Iets meenemen., group: Wat neem je mee?, say: Tot ziens., page: systeem/macor/}
"""
# A level, a theme and a set of questions, each with another task.
CHOSEN = {
    "micro": "wat-speelt-er-hier",
    "thema-geld": "kies-drie-vragen",
    "micro-vragen-netwerk": "hoe-klinkt-die-vraag",
}
# The longest words that a card can have.
LONG = ("individu-vragen-kinderopvang", "micro", "macro-vragen-onbetaald-werk", "exo", "thema-geld")
LONGEST = "#" + "&".join(f"groep={place}.casus" for place in LONG)
FIVE = "#" + "&".join(f"groep={place}.wat-helpt-er-al" for place in ("micro", "meso", "exo", "macro", "thema-geld"))


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def test_the_minutes_of_a_programme_add_up(make_project: MakeProject) -> None:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/programmes.yml": PROGRAMME}))

    assert (
        str(caught.value)
        == "content/programmes.yml:4: minutes: de stappen duren samen 25 minuten; dat moeten er 30 zijn"
    )


def test_a_step_shows_a_page_that_is_there(make_project: MakeProject) -> None:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/programmes.yml": PROGRAMME.replace("minutes: 30", "minutes: 25")}))

    assert "page: 'systeem/macor/' is hier niet bekend; bedoel je 'systeem/macro/'?" in str(caught.value)


def test_programmes_of_half_an_hour_an_hour_and_two(guide: Guide) -> None:
    programmes = guide.all_of(Programme)

    assert {30, 60, 120} <= {programme.minutes for programme in programmes}
    ends = [programme.starts[-1] + programme.steps[-1].minutes for programme in programmes]
    assert ends == [programme.minutes for programme in programmes]


def test_what_the_guide_has_in_two_rings_counts_in_both(guide: Guide) -> None:
    items = (*place_barriers(guide), *place_actors(guide))
    placed = {item.title: item.levels for item in items}

    assert len(placed) == len(items)
    assert placed[DOUBLE] == ("meso", "exo")
    assert placed["Houding tegenover kinderopvang en buitenschoolse opvang"] == ("individu", "micro")
    assert placed["Leerkracht en pedagogisch medewerker"] == ("micro", "meso")
    assert placed["Gemeente"] == ("exo",)
    assert not any(isinstance(record, Quote) for item in items for record in item.records)


def address_of_groups(chosen: dict[str, str]) -> str:
    return "training/groepen/#" + "&".join(f"groep={place}.{task}" for place, task in chosen.items())


def test_cards_lead_each_group_to_its_task(browser: Browser, page: Page, address: str) -> None:
    page.goto(address_of_groups(CHOSEN))
    cards = page.locator("[data-cards]").first.get_by_role("listitem")
    expect(cards).to_have_count(len(CHOSEN))
    for card, (place, task) in zip(cards.all(), CHOSEN.items(), strict=True):
        expect(card.get_by_text("Scan met de camera van je telefoon")).to_be_visible()
        link = scan(card.locator("svg"))
        assert link == card.get_by_role("link").evaluate("link => link.href")
        assert link.startswith(address)
        assert re.search(r"#opdracht=\d+(&|$)", link)
        with browser.new_context() as context:
            phone = context.new_page()
            phone.goto(link)
            given = phone.get_by_role("complementary", name="Jullie opdracht")
            title = page.locator(f"dl [data-task={task}] dt").evaluate("term => term.firstChild.textContent.trim()")
            expect(given.get_by_role("heading", level=2)).to_have_text(title)
            expect(given).to_be_in_viewport()
            expect(given).to_be_focused()
            if place == "micro-vragen-netwerk":
                expect(given.get_by_role("link").last).to_have_attribute("href", f"#{place}")
                expect(
                    phone.locator("details", has=phone.locator(f"#{place}")).locator("[data-find]").first
                ).to_be_visible()
            assert find_violations(phone, "aside") == []


def test_a_task_that_is_gone_is_said_kindly(page: Page) -> None:
    page.goto("themas/geld/#opdracht=bestaat-niet")

    expect(page.get_by_role("complementary", name="Jullie opdracht")).to_contain_text("is er niet meer")
    expect(page.get_by_role("heading", name="Wat in de weg kan staan")).to_be_visible()


def test_a_task_stays_while_a_group_looks_around(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("systeem/micro/#opdracht=2")
    given = page.get_by_role("complementary", name="Jullie opdracht")
    way = page.get_by_role("complementary", name="Terug naar de opdracht").get_by_role("link", name="Kies drie vragen")
    expect(given).to_be_focused()
    expect(given).to_contain_text("laat je trainer de QR-code zien")
    expect(way).to_be_hidden()

    page.locator(".strip a", has_text="Vragen").click()
    expect(way).to_be_in_viewport()
    assert find_violations(page, "main") == []
    page.reload()
    expect(page).to_have_url(re.compile("#micro-vragen$"))
    expect(page.locator("#micro-vragen")).to_be_in_viewport()
    expect(way).to_be_in_viewport()
    way.click()
    expect(given).to_be_in_viewport()
    expect(given).to_be_focused()

    for path in ("systeem/meso/", "gesprek/"):
        page.goto(path)
        expect(way).to_be_in_viewport()
        expect(given).to_be_hidden()
        assert find_other_letters(page) == find_violations(page, ".task-way") == []
    way.click()
    expect(page).to_have_url(re.compile("systeem/micro/#opdracht=kies-drie-vragen$"))
    expect(given).to_be_in_viewport()
    assert find_other_letters(page) == []


def test_a_group_that_is_done_has_no_task_any_more(page: Page) -> None:
    page.goto("themas/geld/#opdracht=1")
    given = page.get_by_role("complementary", name="Jullie opdracht")
    expect(given).to_be_visible()
    page.goto("systeem/")
    page.get_by_role("button", name="Klaar").click()
    expect(page.get_by_role("complementary", name="Terug naar de opdracht")).to_have_count(0)
    page.goto("themas/geld/")
    expect(page.get_by_role("heading", name="Wat in de weg kan staan")).to_be_visible()
    expect(given).to_have_count(0)


def test_the_address_keeps_what_the_trainer_chose(page: Page) -> None:
    page.goto("training/groepen/")
    page.get_by_role("radio", name="2").check()
    second = page.get_by_role("group", name="Groep 2")
    second.get_by_label("Waar gaat het over?").select_option("Familie en netwerk")
    second.get_by_label("Opdracht").select_option("Eigen aannames")
    expect(page).to_have_url(re.compile("#groep=micro.wat-speelt-er-hier&groep=thema-netwerk.eigen-aannames$"))

    page.reload()

    expect(second.get_by_label("Waar gaat het over?")).to_have_value("thema-netwerk")
    expect(page.locator("[data-cards] > li")).to_have_count(2)
    expect(page.get_by_text("bestaat niet meer")).to_be_hidden()


def test_what_an_address_of_groups_asks_in_vain_is_said(page: Page) -> None:
    page.goto("training/groepen/#groep=weg.wat-speelt-er-hier&groep=micro.ook-weg")

    expect(page.get_by_text("bestaat niet meer")).to_be_visible()
    expect(page.locator("[data-cards] > li")).to_have_count(2)


# Of each card: how much of its shorter side the code takes, and whether anything of it runs over.
READ_CARDS = """cards => cards.map((card) => {
  const { clientWidth, clientHeight } = card;
  const side = card.querySelector("svg").getBoundingClientRect().width;
  // Of sizes to a part of a pixel the browser rounds one up and the other down.
  const isWhole = (part) => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;
  return [side / Math.min(clientWidth, clientHeight), [card, ...card.querySelectorAll("div")].every(isWhole)];
})"""
# Of the side of the card, what stands around a code and its words leaves it this much.
LEAST_OF_CARD = 0.65


@pytest.mark.parametrize("groups", [2, 3, 4, 5])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_cards_fit_the_wall_with_codes_as_large_as_they_allow(page: Page, size: tuple[int, int], groups: int) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"training/groepen/{'&'.join(LONGEST.split('&')[:groups])}")
    page.get_by_role("button", name="Toon groot").click()
    screen = page.get_by_role("dialog", name="De groepen")

    expect(screen.get_by_text("met de camera van je telefoon").first).to_be_visible()
    assert screen.evaluate("it => it.scrollHeight <= it.clientHeight && it.scrollWidth <= it.clientWidth")
    cards = screen.get_by_role("listitem").evaluate_all(READ_CARDS)
    assert len(cards) == groups
    assert [card for card in cards if card[0] < LEAST_OF_CARD or not card[1]] == []
    for card in screen.get_by_role("listitem").all():
        expect(card.locator("[data-slot=text]")).to_be_visible()
    if groups < 5:
        return
    page.reload()
    expect(screen.locator("svg")).to_have_count(5)
    assert screen.get_by_role("listitem").evaluate_all(READ_CARDS) == cards
    assert len({scan(code) for code in screen.locator("svg").all()}) == 5
    assert find_violations(page, "dialog") == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Toon groot")).to_be_focused()


def test_without_scripts_tasks_and_rings_are_listed(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("training/groepen/")
        expect(page.get_by_text("Wat doe je maandag?")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="Exosysteem")).to_be_visible()
        expect(page.get_by_role("button", name="Toon groot")).to_be_hidden()
        page.goto("training/niveau/")
        item = page.locator("[data-item]", has_text=DOUBLE)
        expect(item.get_by_text("Mesosysteem", exact=True)).to_be_hidden()
        item.locator("summary").click()
        expect(item.get_by_text("Mesosysteem", exact=True)).to_be_visible()
        expect(item.get_by_text("Exosysteem", exact=True)).to_be_visible()


def test_cards_print_on_one_sheet_whole(page: Page) -> None:
    page.goto(f"training/groepen/{FIVE}")
    (sheet,) = print_page(page)

    assert sheet.size == (210, 297)
    words = sheet.text
    assert [f"Groep {number}" in words for number in range(1, 6)] == [True] * 5
    assert "De opdrachten" not in words
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 672, "height": 1000})
    cards = page.locator("[data-cards] > li")
    assert cards.evaluate_all("cards => cards.every(card => card.scrollHeight <= card.clientHeight)")


@pytest.mark.parametrize(("version", "words"), [("empty", "Eerste stap"), ("full", "Trek een lijn.")])
@pytest.mark.parametrize(("size", "sides"), [("a4", (210, 297)), ("a3", (420, 297))])
def test_the_map_prints_on_one_sheet_of_its_size(
    page: Page, version: str, words: str, size: str, sides: tuple[int, int]
) -> None:
    page.goto("training/systeemkaart/")
    page.locator(f"[value={version}]").check()
    page.locator(f"[value={size}]").check()
    (sheet,) = print_page(page)

    assert sheet.size == sides
    printed = re.sub(r"\s+", " ", sheet.text)
    assert words in printed
    assert "Op welk papier?" not in printed


def test_each_programme_prints_on_one_sheet(page: Page, guide: Guide) -> None:
    page.goto("training/")
    sheets = [re.sub(r"\s+", " ", sheet.text) for sheet in print_page(page)]

    for programme in guide.all_of(Programme):
        (sheet,) = [sheet for sheet in sheets if programme.title in sheet]
        assert [step.title for step in programme.steps if step.title not in sheet] == []
        assert (programme.steps[-1].show or "") in sheet


def test_the_training_works_from_disk(browser: Browser, site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(
            (site / "training/groepen/index.html").as_uri() + "#groep=micro.kies-drie-vragen&groep=exo.eigen-aannames"
        )
        expect(page.get_by_text("van schijf geopend")).to_be_visible()
        page.locator("[data-cards] > li").first.get_by_role("link").click()
        expect(page.get_by_role("complementary", name="Jullie opdracht")).to_contain_text("Kies drie vragen")
        page.goto((site / "training/niveau/index.html").as_uri())
        expect(page.locator("[data-exercise] [data-slot=title]")).not_to_be_empty()
        page.keyboard.press("1")
        page.keyboard.press("Enter")
        expect(page.locator("[data-answer] .placed").first).to_be_visible()

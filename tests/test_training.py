"""The training: programmes that fit their time, cards that lead groups to their task, the exercise, and the paper."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import MakeProject, wait_until
from in_node import ask_module
from paper import print_page
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.pages.training_views import place_actors, place_barriers
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide, Programme, Quote
from test_accessibility import find_violations

PROGRAMME = """\
- id: programma-klein
  title: Klein
  text: Voor wie weinig tijd heeft.
  minutes: 30
  status: editorial
  steps:
    - {minutes: 10, title: Begin, aim: Weten waarover het gaat., say: Hallo., page: systeem/macro/}
    - {minutes: 15, title: Eind, aim: Iets meenemen., say: Tot ziens., page: systeem/macor/}
"""
# A level, a theme and a set of questions, each with another task.
CHOSEN = {
    "micro": "wat-speelt-er-hier",
    "thema-geld": "kies-drie-vragen",
    "micro-vragen-netwerk": "hoe-klinkt-die-vraag",
}
FIVE = "#" + "&".join(f"groep={place}.wat-helpt-er-al" for place in ("micro", "meso", "exo", "macro", "thema-geld"))
DOUBLE = "Druk op werken"
IN_A_ROUND = 10
# What the title of a thing from the other guide says of it.
DATED = " Amsterdam 2012"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def test_the_minutes_of_a_programme_add_up(make_project: MakeProject) -> None:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/programmes.yml": PROGRAMME}))

    assert str(caught.value) == "content/programmes.yml:4: minutes: the steps take 25 minutes together; expected 30"


def test_a_step_shows_a_page_that_is_there(make_project: MakeProject) -> None:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/programmes.yml": PROGRAMME.replace("minutes: 30", "minutes: 25")}))

    assert "page: 'systeem/macor/' is not known; did you mean 'systeem/macro/'?" in str(caught.value)


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


def scan(picture: Locator) -> str:
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(picture.screenshot())))
    return str(code.text)


def test_cards_lead_each_group_to_its_task(browser: Browser, page: Page, address: str) -> None:
    page.goto(address_of_groups(CHOSEN))
    cards = page.locator("[data-cards]").first.get_by_role("listitem")
    expect(cards).to_have_count(len(CHOSEN))
    for card, (place, task) in zip(cards.all(), CHOSEN.items(), strict=True):
        link = scan(card.locator("svg"))
        assert link == card.get_by_role("link").evaluate("link => link.href")
        assert link.startswith(address)
        with browser.new_context() as context:
            phone = context.new_page()
            phone.goto(link)
            given = phone.get_by_role("complementary", name="Jullie opdracht")
            title = page.locator(f"dl [data-task={task}] dt").evaluate("term => term.firstChild.textContent.trim()")
            expect(given.get_by_role("heading")).to_have_text(title)
            expect(given).to_be_in_viewport()
            expect(given).to_be_focused()
            if place == "micro-vragen-netwerk":
                expect(given.get_by_role("link")).to_have_attribute("href", f"#{place}")
                expect(
                    phone.locator("details", has=phone.locator(f"#{place}")).locator("[data-find]").first
                ).to_be_visible()
            assert find_violations(phone, "aside") == []


def test_a_task_that_is_gone_is_said_kindly(page: Page) -> None:
    page.goto("themas/geld/#opdracht=bestaat-niet")

    expect(page.get_by_role("complementary", name="Jullie opdracht")).to_contain_text("is er niet meer")
    expect(page.get_by_role("heading", name="Wat in de weg kan staan")).to_be_visible()


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


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_cards_for_five_groups_fit_the_screen_and_can_be_scanned_from_it(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"training/groepen/{FIVE}")
    page.get_by_role("button", name="Toon groot").click()
    screen = page.get_by_role("dialog", name="De groepen")

    assert screen.evaluate("it => it.scrollHeight <= it.clientHeight && it.scrollWidth <= it.clientWidth")
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


def enter_exercise(page: Page) -> None:
    """By the link that leads past the menus, and on to the first ring."""
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator("[data-exercise] input").first).to_be_focused()


def ask_round(page: Page, seed: int) -> list[str]:
    """Do a round by keyboard alone, each time for the third ring; gives what was asked."""
    page.goto("about:blank")
    page.goto(f"training/niveau/#ronde={seed}")
    title = page.locator("[data-exercise] [data-slot=title]")
    expect(title).not_to_be_empty()
    enter_exercise(page)
    asked = []
    for number in range(IN_A_ROUND):
        expect(page.locator("[data-place]")).to_have_text(f"{number + 1} van {IN_A_ROUND}")
        asked.append(title.inner_text())
        page.keyboard.press("3")
        page.keyboard.press("Enter")
        expect(page.locator("[data-said]")).to_contain_text("Het staat")
        expect(page.locator("[data-next]")).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator("[data-end] [data-slot=score]")).to_be_focused()
    return asked


def test_a_round_goes_by_keyboard_and_is_the_same_for_everybody(page: Page, guide: Guide) -> None:
    first = ask_round(page, 7)
    listed = page.locator("[data-end] ol > li")
    expect(listed).to_have_count(IN_A_ROUND)
    levels = {item.title: item.levels for item in (*place_barriers(guide), *place_actors(guide))}
    right = sum("meso" in levels[title.removesuffix(DATED)] for title in first)
    expect(page.locator("[data-end] [data-slot=score]")).to_have_text(re.compile(f"^{right} van de {IN_A_ROUND}"))
    assert find_violations(page, "[data-exercise]") == []
    page.get_by_role("button", name="Nieuwe ronde").click()
    expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
    expect(page).not_to_have_url(re.compile("ronde=7$"))

    assert ask_round(page, 7) == first
    assert ask_round(page, 8) != first


# More than are needed to ask each thing once.
MOST_ROUNDS = 2000
# Plays a round to its end, and gives what was asked, and of each result its words and where it leads.
PLAY = """() => {
  const box = document.querySelector("[data-exercise]");
  const press = (selector) => box.querySelector(selector).click();
  const asked = [];
  while (!box.querySelector("[data-end]").checkVisibility()) {
    asked.push(box.querySelector("[data-slot=title]").innerText);
    press("input");
    press("[type=submit]");
    press("[data-next]");
  }
  return [asked, [...box.querySelectorAll("[data-end] li a")].map((link) => [link.innerText, link.href])];
}"""


def test_each_result_leads_to_its_own_record(page: Page, guide: Guide, address: str) -> None:
    items = {item.title: item.records for item in (*place_barriers(guide), *place_actors(guide))}
    page.goto("training/niveau/")
    wait_until(page, "location.hash")
    rounds = choose_rounds(page.locator("[data-item]").count(), MOST_ROUNDS)
    seen = set()
    for seed in find_seeds(rounds):
        page.evaluate("seed => { location.hash = `ronde=${seed}`; }", seed)
        expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
        asked, results = page.evaluate(PLAY)
        assert asked == [title for title, _ in results]
        for title, link in results:
            name = title.removesuffix(DATED)
            seen.add(name)
            assert link.removeprefix(address) in {record.address for record in items[name]}, title
    assert seen == set(items)


def choose_rounds(items: int, most: int) -> dict[int, list[int]]:
    """The things of each of the first rounds, by their places in the list."""
    chosen = "given.seeds.map((seed) => module.choose(Array.from({ length: given.items }, (_, place) => place), seed))"
    seeds = list(range(1, most + 1))
    return dict(
        zip(seeds, ask_module("training/exercise-rounds", chosen, {"items": items, "seeds": seeds}), strict=True)
    )


def find_seeds(rounds: dict[int, list[int]]) -> Iterator[int]:
    """Rounds in which each thing is asked at least once."""
    asked: set[int] = set()
    for seed, items in rounds.items():
        if not asked.issuperset(items):
            asked.update(items)
            yield seed


def find_seed_of(page: Page, title: str) -> int:
    """A round that begins with this."""
    page.goto("training/niveau/")
    titles = [words.strip() for words in page.locator("[data-item] summary").all_text_contents()]
    rounds = choose_rounds(len(titles), MOST_ROUNDS)
    return next(seed for seed, items in rounds.items() if titles[items[0]] == title)


@pytest.mark.parametrize(("ring", "is_right"), [("meso", True), ("exo", True), ("micro", False)])
def test_either_of_two_rings_is_right(page: Page, ring: str, is_right: bool) -> None:
    seed = find_seed_of(page, DOUBLE)
    page.goto("about:blank")
    page.goto(f"training/niveau/#ronde={seed}")
    expect(page.locator("[data-exercise] [data-slot=title]")).to_have_text(DOUBLE)
    # At the right of the ring, where it has no words.
    shape = page.locator(f"[data-exercise] [data-ring={ring}] path").first.bounding_box()
    assert shape is not None
    page.mouse.click(shape["x"] + shape["width"] - 8, shape["y"] + shape["height"] / 2)
    expect(page.locator(f"[data-exercise] input[value={ring}]")).to_be_checked()
    page.get_by_role("button", name="Kijk waar het staat").click()

    said = page.locator("[data-said]")
    expect(said).to_contain_text("bij het mesosysteem en bij het exosysteem")
    assert said.inner_text().startswith("Ja.") == is_right
    expect(page.locator("[data-answer] .placed")).to_have_count(2)
    assert find_violations(page, "[data-exercise]") == []


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
        enter_exercise(page)
        page.keyboard.press("1")
        page.keyboard.press("Enter")
        expect(page.locator("[data-answer] .placed").first).to_be_visible()

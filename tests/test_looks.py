"""What is seen at a glance: how long pages are on a phone and on paper, and that folding loses nothing."""

from math import ceil

import pytest
from playwright.sync_api import Browser, expect

from paper import print_page, squeeze
from systeemwijzer.records import Barrier, Guide, Question, Quote
from systeemwijzer.records.plain_text import from_markdown

PHONE = {"width": 390, "height": 844}
MOST_SCREENS = 8
# The fullest level had as many records when these limits were set; each more may take a line or two.
RECORDS_OF_LEVEL, PIXELS_OF_RECORD = 47, 80
MOST_SHEETS = 8
RECORDS_OF_SHEET = 6
LEVELS = ("individu", "micro", "meso", "exo", "macro")
LONG_PAGES = [*(f"systeem/{level}/" for level in LEVELS), "vragen/"]


def count_more(guide: Guide) -> int:
    """How many records the fullest level has more than when these limits were set."""
    fullest = max(sum(record.level == level for record in guide.records) for level in LEVELS)
    return max(0, fullest - RECORDS_OF_LEVEL)


@pytest.mark.parametrize("path", LONG_PAGES)
def test_a_page_opens_short_on_a_phone(browser: Browser, address: str, guide: Guide, path: str) -> None:
    most = MOST_SCREENS * PHONE["height"] + PIXELS_OF_RECORD * count_more(guide)
    with browser.new_context(base_url=address, viewport=PHONE) as context:  # type: ignore[arg-type]  # two numbers
        page = context.new_page()
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollHeight") <= most


@pytest.mark.parametrize("path", LONG_PAGES)
def test_nothing_is_lost_on_paper(browser: Browser, address: str, guide: Guide, path: str) -> None:
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(path)
        sheets = [sheet.text for sheet in print_page(page)]
    assert len(sheets) <= MOST_SHEETS + ceil(count_more(guide) / RECORDS_OF_SHEET)

    level = path.split("/")[1]
    here = [record for record in guide.records if not level or record.level == level]
    kinds = (Question,) if path == "vragen/" else (Question, Quote, Barrier)
    texts = [record.text for record in here if isinstance(record, kinds)]
    printed = squeeze("".join(sheets))
    # What parts a text are the ends of its paragraphs.
    words = (from_markdown(part) for text in texts for part in text.split("\n\n"))
    assert [text for text in words if squeeze(text) not in printed] == []


@pytest.mark.parametrize("path", ["", "systeem/"])
def test_the_rings_are_whole_in_the_first_screen(browser: Browser, address: str, path: str) -> None:
    for width, height, most_top, most_bottom in ((1280, 720, 720, 720), (1024, 768, 768, 768), (390, 844, 422, 844)):
        page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
        page.goto(path)
        box = page.locator(".rings:visible").bounding_box()
        assert box is not None
        assert box["y"] <= most_top
        assert box["y"] + box["height"] <= most_bottom
        page.close()


def test_the_ways_in_stand_within_a_screen_and_a_half_of_a_phone(browser: Browser, address: str, guide: Guide) -> None:
    page = browser.new_page(base_url=address, viewport=PHONE)  # type: ignore[arg-type]  # two numbers
    page.goto("")
    bottoms = [box["y"] + box["height"] for door in page.locator(".doors a").all() if (box := door.bounding_box())]
    # Four tasks, and the region if there is one.
    assert len(bottoms) == 4 + (guide.layer is not None)
    assert max(bottoms) <= 1.5 * PHONE["height"]
    page.close()


# As WCAG 1.4.12 lets readers set it. Letters of different names stand further apart than the smallest of them are high.
SPACED = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
FIND_COLLISIONS = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
  const texts = [...document.querySelectorAll(".system__view--analysis .ring text")];
  const names = texts.filter((text) => text.checkVisibility());
  const letters = names.map((name) => Array.from(name.textContent, (_, place) => {
    const [start, end] = [name.getStartPositionOfChar(place), name.getEndPositionOfChar(place)];
    return [(start.x + end.x) / 2, (start.y + end.y) / 2];
  }));
  const collide = (one, other) => {
    const least = 0.6 * parseFloat(getComputedStyle(names[one]).fontSize);
    return letters[one].some(([x, y]) => letters[other].some(([a, b]) => Math.hypot(x - a, y - b) < least));
  };
  const pairs = names.flatMap((_, one) => names.slice(0, one).map((_, other) => [one, other]));
  const collided = pairs.filter((pair) => collide(...pair));
  return collided.map((pair) => pair.map((place) => names[place].textContent).join(" / "));
}"""


@pytest.mark.parametrize("width", [390, 1024, 1280])
def test_names_in_the_rings_do_not_collide_with_wider_spacing(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(base_url=address, viewport={"width": width, "height": 800})
    page.goto("")
    assert page.evaluate(FIND_COLLISIONS, SPACED) == []
    # More than anybody asks for: so that the test would see one.
    assert page.evaluate(FIND_COLLISIONS, SPACED.replace("0.12em", "0.9em")) != []
    page.close()


def test_the_name_of_the_core_stands_in_its_middle_where_it_is_alone(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, viewport=PHONE)  # type: ignore[arg-type]  # two numbers
    page.goto("")
    core = page.locator(".system__view--analysis .ring.level--individu")
    circle, name = core.locator(".ring__shape").bounding_box(), core.locator(".ring__name").bounding_box()
    assert circle is not None
    assert name is not None
    assert abs(circle["y"] + circle["height"] / 2 - name["y"] - name["height"] / 2) <= 4
    page.close()


def test_a_ring_says_what_is_in_it_before_one_chooses_it(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 720})
    page.goto("")
    within = page.locator(".level-links.system__view--analysis .level--micro .level-links__more")
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


def test_choices_are_in_sight_where_there_is_room(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 720})
    page.goto("vragen/")
    choice = page.get_by_role("checkbox", name="Microsysteem")
    expect(choice).to_be_visible()
    expect(page.get_by_text("Kies wat je wilt zien")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(choice).to_be_hidden()
    page.get_by_text("Kies wat je wilt zien").click()
    expect(choice).to_be_visible()
    page.close()


def test_what_one_shares_is_what_one_chose(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto("vragen/")
        page.get_by_role("checkbox", name="Microsysteem").check()
        page.wait_for_url("**/vragen/?level=micro")
        page.get_by_role("button", name="Deel deze selectie").click()
        expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}vragen/?level=micro"


@pytest.mark.parametrize("path", ["overzicht/", "beleid/", "themas/", "achtergrond/"])
def test_what_fits_on_one_sheet_takes_one(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page(base_url=address)
    page.goto(path)
    sheets = [sheet.text for sheet in print_page(page)]
    assert len(sheets) == 1, sheets[1:]
    page.close()


def test_each_sheet_says_where_and_when_it_was_printed(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.goto("systeem/meso/")
    sheets = print_page(page)
    year = page.evaluate("String(new Date().getFullYear())")
    for sheet in sheets:
        assert f"{year}, {address}systeem/meso/" in " ".join(sheet.text.split())
    page.close()


def test_nothing_moves_for_those_who_ask_for_that(browser: Browser, address: str) -> None:
    swaps = "addEventListener('pageswap', event => sessionStorage.setItem('moved', Boolean(event.viewTransition)))"
    for motion, moved in (("no-preference", "true"), ("reduce", "false")):
        page = browser.new_page(base_url=address, reduced_motion=motion)  # type: ignore[arg-type]  # one of two words
        page.goto("")
        page.evaluate(swaps)
        page.locator(".level-links.system__view--analysis a").first.click()
        page.wait_for_url("**/systeem/individu/")
        assert page.evaluate("sessionStorage.getItem('moved')") == moved
        page.close()

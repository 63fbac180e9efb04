"""The system map as people fill it in, in a real browser: by touch, by keyboard, on paper and from a link."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from paper import print_page
from test_accessibility import find_violations

# A barrier, an actor who does both, and a contact that goes with difficulty; and what she sees otherwise.
LINK = "kaart/#vooraf=mi2,mi18b,me5v&samen=mi2,mi18s,ex1"
WORDS = ["Zorg- en opvoedtaken voor de kinderen", "Kind of kinderen, partner en familie: steunt én geeft druk"]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
        assert faults == []


def marks(page: Page) -> list[str]:
    """The marks that one sees in the first drawing, by layer and token."""
    seen = page.locator("[data-map-drawings] figure").first.locator("[data-mark]:visible")
    names: list[str] = seen.evaluate_all("marks => marks.map(mark => `${mark.dataset.layer} ${mark.dataset.mark}`)")
    return names


def fold(page: Page, ring: str) -> Locator:
    return page.locator(f"[data-map-fold={ring}]")


def test_a_map_is_filled_in_by_touch(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, has_touch=True, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto("kaart/")
        # A ring that is touched opens what can be said of it.
        page.locator("[data-map-ring=mi] path").tap(position={"x": 20, "y": 100})
        expect(fold(page, "mi")).to_have_attribute("open", "")
        fold(page, "mi").get_by_text("Zorg- en opvoedtaken voor de kinderen").tap()
        fold(page, "mi").locator("input[value=mi18b]").tap()
        fold(page, "me").locator("summary").tap()
        fold(page, "me").locator("input[value=me5v]").tap()

        assert sorted(marks(page)) == ["vooraf me5v", "vooraf mi18b", "vooraf mi2"]
        expect(page).to_have_url(re.compile("#vooraf=mi2,mi18b,me5v$"))
        expect(fold(page, "mi").locator("[data-slot=count]")).to_have_text("2 gekozen")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.get_by_role("button", name="Eén stap terug").tap()
        assert sorted(marks(page)) == ["vooraf mi18b", "vooraf mi2"]


def test_a_map_is_filled_in_by_keyboard_alone(page: Page) -> None:
    page.goto("kaart/")
    fold(page, "ex").locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert marks(page) == ["vooraf ex1"]
    fold(page, "ex").locator("input[name=ex4]").first.focus()
    page.keyboard.press("ArrowRight")
    assert marks(page) == ["vooraf ex1", "vooraf ex4s"]
    page.get_by_role("button", name="Begin opnieuw").press("Enter")
    assert marks(page) == []
    assert page.evaluate("document.activeElement.textContent.trim()") == "Eén stap terug"
    page.keyboard.press("Enter")
    assert marks(page) == ["vooraf ex1", "vooraf ex4s"]


def test_a_link_shows_the_same_map_and_compares_both_layers(page: Page) -> None:
    page.goto(LINK)
    assert sorted(marks(page)) == ["vooraf me5v", "vooraf mi18b", "vooraf mi2"]
    page.get_by_label("beide over elkaar").check()
    assert len(marks(page)) == 6
    page.get_by_label("beide naast elkaar").check()
    expect(page.locator("[data-map-drawings] figure")).to_have_count(2)
    compared = {
        part: page.locator(f"[data-compared={part}] li").all_inner_texts()
        for part in ("both", "first", "second", "otherwise")
    }
    assert compared["both"] == [WORDS[0]]
    assert [words.split(":")[1].strip() for words in compared["first"]] == ["contact verloopt moeizaam"]
    assert len(compared["second"]) == 1
    assert compared["otherwise"] == [
        "Kind of kinderen, partner en familie: jij dacht steunt én geeft druk, zij zegt steunt"
    ]
    page.reload()
    assert sorted(marks(page)) == ["vooraf me5v", "vooraf mi18b", "vooraf mi2"]


def test_what_a_link_has_in_vain_is_named(page: Page) -> None:
    page.goto("kaart/#vooraf=mi2,mi99).")
    assert marks(page) == ["vooraf mi2"]
    expect(page.locator("[data-address-news]")).to_contain_text("mi99")


def test_it_asks_of_you_where_you_have_not_looked_and_what_fits(page: Page) -> None:
    page.goto("kaart/")
    rings = page.locator("[data-unseen-ring]:visible")
    expect(rings).to_have_count(5)
    fold(page, "mi").locator("summary").click()
    fold(page, "mi").locator("input[value=mi2]").check()
    expect(rings).to_have_count(4)
    expect(page.locator("[data-map-chosen]")).to_contain_text("staan 1 dingen. Daarvan liggen er 0 bij de moeder zelf")
    question = page.locator("[data-for-tokens]:visible").first
    expect(question).to_be_visible()
    words = question.locator("[data-slot=question]").inner_text()
    question.get_by_role("button").click()
    page.get_by_role("link", name="Mijn gesprek").first.click()
    expect(page.locator("[data-list]")).to_contain_text(words)


def test_paper_has_the_drawing_the_words_and_the_questions(page: Page) -> None:
    page.goto(LINK)
    questions = page.locator("[data-for-tokens]:visible [data-slot=question]").all_inner_texts()
    assert questions
    text = " ".join(" ".join(sheet.text for sheet in print_page(page)).split())
    for words in (*WORDS, *questions, "Ruimte om te schrijven"):
        assert " ".join(words.split()) in text


@pytest.mark.parametrize(("kind", "starts"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_drawing_can_be_kept_as_a_picture(page: Page, kind: str, starts: bytes) -> None:
    page.goto(LINK)
    with page.expect_download() as download:
        page.locator(f"[data-picture={kind}]").click()
    assert download.value.suggested_filename == f"systeemkaart.{kind}"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(starts)
    if kind == "svg":
        # A mark of each sort, and none that isn't chosen.
        assert content.count(b"<circle") == 1
        assert "±".encode() in content


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_all_fits(browser: Browser, address: str, scheme: str) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640}) as context:  # type: ignore[arg-type]  # one of Playwright's words
        page = context.new_page()
        page.goto(f"{address}{LINK}")
        page.get_by_label("beide over elkaar").check()
        for ring in ("i", "mi", "me"):
            fold(page, ring).locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert find_violations(page, "main") == []


def test_it_works_from_disk(page: Page, site: Path) -> None:
    page.goto(f"{(site / 'kaart/index.html').as_uri()}#vooraf=mi2")
    assert marks(page) == ["vooraf mi2"]
    fold(page, "mi").locator("summary").click()
    fold(page, "mi").locator("input[value=mi3]").check()
    assert marks(page) == ["vooraf mi2", "vooraf mi3"]


def test_three_groups_read_their_codes_aloud(browser: Browser, address: str) -> None:
    """Three phones and a fourth browser: what each chose is counted, and one slip of the tongue is refused."""
    codes = []
    for choices in (("mi1", "mi2"), ("mi2",), ("mi2", "mi3")):
        with browser.new_context(base_url=address) as phone:
            page = phone.new_page()
            page.goto("kaart/")
            fold(page, "mi").locator("summary").click()
            for choice in choices:
                fold(page, "mi").locator(f"input[value={choice}]").check()
            codes.append(fold(page, "mi").locator("[data-slot=code]").inner_text())
    assert all(3 <= len(code) <= 8 for code in codes)
    with browser.new_context(base_url=address) as trainer:
        page = trainer.new_page()
        page.goto("training/plenair/")
        field = page.get_by_label("Code of link")
        for code in codes:
            field.fill(code.lower())
            field.press("Enter")
        expect(page.locator("[data-plenary-groups] > li")).to_have_count(3)
        expect(page.locator("[data-part=agreed]")).to_contain_text("Zorg- en opvoedtaken voor de kinderen")
        expect(page.locator("[data-part=differs]")).to_contain_text("1 van 3")
        slip = codes[0][:-1] + ("2" if codes[0][-1] != "2" else "3")
        field.fill(slip)
        field.press("Enter")
        expect(page.locator("[data-plenary-groups] > li")).to_have_count(3)
        expect(page.locator("[data-refusals]")).to_be_visible()

"""Answers first: how far down they stand, where the choices are, what parts controls, and how one takes them along."""

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from paper import print_page
from seen import PHONE, bottom_of, top_of

DESK: Any = {"width": 1280, "height": 800}
PROJECTOR: Any = {"width": 1024, "height": 768}
WIDE: Any = {"width": 1920, "height": 1080}
NARROW: Any = {"width": 320, "height": 640}
# What stands there first, and what one asks for: a word, a choice, both. Of all questions one sees their sets.
RESULTS = "#search-results > li .result__title"
QUESTIONS = "[data-find]:visible .question__text"
EXAMPLES = "[data-find]:visible > .example .record__title"
ANSWERS = {
    "zoeken/": RESULTS,
    "zoeken/?q=opvang": RESULTS,
    "zoeken/?q=familie+is+tegen+werken": RESULTS,
    "zoeken/?kind=quote&level=micro": RESULTS,
    "vragen/": "[data-find-group].fold > summary .record__title",
    "vragen/?q=schulden": QUESTIONS,
    "vragen/?topic=werk&audience=mother": QUESTIONS,
    "vragen/?level=exo": QUESTIONS,
    "voorbeelden/": EXAMPLES,
    "voorbeelden/?level=micro": EXAMPLES,
}
NEAREST, FARTHEST = 8, 16


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def listed(page: Page, path: str) -> Locator:
    """The answers of a page, once they stand there."""
    page.goto(path)
    expect(page.locator("main [role=status] p").first).to_be_visible()
    return page.locator(ANSWERS.get(path, EXAMPLES))


def test_three_answers_stand_on_the_first_screen(page: Page) -> None:
    too_low = {}
    for path in ANSWERS:
        third = listed(page, path).nth(2)
        for screen in (PHONE, PROJECTOR, DESK):
            page.set_viewport_size(screen)
            if (end := bottom_of(third)) > screen["height"]:
                too_low[path, screen["width"]] = end
    assert too_low == {}


@pytest.mark.parametrize("screen", [NARROW, PHONE], ids=["narrow", "phone"])
def test_a_phone_shows_of_a_text_what_was_found_in_it(page: Page, screen: Any) -> None:
    page.set_viewport_size(screen)
    listed(page, "zoeken/?q=opvang")
    first_marks = page.locator(".result__text").filter(has=page.locator("mark"))
    assert first_marks.count() > 3
    for text in first_marks.all():
        assert bottom_of(text.locator("mark").first) <= bottom_of(text) + 1


def left_and_right(seen: Locator) -> tuple[float, float]:
    box = seen.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


@pytest.mark.parametrize("path", ["zoeken/?q=opvang", "vragen/?q=schulden"])
def test_choices_stand_beside_the_answers_and_on_a_phone_behind_a_button(page: Page, path: str) -> None:
    choices = page.locator("[data-facet]").first
    button = page.locator("[data-facets] > summary")
    for screen in (DESK, WIDE):
        page.set_viewport_size(screen)
        answer = listed(page, path).first
        expect(button).to_be_hidden()
        assert left_and_right(choices)[1] < left_and_right(answer)[0]
        assert top_of(choices) < top_of(answer)
        # No empty half: list and choices take most of what the page has.
        page_width = page.locator(".page").bounding_box()
        list_right = left_and_right(page.locator(".finder-box + div"))[1]
        assert page_width is not None
        assert list_right > page_width["x"] + page_width["width"] * 0.75
    page.set_viewport_size(PHONE)
    listed(page, path)
    expect(choices).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(choices).to_be_visible()
    for label in ("Individu", "Macrosysteem"):
        page.get_by_role("checkbox", name=label).check()
    expect(button).to_have_text("Kies wat je wilt zien (2 gekozen)")
    # A disclosure: its name and state are said aloud.
    assert "Kies wat je wilt zien (2 gekozen)" in page.locator("[data-facets]").aria_snapshot()


@pytest.mark.parametrize("screen", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_controls_of_a_finder_neither_touch_nor_drift_apart(page: Page, screen: Any) -> None:
    page.set_viewport_size(screen)
    for path in ("zoeken/?q=opvang", "vragen/?q=schulden"):
        listed(page, path)
        rows = [
            page.locator(".finder__query .field"),
            page.locator(".finder__query [data-clear]"),
            page.locator("[data-facets] > summary:visible"),
        ]
        edges = [(top_of(row), bottom_of(row)) for row in rows if row.count()]
        between = [under - end for (_, end), (under, _) in pairwise(edges) if under >= end]
        assert [gap for gap in between if not NEAREST <= gap <= FARTHEST] == []
        (_, right), (left, _) = map(left_and_right, (rows[0], page.locator(".finder__query [type=submit]")))
        assert NEAREST <= left - right <= FARTHEST


def take_table(page: Page) -> list[list[str]]:
    """The rows of the table that the page gives of what is listed, which Excel can read."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Als tabel (CSV)").click()
    return read_table(download.value.path())


def read_table(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), delimiter=";"))


def test_what_is_narrowed_down_can_be_taken_as_a_table(page: Page, site: Path) -> None:
    whole = read_table(site / "data/vragen.csv")
    listed(page, "vragen/?topic=werk&audience=mother")
    left = set(page.locator(QUESTIONS).all_inner_texts())
    question = whole[0].index("vraag")
    assert take_table(page) == [whole[0], *(row for row in whole[1:] if row[question] in left)]

    # All of them, and not only those that are shown at first.
    titles = listed(page, "zoeken/?q=opvang")
    header, *rows = take_table(page)
    assert [page.locator(".counts").inner_text().split()[0]] == [str(len(rows))]
    shown = titles.all_inner_texts()
    assert [row[header.index("titel")] for row in rows][: len(shown)] == shown

    listed(page, "voorbeelden/?level=exo")
    header, *rows = take_table(page)
    assert [row[header.index("titel")] for row in rows] == page.locator(EXAMPLES).all_inner_texts()
    # Of what isn't narrowed down there is a whole table, or all that the site has.
    listed(page, "vragen/")
    expect(page.get_by_role("button", name="Als tabel (CSV)")).to_be_hidden()


def test_paper_says_by_what_a_list_is_narrowed_down(page: Page) -> None:
    listed(page, "zoeken/?kind=quote&level=micro")
    assert "Soort: Citaat. Ring: Microsysteem." in print_page(page)[0].text
    titles = listed(page, "zoeken/?q=opvang")
    page.evaluate("() => { globalThis.print = () => { document.title = 'gedrukt'; }; }")
    page.get_by_role("button", name="Druk af").click()
    expect(page).to_have_title("gedrukt")
    # Also those that the screen showed only after a button.
    assert titles.count() == int(page.locator(".counts").inner_text().split()[0])
    assert page.locator("[data-narrowed]").is_hidden()

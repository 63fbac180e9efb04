"""Cases: ids that exist, steps that open one by one, slides that tell of violence before it, and paper to cut."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import MakeProject
from paper import print_page, squeeze
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Case, Guide
from test_accessibility import SCHEMES, find_violations
from test_presenting import dialog_of, look_at_slides

PATH = "training/casussen/"
OF_VIOLENCE = "casus-na-geweld"
NARROWEST = 320
SMALL = """\
- id: casus-klein
  title: Klein
  steps:
    - {level: individu, title: Wat je weet, text: Een begin.}
    - {level: micro, title: Je vraagt door, text: Een vervolg.}
  barriers:
    - {barrier: BARRIER, why: Daarom.}
  actors:
    - {actor: ACTOR, role: support, why: Daarom.}
  contacts:
    - {between: [micro-actor-gezin, CONTACT], goes: well, why: Daarom.}
  questions: [QUESTION]
"""
WRONG = {"BARRIER": "micro-nergens", "ACTOR": "micro-actor-niets", "CONTACT": "exo-actor", "QUESTION": "vraag-niets"}
RIGHT = {
    "BARRIER": "micro-huishouden",
    "ACTOR": "exo-actor",
    "CONTACT": "micro-actor-werk",
    "QUESTION": "micro-vraag-tijd",
}


def fill_in(cases: str, names: dict[str, str]) -> str:
    for mark, name in names.items():
        cases = cases.replace(mark, name)
    return cases


def faults_of(make_project: MakeProject, cases: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/cases.yml": cases}))
    return [line for line in str(caught.value).splitlines() if line.startswith("content/cases.yml")]


def test_what_stands_on_a_map_exists_and_contacts_are_of_the_microsystem(make_project: MakeProject) -> None:
    faults = faults_of(make_project, fill_in(SMALL, WRONG))

    assert [fault.split(" is hier niet bekend")[0] for fault in faults] == [
        "content/cases.yml:7: barrier: 'micro-nergens'",
        "content/cases.yml:9: actor: 'micro-actor-niets'",
        "content/cases.yml:11: between: 'exo-actor'",
        "content/cases.yml:12: questions: 'vraag-niets'",
    ]


def test_nothing_stands_on_a_map_twice(make_project: MakeProject) -> None:
    contact = "    - {between: [micro-actor-gezin, CONTACT], goes: well, why: Daarom.}\n"
    turned = contact.replace("micro-actor-gezin, CONTACT", "CONTACT, micro-actor-gezin")

    (fault,) = faults_of(make_project, fill_in(SMALL.replace(contact, contact + turned), RIGHT))

    assert "'micro-actor-gezin, micro-actor-werk' staat hier twee keer;" in fault


def test_each_case_looks_in_more_rings_than_the_innermost(guide: Guide) -> None:
    cases = guide.all_of(Case)

    assert cases
    for case in cases:
        assert case.steps[0].level == "individu", case.id
        assert len({step.level for step in case.steps}) == len(case.steps) >= 3, case.id


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    viewport: Any = {"width": NARROWEST, "height": 800}
    with browser.new_context(base_url=address, viewport=viewport, reduced_motion="reduce") as context:
        yield context.new_page()


def case_of(page: Page, case_id: str) -> Locator:
    return page.locator(f"details:has(> #{case_id})")


def test_steps_open_one_by_one_by_keyboard(page: Page, guide: Guide) -> None:
    (case,) = (case for case in guide.all_of(Case) if case.id == OF_VIOLENCE)
    page.goto(PATH)
    shown = case_of(page, case.id)
    shown.locator("> summary").press("Enter")
    texts = [shown.get_by_text(step.text) for step in case.steps]
    map_of_case = shown.get_by_text("Dit is één mogelijke kaart")
    expect(texts[0]).to_be_visible()
    for text in (*texts[1:], map_of_case):
        expect(text).to_be_hidden()
    for text in texts[1:]:
        page.locator(f"#{case.id} details:not([open]) > summary").first.press("Enter")
        expect(text).to_be_visible()
        expect(map_of_case).to_be_hidden()
    shown.get_by_text("Eén mogelijke kaart", exact=True).locator("xpath=ancestor::summary").press(" ")
    expect(map_of_case).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert find_violations(page) == []


def test_a_case_is_presented_step_by_step_with_care_first_and_the_map_last(page: Page, guide: Guide) -> None:
    (case,) = (case for case in guide.all_of(Case) if case.id == OF_VIOLENCE)
    page.set_viewport_size({"width": 1024, "height": 768})
    page.goto(f"{PATH}#presenteren={case.id}")
    expect(dialog_of(page)).to_be_visible()
    title, care, *slides = look_at_slides(page)

    assert "Verzonnen" in title["text"]
    assert (care["kind"], "geweld" in care["text"]) == ("care", True)
    steps, rings = slides[: len(case.steps)], slides[len(case.steps) :]
    for step, slide in zip(case.steps, steps, strict=True):
        assert slide["text"].split("\n\n") == [step.title, guide.level(step.level).title, step.text]
    assert "één mogelijke kaart" in rings[0]["text"]
    told = "\n".join(slide["text"] for slide in rings)
    things = [guide.by_id[thing.name].summarise().title for thing in (*case.barriers, *case.actors)]
    asked = [guide.by_id[question].summarise().title for question in case.questions]
    assert [words for words in (*things, *asked) if words not in told] == []


def test_the_map_of_a_case_opens_on_the_system_map(page: Page, guide: Guide) -> None:
    (case,) = (case for case in guide.all_of(Case) if case.id == OF_VIOLENCE)
    page.goto(f"{PATH}#{case.id}")
    shown = case_of(page, case.id)
    shown.locator(".case-map > summary").press("Enter")
    shown.get_by_role("link", name="Bekijk op de systeemkaart").click()
    expect(page).to_have_url(re.compile("/kaart/#samen="))

    tokens = page.url.partition("#samen=")[2].split(",")
    chosen = page.locator("[data-map-form] input:checked:not([value=''])")
    expect(chosen).to_have_count(len(tokens))
    assert set(chosen.evaluate_all("all => all.map(input => input.value)")) == set(tokens)
    said = {"support": "s", "pressure": "d", "both": "b", "well": "g", "hard": "v"}
    things = {frozenset(thing.ids): thing.token for thing in guide.map_things}
    assert set(tokens) == {
        *(things[frozenset([barrier.barrier])] for barrier in case.barriers),
        *(things[frozenset([actor.actor])] + said[actor.role] for actor in case.actors),
        *(things[frozenset(contact.between)] + said[contact.goes] for contact in case.contacts),
    }


def test_each_case_prints_on_a_sheet_and_its_map_on_the_next(page: Page, guide: Guide) -> None:
    page.goto(PATH)
    sheets = [squeeze(sheet.text) for sheet in print_page(page)]

    for case in guide.all_of(Case):
        (place,) = [number for number, sheet in enumerate(sheets) if squeeze(case.steps[-1].text) in sheet]
        steps, map_of_case = sheets[place], sheets[place + 1]
        assert [step.title for step in case.steps if squeeze(step.text) not in steps] == []
        things = (*case.barriers, *case.actors, *case.contacts)
        assert [thing.why for thing in things if squeeze(thing.why) not in map_of_case] == []
        assert [thing.why for thing in things if squeeze(thing.why) in steps] == []
        assert squeeze(case.title) in map_of_case

"""*Begin het gesprek* in a real browser: one question at a time, what becomes of each, and what the mother ticks."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from codes import see_codes
from conftest import wait_until
from paper import print_page, squeeze
from systeemwijzer.records import Guide, Question
from test_accessibility import find_violations

PHONE: Any = {"width": 390, "height": 844}
# The third isn't for the mother.
IDS = ["individu-vraag-leuk", "micro-vraag-uren", "exo-vraag-aanpak", "micro-vraag-partner"]
FOR_HER = [IDS[0], IDS[1], IDS[3]]
KEY = "systeemwijzer-gesprek-nu"
# Counts how often the screen is held on, as no test can see a screen go dark.
COUNT_LOCKS = """
globalThis.locks = 0;
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  globalThis.locks += 1;
  return { release: async () => { globalThis.locks -= 1; } };
} } });
"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, viewport=PHONE, has_touch=True, reduced_motion="reduce") as context:
        context.add_init_script(COUNT_LOCKS)
        yield context.new_page()


@pytest.fixture
def texts(guide: Guide) -> dict[str, str]:
    return {question.id: question.text for question in guide.all_of(Question)}


def open_list(page: Page, ids: Sequence[str] = IDS) -> None:
    page.goto(f"gesprek/#vragen={','.join(ids)}")
    expect(page.locator("[data-talk]")).to_have_count(len(ids))


def begin(page: Page) -> None:
    page.get_by_role("button", name="Begin het gesprek").click()
    expect(talk(page)).to_be_visible()


def talk(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Het gesprek")


def expect_question(page: Page, place: str, text: str) -> None:
    heading = talk(page).get_by_role("heading", name=f"Vraag {place} {text}", exact=True)
    expect(heading).to_be_focused()
    assert talk(page).get_by_role("heading").count() == 1


def press(page: Page, name: str) -> None:
    talk(page).get_by_role("button", name=name, exact=True).click()


def test_questions_come_one_at_a_time_and_each_is_marked(page: Page, texts: dict[str, str]) -> None:
    open_list(page)
    expect(page.get_by_text("1 vraag is niet voor de moeder en doet niet mee.")).to_be_visible()
    begin(page)
    first, second, third = (texts[id_] for id_ in FOR_HER)
    expect_question(page, "1 van 3", first)
    press(page, "Besproken")
    expect_question(page, "2 van 3", second)
    expect(talk(page).get_by_role("status")).to_have_text("Besproken")
    press(page, "Volgende")
    expect_question(page, "3 van 3", third)
    expect(talk(page).get_by_text("1 besproken, 2 te gaan")).to_be_visible()
    press(page, "Later")
    # Not past what was passed by.
    expect_question(page, "2 van 3", second)
    page.reload()
    expect_question(page, "2 van 3", second)
    press(page, "Overslaan")
    expect(talk(page).get_by_role("heading", name="Alle vragen zijn langs geweest")).to_be_focused()
    rows = talk(page).get_by_role("listitem")
    ends = ["Besproken", "Overgeslagen", "Voor later"]
    assert [squeeze(row) for row in rows.all_inner_texts()] == [
        squeeze(text + end) for text, end in zip((first, second, third), ends, strict=True)
    ]
    press(page, "Terug naar de lijst")
    page.get_by_role("button", name="Overzicht van het gesprek").click()
    rows.get_by_role("button", name=third).click()
    expect_question(page, "3 van 3", third)
    expect(talk(page).get_by_role("button", name="Later")).to_have_attribute("aria-pressed", "true")
    press(page, "Later")
    expect(talk(page).get_by_role("button", name="Later")).to_have_attribute("aria-pressed", "false")
    press(page, "Overzicht")
    press(page, "Ga verder")
    expect_question(page, "3 van 3", third)
    press(page, "Overzicht")
    press(page, "Wis dit, en houd de vragen")
    expect(talk(page).get_by_text("Nog niet besproken")).to_have_count(3)
    assert page.evaluate("key => sessionStorage[key]", KEY) is None


def test_back_leads_to_the_list_as_it_was_with_the_marks_in_words(page: Page, texts: dict[str, str]) -> None:
    page.goto("over/")
    open_list(page)
    url, length = page.url, page.evaluate("history.length")
    begin(page)
    wait_until(page, "globalThis.locks === 1")
    press(page, "Besproken")
    press(page, "Later")
    page.go_back()
    expect(talk(page)).to_be_hidden()
    wait_until(page, "globalThis.locks === 0")
    expect(page.get_by_role("button", name="Ga verder met het gesprek")).to_be_focused()
    assert page.url == url
    assert list_ids(page) == IDS
    states = page.locator("[data-list] [data-slot=state]")
    assert states.all_inner_texts() == ["Besproken", "Voor later", "", ""]
    expect(page.locator("[data-talk-so-far]")).to_contain_text("1 besproken, 1 voor later, 1 te gaan.")

    page.go_forward()
    expect_question(page, "3 van 3", texts[FOR_HER[2]])
    press(page, "Sluit")
    expect(talk(page)).to_be_hidden()
    # No step is left over: the next Back leaves the page.
    assert page.evaluate("history.length") == length + 1
    page.go_back()
    page.wait_for_url("**/over/")


def test_who_closes_and_opens_again_at_once_stays_in_the_conversation(page: Page, texts: dict[str, str]) -> None:
    """Also where the browser takes its time to go back."""
    page.add_init_script("{ const back = history.back.bind(history); history.back = () => setTimeout(back, 150) }")
    open_list(page)
    begin(page)
    press(page, "Besproken")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    expect_question(page, "2 van 3", texts[FOR_HER[1]])
    page.go_back()
    expect(talk(page)).to_be_hidden()
    expect(page).to_have_url(re.compile("/gesprek/"))


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_it_begins_above_all_else_that_one_does_with_the_questions(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_list(page)
    tops = [
        page.get_by_role("button", name=name).evaluate("it => it.getBoundingClientRect().top + scrollY")
        for name in ("Begin het gesprek", "Druk dit af")
    ]
    assert tops == sorted(tops)
    assert tops[0] < height


def test_all_is_large_and_the_follow_ups_come_when_asked(page: Page, guide: Guide) -> None:
    open_list(page)
    begin(page)
    words = talk(page).locator("[data-slot=question]")
    assert words.evaluate("it => parseFloat(getComputedStyle(it).fontSize)") >= 24
    (record,) = (each for each in guide.all_of(Question) if each.id == IDS[0])
    follow_ups = talk(page).get_by_role("listitem")
    assert record.follow_ups
    assert follow_ups.count() == 0
    talk(page).get_by_text("Doorvragen").click()
    expect(follow_ups).to_have_text([each.text for each in record.follow_ups])
    assert "Bron" not in talk(page).inner_text()
    for width, height in ((390, 844), (320, 640), (844, 390), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        for button in talk(page).locator("button:visible, summary:visible").all():
            box = button.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert box["y"] + box["height"] <= height


def test_keys_and_a_finger_turn_from_question_to_question(page: Page, texts: dict[str, str]) -> None:
    open_list(page)
    page.get_by_role("button", name="Begin het gesprek").focus()
    page.keyboard.press("Enter")
    first, second, _ = (texts[id_] for id_ in FOR_HER)
    expect_question(page, "1 van 3", first)
    page.keyboard.press("ArrowRight")
    expect_question(page, "2 van 3", second)
    page.keyboard.press("ArrowLeft")
    expect_question(page, "1 van 3", first)
    swipe(page, 300, 80)
    expect_question(page, "2 van 3", second)
    swipe(page, 80, 300)
    expect_question(page, "1 van 3", first)
    page.keyboard.press("Escape")
    expect(talk(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Begin het gesprek")).to_be_focused()


def swipe(page: Page, start: int, end: int) -> None:
    """A finger across the question."""
    session = page.context.new_cdp_session(page)
    send = "Input.dispatchTouchEvent"
    session.send(send, {"type": "touchStart", "touchPoints": [{"x": start, "y": 300}]})
    for x in (start, (start + end) // 2, end):
        session.send(send, {"type": "touchMove", "touchPoints": [{"x": x, "y": 305}]})
    session.send(send, {"type": "touchEnd", "touchPoints": []})


def test_what_she_ticks_comes_first_and_stays_in_the_tab(page: Page, texts: dict[str, str]) -> None:
    open_list(page)
    page.get_by_role("radio", name="Voor de moeder").check()
    expect(page.get_by_text("Wat je aantikt, blijft op dit apparaat")).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box = page.get_by_role("checkbox", name=re.compile(f"Hier wil ik over praten ?: {re.escape(texts[IDS[3]])}"))
    target = box.locator("xpath=..").bounding_box()
    assert target is not None
    assert target["height"] >= 44
    box.locator("xpath=..").tap()
    expect(box).to_be_checked()
    page.reload()
    expect(box).to_be_checked()
    assert [url for url in asked if IDS[3] in url.split("#")[0]] == []
    (sheet,) = print_page(page)
    assert sheet.text.count("Hier wil ik over praten") == len(FOR_HER)
    assert "apparaat" not in sheet.text

    page.get_by_role("radio", name="Lijst").check()
    expect(page.get_by_text("1 vraag is aangekruist.")).to_be_visible()
    begin(page)
    expect_question(page, "1 van 3", texts[IDS[3]])
    expect(talk(page).get_by_text("Aangekruist: hier wil ik over praten")).to_be_visible()
    press(page, "Besproken")
    expect_question(page, "2 van 3", texts[FOR_HER[0]])
    press(page, "Sluit")
    page.get_by_role("button", name="Wis dit, en houd de vragen").click()
    expect(page.get_by_role("button", name="Begin het gesprek")).to_be_focused()
    assert page.evaluate("key => sessionStorage[key]", KEY) is None


def list_ids(page: Page) -> list[str]:
    ids: list[str] = page.locator("[data-list] > *").evaluate_all("items => items.map(item => item.dataset.talk)")
    return ids


def expect_view(page: Page, name: str, shown: Sequence[str]) -> None:
    expect(page.get_by_role("radio", name=name)).to_be_checked()
    seen = page.locator("[data-talk]:visible")
    expect(seen).to_have_count(len(shown))
    assert [item.get_attribute("data-talk") for item in seen.all()] == list(shown)


def test_what_lies_before_her_stays_so_when_the_page_comes_back_and_a_link_begins_with_the_list(page: Page) -> None:
    open_list(page)
    page.get_by_role("radio", name="Voor de moeder").check()
    page.locator(f"[data-talk={IDS[3]}]").get_by_role("checkbox").check()
    page.reload()
    expect_view(page, "Voor de moeder", FOR_HER)
    page.goto("over/")
    page.go_back()
    expect_view(page, "Voor de moeder", FOR_HER)
    begin(page)
    page.go_back()
    # What she ticked comes first in the conversation.
    ticked_first = [IDS[3], IDS[0], IDS[1]]
    expect_view(page, "Voor de moeder", ticked_first)
    page.reload()
    expect_view(page, "Voor de moeder", ticked_first)
    page.evaluate("() => location.assign('#gekozen')")
    expect_view(page, "Voor de moeder", ticked_first)

    page.evaluate("link => location.assign(link)", f"#vragen={IDS[2]}")
    expect_view(page, "Lijst", [IDS[2]])
    page.get_by_role("radio", name="Kaartjes").check()
    page.reload()
    expect_view(page, "Kaartjes", [IDS[2]])
    page.evaluate("() => history.replaceState({ ...history.state, view: 'niets' }, '')")
    page.reload()
    expect_view(page, "Lijst", [IDS[2]])
    page.get_by_role("radio", name="Voor de moeder").check()
    page.get_by_role("button", name="Begin opnieuw").click()
    page.get_by_role("button", name="Zet terug wat ik had").click()
    expect_view(page, "Lijst", [IDS[2]])


def copy_lines(page: Page) -> list[str]:
    page.evaluate("() => navigator.clipboard.writeText('')")
    page.get_by_role("button", name="Kopieer als tekst").click()
    wait_until(page, "navigator.clipboard.readText()")
    expect(page.get_by_role("button", name="Kopieer als tekst")).to_be_visible()
    lines: list[str] = page.evaluate("navigator.clipboard.readText()").splitlines()
    return lines


def share(page: Page) -> tuple[str, str]:
    """The link that is shared, and what its code says."""
    page.get_by_role("button", name="Deel deze vragen").click()
    dialog = page.get_by_role("dialog", name="Deel deze link")
    (code,) = see_codes(dialog.get_by_role("img", name="QR-code van deze link"))
    link = dialog.locator(".share-dialog__address").inner_text()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    # Its step back has been made, and calls off no way to another page.
    wait_until(page, "!history.state.layer")
    return link, code


def test_what_is_copied_and_shared_is_what_the_view_shows(page: Page, guide: Guide, texts: dict[str, str]) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    more = {each.id: [f"   - {one.text}" for one in each.follow_ups] for each in guide.all_of(Question)}
    open_list(page)
    start = page.url.split("#")[0]
    page.get_by_role("radio", name="Voor de moeder").check()
    page.locator(f"[data-talk={IDS[3]}]").get_by_role("checkbox").check()
    link, code = share(page)
    assert link == f"{start}#vragen={','.join(FOR_HER)}"
    head, *lines = copy_lines(page)
    assert head.startswith("Waar wil jij over praten? Zet een kruisje")
    assert "apparaat" not in head
    asked = []
    for number, (id_, sign) in enumerate(zip(FOR_HER, "  x", strict=True), 1):
        asked += [f"{number}. {texts[id_]}", f"   [{sign}] Hier wil ik over praten"]
    assert lines == ["", *asked, "", f"Bron: Systeemwijzer, {link}"]

    notes = {IDS[2]: ["   (Voor jezelf)"]}
    ticked = {**notes, IDS[3]: ["   (Aangekruist: hier wil ik over praten)"]}
    in_order = [IDS[3], *IDS[:3]]
    for name, beside in (("Lijst", ticked), ("Blad om op te schrijven", ticked), ("Kaartjes", notes)):
        page.get_by_role("radio", name=name).check()
        *lines, _, end = copy_lines(page)
        told = []
        for number, id_ in enumerate(in_order, 1):
            told += [f"{number}. {texts[id_]}", *beside.get(id_, []), *more[id_]]
        assert lines == told
        assert end == f"Bron: Systeemwijzer, {page.url}"
    assert share(page)[0] == page.url
    page.goto("over/")
    page.goto(code)
    expect_view(page, "Lijst", FOR_HER)


def test_what_she_ticks_comes_first_in_the_list_too_but_not_under_her_finger(page: Page) -> None:
    open_list(page)
    page.get_by_role("radio", name="Voor de moeder").check()
    for id_ in (IDS[3], IDS[1]):
        page.locator(f"[data-talk={id_}]").get_by_role("checkbox").check()
    assert list_ids(page) == IDS
    page.get_by_role("radio", name="Lijst").check()
    first = [IDS[1], IDS[3], IDS[0], IDS[2]]
    assert list_ids(page) == first
    assert page.url.endswith(",".join(first))
    expect(page.locator("[data-news]")).to_contain_text("Wat is aangekruist, staat nu vooraan.")
    # It stays the visitor's order: what is moved since isn't moved back.
    page.locator(f"[data-talk={IDS[0]}]").get_by_role("button", name="Naar boven").click()
    page.get_by_role("radio", name="Kaartjes").check()
    assert list_ids(page) == [IDS[0], IDS[1], IDS[3], IDS[2]]

    page.get_by_role("radio", name="Voor de moeder").check()
    page.locator(f"[data-talk={IDS[1]}]").get_by_role("checkbox").uncheck()
    page.locator(f"[data-talk={IDS[1]}]").get_by_role("checkbox").check()
    begin(page)
    page.go_back()
    assert list_ids(page) == [IDS[1], IDS[3], IDS[0], IDS[2]]
    page.get_by_role("button", name="Zet terug wat ik had").click()
    assert list_ids(page) == [IDS[0], IDS[1], IDS[3], IDS[2]]


# What is read aloud of each question and shown of it, and what its box is called.
READ_ALL = """() => {
  const dialog = document.querySelector("[data-talk-dialog]");
  const wordsOf = (selector) => [...dialog.querySelectorAll(selector)].map((it) => it.textContent);
  const seen = [];
  for (const _ of document.querySelectorAll("[data-list] > *")) {
    seen.push([wordsOf("[data-slot=question]")[0], wordsOf("[data-slot=follow-ups] li")]);
    dialog.querySelector("[data-step='1']").click();
  }
  return seen.slice(0, dialog.querySelectorAll("[data-all-list] li").length);
}"""


def test_every_question_and_follow_up_is_given_in_its_own_words(page: Page, guide: Guide) -> None:
    """Without the explanations of its terms: in the conversation, in its overview, and as what a box is for."""
    records = list(guide.all_of(Question))
    for_her = [record for record in records if record.audience == "mother"]
    open_list(page, [record.id for record in records])
    shown = dict(zip((record.id for record in for_her), find_boxes(page), strict=True))
    assert shown == {record.id: f"Hier wil ik over praten: {record.text}" for record in for_her}
    begin(page)
    seen = page.evaluate(READ_ALL)
    assert seen == [[record.text, [each.text for each in record.follow_ups]] for record in for_her]
    assert talk(page).locator("[data-slot=name]").all_inner_texts() == [record.text for record in for_her]

    others = [record for record in records if record.audience != "mother"]
    open_list(page, [record.id for record in others])
    begin(page)
    seen = page.evaluate(READ_ALL)
    assert seen == [[record.text, [each.text for each in record.follow_ups]] for record in others]


def find_boxes(page: Page) -> list[str]:
    page.get_by_role("radio", name="Voor de moeder").check()
    names = page.locator(".talk__wish:visible").all_inner_texts()
    return [" ".join(name.split()).replace(" :", ":") for name in names]


def test_nothing_of_a_conversation_stays_when_its_questions_go(page: Page) -> None:
    open_list(page)
    begin(page)
    press(page, "Besproken")
    press(page, "Sluit")
    assert IDS[0] in page.evaluate("key => sessionStorage[key]", KEY)
    page.get_by_role("button", name="Begin opnieuw").click()
    assert page.evaluate("key => sessionStorage[key]", KEY) is None


def test_questions_that_are_all_not_for_the_mother_say_who_they_are_for(page: Page, texts: dict[str, str]) -> None:
    open_list(page, [IDS[2]])
    begin(page)
    expect_question(page, "1 van 1", texts[IDS[2]])
    expect(talk(page).get_by_text("Voor jezelf")).to_be_visible()


def test_axe_finds_nothing(page: Page) -> None:
    open_list(page)
    begin(page)
    press(page, "Later")
    press(page, "Vorige")
    talk(page).get_by_text("Doorvragen").click()
    found = find_violations(page)
    page.emulate_media(color_scheme="dark")
    found += find_violations(page)
    press(page, "Overzicht")
    assert found + find_violations(page) == []

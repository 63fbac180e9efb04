"""/gesprek/ in a real browser: choosing questions, ordering, printing and sharing them; and the sets to begin with."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from codes import see_codes
from conftest import REFUSED, TELL_REFUSED, MakeProject, wait_until
from paper import print_page, squeeze
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.records import Guide, Question
from test_accessibility import WIDTHS, find_violations

WIDE: Any = {"width": 1280, "height": 900}
HEIGHTS = {320: 640, 390: 844, 1280: 900}
NARROW: Any = {"width": 320, "height": 640}
MANY = 49


@pytest.fixture(params=["served", "disk"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """The address of the site, at a server and from disk, where a folder doesn't open its index."""
    return f"{site.as_uri()}/" if request.param == "disk" else request.getfixturevalue("address")


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in any page, and what was asked of another host."""
    return []


@pytest.fixture
def context(browser: Browser, faults: list[str]) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"]) as context:
        context.add_init_script(TELL_REFUSED)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        context.on("console", lambda message: faults.append(message.text) if REFUSED in message.text else None)
        hosts = {"127.0.0.1", None}
        context.on("request", lambda ask: faults.append(ask.url) if urlsplit(ask.url).hostname not in hosts else None)
        yield context
        assert faults == []


@pytest.fixture(scope="module")
def questions(guide: Guide) -> tuple[Question, ...]:
    return guide.all_of(Question)


def page_of(root: str, path: str) -> str:
    return f"{root}{path}index.html" if root.startswith("file:") else f"{root}{path}"


def open_conversation(context: BrowserContext, root: str, ids: Sequence[str]) -> Page:
    """The page as somebody opens it who got a link."""
    page = context.new_page()
    page.goto(f"{page_of(root, 'gesprek/')}#vragen={','.join(ids)}")
    expect(page.locator("[data-talk]:visible")).to_have_count(len(ids))
    return page


def chosen(page: Page) -> list[str]:
    ids: list[str] = page.locator("[data-list] > *").evaluate_all("items => items.map(item => item.dataset.talk)")
    return ids


def toggle(page: Page, question: Question) -> Locator:
    return page.get_by_role("button", name=f"In mijn gesprek: {question.text}")


def sign_of(button: Locator) -> str:
    """What stands before its name: whether the question is in the conversation."""
    return str(button.evaluate("it => getComputedStyle(it, '::before').content")).strip('"')


def said(page: Page) -> Locator:
    return page.locator("[data-site-status]")


def ids_of(questions: Sequence[Question]) -> list[str]:
    return [question.id for question in questions]


def test_questions_are_chosen_where_they_stand_and_counted(context: BrowserContext, root: str, guide: Guide) -> None:
    (uren,) = (question for question in guide.all_of(Question) if question.id == "micro-vraag-uren")
    (opvang,) = (question for question in guide.all_of(Question) if question.id == "micro-vraag-steun-opvang")
    page = context.new_page()
    page.goto(f"{page_of(root, 'systeem/micro/')}#{uren.id}")
    toggle(page, uren).click()
    expect(toggle(page, uren)).to_have_attribute("aria-pressed", "true")
    assert sign_of(toggle(page, uren)) == "✓"
    expect(said(page)).to_have_text("Toegevoegd aan je gesprek: 1 vraag")

    page.goto(f"{page_of(root, 'zoeken/')}?q=hulp+bij+de+opvang&kind=question")
    toggle(page, opvang).click()
    expect(said(page)).to_have_text("Toegevoegd aan je gesprek: 2 vragen")
    assert page.locator("#search-results [data-choose]").count() == page.locator("#search-results > li").count()

    page.goto(page_of(root, "themas/kinderopvang/"))
    expect(toggle(page, opvang)).to_have_attribute("aria-pressed", "true")
    toggle(page, opvang).click()
    expect(said(page)).to_have_text("Weg uit je gesprek: nog 1 vraag")
    assert sign_of(toggle(page, opvang)) == "+"
    toggle(page, opvang).click()
    page.get_by_role("link", name="Mijn gesprek 2").click()

    expect(page.locator("[data-talk]")).to_have_count(2)
    assert chosen(page) == [uren.id, opvang.id]
    assert urlsplit(page.url).fragment == f"vragen={uren.id},{opvang.id}"


def test_other_results_than_questions_cannot_be_chosen(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}zoeken/?q=schulden&kind=figure")
    expect(page.locator("#search-results > li").first).to_be_visible()
    assert page.locator("#search-results [data-choose]").count() == 0


def test_questions_stand_in_the_order_in_which_they_were_chosen(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    first, second, third, fourth = questions[0], questions[5], questions[9], questions[30]
    own = ids_of([fourth, first, third, second])
    page = open_conversation(context, address, own[:2])
    page.goto(f"{address}vragen/")
    for question in (third, second):
        # In a set that is closed.
        page.locator(f'[data-choose="{question.id}"]').evaluate("button => button.click()")
    page.goto(f"{address}gesprek/")

    expect(page.locator("[data-talk]")).to_have_count(4)
    assert chosen(page) == own
    page.get_by_role("button", name="Zet ze op volgorde van de ringen").click()
    assert chosen(page) == ids_of([first, second, third, fourth])
    page.get_by_role("button", name="Zet terug wat ik had").click()
    assert chosen(page) == own


@pytest.mark.parametrize(
    ("path", "name", "asked"),
    [
        ("gesprek/", "Mijn gesprek", "vragen=micro-vraag-uren,individu-vraag-leuk"),
        ("kaart/", "Systeemkaart", "vooraf=mi2,mi18b&samen=mi2,ex1"),
    ],
)
def test_another_tab_shows_the_choice_of_this_one(
    context: BrowserContext, root: str, path: str, name: str, asked: str
) -> None:
    page = context.new_page()
    page.goto(f"{page_of(root, path)}#{asked}")
    expect(page.locator("[data-news], [data-map-news]")).to_contain_text("link")
    asked = urlsplit(page.url).fragment
    page.goto(page_of(root, "leesroutes/"))
    links = [page.get_by_role("banner").get_by_role("link", name=name)]
    links += page.locator(f'main a[href*="/{path}"], #menu a[href*="/{path}"]').all()
    assert len(links) > 1
    for link in links:
        assert urlsplit(str(link.evaluate("link => link.href"))).fragment == asked
    with context.expect_page() as opened:
        links[0].click(modifiers=["Control"])
    other = opened.value
    expect(other.locator("[data-news], [data-map-news]")).to_contain_text("link")
    assert urlsplit(other.url).fragment == asked

    page.go_back()
    page.get_by_role("button", name="Begin opnieuw").click()
    assert (
        urlsplit(str(page.get_by_role("banner").get_by_role("link", name=name).evaluate("a => a.href"))).fragment == ""
    )


def test_the_keyboard_orders_and_removes(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    one, two, three = questions[0], questions[7], questions[20]
    page = open_conversation(context, address, ids_of([one, two, three]))
    page.get_by_role("button", name=f"Omlaag {one.text}").focus()
    for place, order in ((2, [two, one, three]), (3, [two, three, one])):
        page.keyboard.press("Enter")
        expect(said(page)).to_have_text(f"Nu op plaats {place} van 3")
        assert chosen(page) == ids_of(order)
        expect(page.get_by_role("button", name=f"Omlaag {one.text}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Staat al onderaan")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert chosen(page) == ids_of([two, one, three])
    page.get_by_role("button", name=f"Naar boven {three.text}").press("Enter")
    expect(said(page)).to_have_text("Nu op plaats 1 van 3")
    assert chosen(page) == ids_of([three, two, one])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert chosen(page) == ids_of([two, one, three])

    page.get_by_role("button", name=f"Weg {one.text}").press("Enter")
    expect(said(page)).to_have_text("Weg uit je gesprek: nog 2 vragen")
    expect(page.get_by_role("button", name=f"Weg {three.text}")).to_be_focused()
    page.reload()
    expect(page.locator("[data-talk]")).to_have_count(2)
    assert chosen(page) == ids_of([two, three])


def test_what_is_pressed_stays_under_the_thumb(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    page = open_conversation(context, address, ids_of(questions[:40:5]))
    page.set_viewport_size({"width": 390, "height": 844})
    moved = page.locator(f'[data-talk="{questions[35].id}"]')
    for name, place in (("Omhoog", 7), ("Omhoog", 6), ("Omlaag", 7), ("Naar boven", 1)):
        with staying(moved.get_by_role("button", name=name)) as button:
            button.click()
            expect(said(page)).to_have_text(f"Nu op plaats {place} van 8")
    talks = page.locator("[data-talk]")
    with staying(talks.nth(2).get_by_role("button", name="Weg")) as button:
        button.click()
        expect(talks).to_have_count(7)


@contextmanager
def staying(button: Locator) -> Iterator[Locator]:
    """A button that is to stay where it is on the screen, or another that comes in its place."""
    button.scroll_into_view_if_needed()
    before = button.bounding_box()
    yield button
    after = button.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 3
    assert 0 < after["y"] < 844


def test_questions_are_dragged_by_their_handles(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    ids = ids_of(questions[:16:4])
    page = open_conversation(context, address, ids)
    handles = page.locator(".talk__handle:visible")
    expect(handles).to_have_count(4)
    page.mouse.wheel(0, 400)
    wait_until(page, "scrollY === 400")
    start, end = handles.nth(2).bounding_box(), handles.first.bounding_box()
    assert start and end
    page.mouse.move(start["x"] + 10, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 10, end["y"] + 20, steps=12)
    page.mouse.move(end["x"] + 10, end["y"] - 10, steps=4)
    page.mouse.up()
    expect(said(page)).to_have_text("Nu op plaats 1 van 4")
    own = [ids[2], ids[0], ids[1], ids[3]]
    assert chosen(page) == own
    assert urlsplit(page.url).fragment == f"vragen={','.join(own)}"


def test_an_emptied_list_can_be_brought_back(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    ids = ids_of(questions[:3])
    page = open_conversation(context, address, ids)
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("[data-talk]")).to_have_count(0)
    assert urlsplit(page.url).fragment == ""
    page.get_by_role("button", name="Zet terug wat ik had").click()
    assert chosen(page) == ids


@pytest.mark.parametrize("leave", ["forward", "reload"])
def test_what_was_cleared_is_gone_once_somebody_has_left(
    context: BrowserContext, root: str, questions: tuple[Question, ...], leave: str
) -> None:
    ids = ids_of(questions[:3])
    page = open_conversation(context, root, ids)
    page.get_by_role("button", name="Begin opnieuw").click()
    restore = page.get_by_role("button", name="Zet terug wat ik had")
    expect(restore).to_be_visible()
    kept = page.evaluate(
        "[...Object.values(sessionStorage), ...Object.values(localStorage), JSON.stringify(history.state)]"
    )
    assert [text for text in kept if any(each in text for each in ids)] == []

    if leave == "reload":
        page.reload()
    else:
        page.goto(page_of(root, "over/"))
        page.goto(page_of(root, "gesprek/"))
    expect(page.locator("[data-conversation-page]")).to_be_attached()
    expect(restore).to_be_hidden()
    expect(page.locator("[data-talk]")).to_have_count(0)


def test_a_link_shows_exactly_its_set_and_names_what_is_unknown(
    context: BrowserContext, root: str, questions: tuple[Question, ...]
) -> None:
    own, sent = ids_of(questions[:2]), ids_of([questions[40], questions[3]])
    page = open_conversation(context, root, own)
    expect(page.get_by_role("button", name="Zet terug wat ik had")).to_be_hidden()
    link = f"{page_of(root, 'gesprek/')}#vragen={'%2C'.join([*sent, 'deze-is-weg', '<b>bel 06</b>'])}"
    page.evaluate("link => location.assign(link)", link)

    expect(page.locator("[data-talk]").first).to_have_attribute("data-talk", sent[0])
    assert chosen(page) == sent
    news = page.locator("[data-news]")
    expect(news).to_contain_text("precies de 2 vragen uit de link")
    expect(news).to_contain_text("weggelaten: deze-is-weg.")
    expect(news).to_contain_text("Je had eerder een andere keuze: 2 vragen.")
    expect(news).not_to_contain_text("bel")
    page.get_by_role("button", name="Zet terug wat ik had").click()
    assert chosen(page) == own


def test_a_set_begins_a_conversation(context: BrowserContext, address: str, guide: Guide) -> None:
    page = context.new_page()
    page.goto(f"{address}gesprek/")
    start_set = next(record for record in guide.of_kind("start-set") if record.id == "start-opvang")
    page.get_by_role("link", name=re.compile("Begin hiermee ?, Opvang van de kinderen")).click()

    expect(page.locator("[data-talk]").first).to_be_visible()
    ids = list(start_set.questions)  # type: ignore[attr-defined]  # a StartSet
    assert chosen(page) == ids
    expect(page.get_by_role("heading", name="Gekozen vragen")).to_be_focused()
    expect(page.locator("[data-news]")).to_contain_text("Je begint met: Opvang van de kinderen (6 vragen).")

    # One of its questions goes and comes back where the set lists it: at the end now.
    page.locator("#start-opvang summary").first.click()
    in_set = page.locator("#start-opvang [data-choose]").first
    for order in (ids[1:], [*ids[1:], ids[0]]):
        in_set.click()
        assert chosen(page) == order


def test_sets_are_added_to_each_other(context: BrowserContext, address: str, guide: Guide) -> None:
    sets = {record.id: list(record.questions) for record in guide.of_kind("start-set")}  # type: ignore[attr-defined]
    first, second = sets["start-opvang"], sets["start-geld"]
    page = context.new_page()
    page.goto(f"{address}gesprek/")
    add = page.get_by_role("button", name="Voeg toe", exact=False)
    expect(add).to_have_count(0)
    page.locator("#start-opvang").get_by_role("link", name="Begin hiermee").click()
    page.locator("#start-geld").get_by_role("button", name="Voeg toe").click()

    both = [*first, *(each for each in second if each not in first)]
    assert chosen(page) == both
    news = page.locator("[data-news]")
    expect(news).to_contain_text("onderaan je lijst")
    expect(news).to_contain_text(f"({len(both) - len(first)} vragen)")
    said = page.locator("#start-geld [data-added]")
    expect(said).to_be_in_viewport()
    expect(said).to_contain_text("Erbij, onderaan je lijst")
    page.locator("#start-geld").get_by_role("button", name="Voeg toe").click()
    expect(said).to_contain_text("staan al in je lijst")
    assert chosen(page) == both
    said.get_by_role("link", name="Naar je lijst").click()
    page.wait_for_url(f"**/#vragen={','.join(both)}")
    wait_until(page, "history.state.isOwnStep && history.state.isWritten")
    expect(news).to_contain_text("staan al in je lijst")
    expect(page.locator("#gekozen")).to_be_in_viewport()
    assert chosen(page) == both


def print_as(page: Page, view: str) -> list[str]:
    """The text of each sheet, without white space."""
    page.get_by_role("radio", name=view).check()
    return [squeeze(sheet.text) for sheet in print_page(page)]


def places_of(questions: Sequence[Question], text: str) -> list[int]:
    return [text.find(squeeze(question.text)) for question in questions]


@pytest.mark.parametrize(
    ("view", "sheets"), [("Lijst", 5), ("Blad om op te schrijven", 13), ("Kaartjes", 8), ("Voor de moeder", 7)]
)
def test_every_chosen_question_stands_on_paper_in_order(
    context: BrowserContext, address: str, questions: tuple[Question, ...], view: str, sheets: int
) -> None:
    # Not in the guide's order.
    picked = [*reversed(questions[:MANY])]
    page = open_conversation(context, address, ids_of(picked))
    printed = print_as(page, view)
    for_her = [question for question in picked if question.audience == "mother"]
    shown = for_her if view == "Voor de moeder" else picked

    assert 0 < len(for_her) < len(picked)
    assert len(printed) <= sheets
    assert all(printed)
    places = places_of(shown, "".join(printed))
    assert min(places) >= 0
    assert places == sorted(places)
    assert max(places_of([question for question in picked if question not in shown], "".join(printed)), default=-1) < 0
    # None is cut in two: each stands whole on one sheet.
    assert all(any(min(places_of([question], sheet)) >= 0 for sheet in printed) for question in shown)


# What is for a finger alone, and drawn; a word that is explained is a button, and part of the text.
CONTROLS = "button:not(.term-tip), .button, select, input:not([data-wish]), .talk__handle"
FIND_CONTROLS = """(controls) => [...document.querySelectorAll(controls)]
    .filter((element) => element.getClientRects().length)
    .map((element) => `${element.className}: ${element.textContent.trim()}`)"""


def test_no_control_of_the_screen_comes_along_on_paper(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    page = open_conversation(context, address, ids_of(questions[:3]))
    expect(page.locator(".talk__handle:visible")).to_have_count(3)
    page.get_by_role("button", name="Zet ze op volgorde van de ringen").click()
    page.get_by_role("button", name="Begin het gesprek").click()
    page.get_by_role("button", name="Besproken", exact=True).click()
    found = []
    for in_view in ("begun", "Lijst", "Blad om op te schrijven", "Kaartjes", "Voor de moeder", "empty"):
        if in_view == "empty":
            page.get_by_role("button", name="Begin opnieuw").click()
        elif in_view != "begun":
            page.get_by_role("radio", name=in_view).check()
        page.emulate_media(media="print")
        found += [f"{in_view}: {control}" for control in page.evaluate(FIND_CONTROLS, CONTROLS)]
        page.emulate_media(media="screen")
        if in_view == "begun":
            page.keyboard.press("Escape")
    assert found == []


def test_sheets_hold_what_they_are_for(context: BrowserContext, address: str, guide: Guide) -> None:
    ids = ["micro-vraag-uren", "exo-vraag-aanpak", "individu-vraag-leuk"]
    page = open_conversation(context, address, ids)
    (sheet,) = print_as(page, "Blad om op te schrijven")
    assert f"Systeemwijzer,{address}gesprek/" in sheet
    assert "Bron:EconomischeVeerkracht" in sheet
    assert "Mijngesprek" in sheet
    assert "Setsom" not in sheet
    (cards,) = print_as(page, "Kaartjes")
    assert "Bron:EconomischeVeerkracht" in cards
    (plain,) = print_as(page, "Voor de moeder")
    assert plain.count("Hierwilikoverpraten") == 2
    assert "Bron:" not in plain
    assert "Redactioneel" not in plain
    left_out = page.locator("[data-left-out]")
    expect(left_out).to_be_visible()
    expect(left_out.locator("li")).to_have_text([guide.by_id["exo-vraag-aanpak"].summarise().title])


def test_every_card_holds_its_question_with_what_to_ask_on(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    page = open_conversation(context, address, ids_of(questions))
    page.get_by_role("radio", name="Kaartjes").check()
    page.emulate_media(media="print")
    # As wide as a sheet leaves room for.
    page.set_viewport_size({"width": 718, "height": 1000})
    cards = page.locator("[data-talk]")
    assert [card.split() for card in cards.locator("[data-slot=more]").all_inner_texts()] == [
        follow_up.text.split() for question in questions for follow_up in question.follow_ups
    ]
    boxes = cards.evaluate_all(
        "all => all.map(({ clientHeight, scrollHeight, clientWidth, scrollWidth }) =>"
        " [clientHeight, scrollHeight - clientHeight, scrollWidth - clientWidth])"
    )
    assert len({height for height, *_ in boxes}) == 1
    assert all(below <= 0 and beside <= 0 for _, below, beside in boxes)


def test_the_sheet_that_is_chosen_is_printed(context: BrowserContext, address: str) -> None:
    page = open_conversation(context, address, ["micro-vraag-uren"])
    page.evaluate("() => { globalThis.print = () => { globalThis.printed = true; }; }")
    page.get_by_role("radio", name="Blad om op te schrijven").check()
    page.get_by_role("button", name="Druk dit af").click()
    wait_until(page, "globalThis.printed")
    assert page.locator(".sheet-head [data-slot=code] path").count() == 2


@pytest.mark.parametrize(("count", "width"), [(1, 1280), (60, 390), (60, 320)])
def test_a_shared_link_is_read_back_from_its_code_and_opens_elsewhere(
    context: BrowserContext, root: str, questions: tuple[Question, ...], count: int, width: int
) -> None:
    assert len(questions) >= count
    ids = ids_of(questions[:count])
    page = open_conversation(context, root, ids)
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    page.get_by_role("button", name="Deel deze vragen").click()
    dialog = page.get_by_role("dialog", name="Deel deze link")
    code = dialog.get_by_role("img", name="QR-code van deze link")
    (found,) = see_codes(code)
    expect(dialog.locator(".share-dialog__address")).to_have_text(page.url)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    browser = context.browser
    assert browser is not None
    with browser.new_context() as elsewhere:
        other = elsewhere.new_page()
        other.goto(found)
        expect(other.locator("[data-talk]")).to_have_count(count)
        assert chosen(other) == ids
        assert other.url == page.url


def test_a_level_a_theme_and_a_set_are_shared(context: BrowserContext, address: str) -> None:
    shared = (
        ("systeem/micro/", "Deel deze pagina", "systeem/micro/"),
        ("themas/geld/", "Deel deze pagina", "themas/geld/"),
        ("vragen/#individu-vragen-motivatie", "Deel deze vragen", "vragen/#individu-vragen-motivatie"),
    )
    page = context.new_page()
    for path, label, link in shared:
        page.goto(f"{address}{path}")
        page.get_by_role("button", name=label).first.click()
        dialog = page.get_by_role("dialog", name="Deel deze link")
        expect(dialog).to_contain_text(f"{address}{link}")
        dialog.get_by_role("button", name="Kopieer link").click()
        expect(dialog.get_by_role("status")).to_have_text("Gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}{link}"


def test_a_copied_link_says_so_aloud(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}citaten/")
    page.get_by_text("Bron en link").first.click()
    button = page.get_by_role("button", name="Kopieer link").first
    button.click()
    expect(said(page)).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"{address}citaten/#")


def test_a_browser_that_forbids_copying_leaves_one_on_the_page(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    page = open_conversation(context, address, ids_of(questions)[:1])
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Kopieer als tekst").click()
    expect(said(page)).to_have_text("Deze browser laat kopiëren niet toe")
    expect(page.locator("[data-talk]:visible")).to_have_count(1)


def test_every_question_is_given_in_its_own_words(
    context: BrowserContext, address: str, questions: tuple[Question, ...]
) -> None:
    """Without the explanations of its terms: copied, as a name of what to press, in each view, and as left out."""
    page = open_conversation(context, address, ids_of(questions))
    texts = [question.text for question in questions]
    page.get_by_role("button", name="Kopieer als tekst").click()
    expect(said(page)).to_have_text("Gekopieerd")
    *lines, source = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines == [*list_lines(questions), ""]
    assert source.endswith(page.url)

    controls = page.locator("[data-talk] [data-move], [data-talk] [data-remove]")
    names = [f"{name} {text}" for text in texts for name in ("Naar boven", "Omhoog", "Omlaag", "Weg")]
    assert [re.sub(r"\s+", " ", name) for name in controls.all_inner_texts()] == names
    for question in (question for question in questions if "maatwerk" in question.text):
        for name in ("Naar boven", "Omhoog", "Omlaag", "Weg"):
            expect(page.get_by_role("button", name=f"{name} {question.text}", exact=True)).to_be_visible()

    for_her = [question.text for question in questions if question.audience == "mother"]
    shown = page.locator("[data-list] [data-slot=text]:visible")
    for view in ("Lijst", "Blad om op te schrijven", "Kaartjes", "Voor de moeder"):
        page.get_by_role("radio", name=view).check()
        assert shown.all_inner_texts() == (for_her if view == "Voor de moeder" else texts)
    left_out = page.locator("[data-left-out] li")
    assert left_out.all_inner_texts() == [text for text in texts if text not in for_her]


AUDIENCES = {"self": "Voor jezelf", "chain": "Voor andere professionals", "policy": "Voor beleid"}


def list_lines(questions: Sequence[Question]) -> Iterator[str]:
    for number, question in enumerate(questions, 1):
        yield f"{number}. {question.text}"
        if question.audience in AUDIENCES:
            yield f"   ({AUDIENCES[question.audience]})"
        yield from (f"   - {follow_up.text}" for follow_up in question.follow_ups)


def test_without_scripts_the_sets_are_read_and_nothing_is_offered_that_needs_them(
    browser: Browser, address: str, guide: Guide
) -> None:
    with browser.new_context(java_script_enabled=False, base_url=address) as context:
        page = context.new_page()
        page.goto("gesprek/")
        expect(page.locator("noscript p")).to_be_visible()
        for record in guide.of_kind("start-set"):
            links = page.locator(f"#{record.id} ol a")
            assert links.count() == len(record.questions)  # type: ignore[attr-defined]  # a StartSet
            expect(links.first).to_be_visible()
        assert page.get_by_role("link", name="Begin hiermee").count() == 0
        page.goto("vragen/")
        expect(page.locator("[data-choose]").first).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser: Browser, address: str, questions: tuple[Question, ...], width: int) -> None:
    viewport: Any = {"width": width, "height": HEIGHTS[width]}
    found = []
    with browser.new_context(viewport=viewport, reduced_motion="reduce") as context:
        page = open_conversation(context, address, ids_of(questions[:MANY:6]))
        for view in page.get_by_role("radio").all():
            view.check()
            found += find_violations(page)
        page.emulate_media(color_scheme="dark")
        found += find_violations(page)
        page.get_by_role("radio", name="Lijst").check()
        found += find_violations(page)
        page.get_by_role("button", name="Deel deze vragen").click()
        found += find_violations(page)
    assert found == []


def test_all_fits_when_narrow(context: BrowserContext, address: str, questions: tuple[Question, ...]) -> None:
    page = open_conversation(context, address, ids_of(questions[:MANY]))
    page.set_viewport_size(NARROW)
    for view in page.get_by_role("radio").all():
        view.check()
        assert page.evaluate("document.scrollingElement.scrollWidth") == NARROW["width"]
    header = page.locator(".site-header__bar")
    for part in (header.get_by_role("link", name="Mijn gesprek"), header.get_by_role("button", name="Menu")):
        box = part.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= NARROW["width"]
        assert box["y"] + box["height"] < 110


@pytest.mark.parametrize(
    ("questions", "message"),
    [
        ("[micro-vraag-tijd]", "questions: hier horen 5 tot 8 vragen, en het zijn er 1"),
        ("[a, b, c, d, micro-vraag-tijd, a]", "questions: 'a' staat hier twee keer; haal er één weg"),
        ("[a, b, c, d, micro-vraag-tijdd]", "questions: 'micro-vraag-tijdd' is hier niet bekend; bedoel je"),
    ],
)
def test_a_wrong_start_set_is_refused(make_project: MakeProject, questions: str, message: str) -> None:
    text = f"- {{id: start, title: Begin, why: Daarom., questions: {questions}}}\n"
    with pytest.raises(ContentError, match=re.escape(f"content/start_sets.yml:1: {message}")):
        load_guide(make_project(FILES | {"content/start_sets.yml": text}))


# Rings of the chosen questions, and what is said of them.
BALANCES = {
    "i": "Deze vraag gaat over de moeder zelf. "
    "Nog geen vraag bij: microsysteem, mesosysteem, exosysteem, macrosysteem.",
    "m": "Deze vraag gaat niet over de moeder zelf. "
    "Nog geen vraag bij: individu, mesosysteem, exosysteem, macrosysteem.",
    "mm": "Van deze 2 vragen gaat er geen over de moeder zelf. "
    "Nog geen vraag bij: individu, mesosysteem, exosysteem, macrosysteem.",
    "im": "Van deze 2 vragen gaat er 1 over de moeder zelf. Nog geen vraag bij: mesosysteem, exosysteem, macrosysteem.",
    "iimexa": "Van deze 6 vragen gaan er 2 over de moeder zelf. In elke ring staat er een.",
}
RINGS = {"i": "individu", "m": "micro", "e": "meso", "x": "exo", "a": "macro"}


def test_it_says_where_questions_look_and_where_there_is_none(
    browser: Browser, address: str, questions: tuple[Question, ...]
) -> None:
    page = browser.new_page()
    for rings, said in BALANCES.items():
        by_ring = {sign: [each.id for each in questions if each.level == ring] for sign, ring in RINGS.items()}
        page.goto("about:blank")
        page.goto(f"{address}gesprek/#vragen={','.join(by_ring[sign].pop() for sign in rings)}")
        expect(page.locator("[data-balance]")).to_have_text(said)
    page.close()

"""What a narrowed list and the states of a page let one see, and that nothing that is hidden is ever drawn."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from paper import print_page, squeeze
from seen import PHONE, bottom_of, find_drawn_though_hidden, find_wider_than, height_of, top_of
from systeemwijzer.records import Guide

# What nobody can break by hand, and no browser refuses.
LONG = "w" * 8000
WIDTHS = (320, 390)
SIX = 6
IN_A_ROUND = 10
TWO_SCREENS = 2 * PHONE["height"]
NAMES_OF_A_SET = 130
# A word, a facet, and both: each of them leaves six questions or a few more.
NARROWED_TO_SIX = ["q=oppas", "audience=self", "q=hulp&topic=kinderen"]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, viewport=PHONE, has_touch=True, reduced_motion="reduce") as context:
        yield context.new_page()


def test_six_answers_are_all_that_is_seen_first_and_open(page: Page) -> None:
    page.goto("vragen/")
    everything = page.locator("[data-find]")
    expect(page.locator("[data-find-group].fold:visible").first).to_be_visible()
    whole = height_of(page)
    for query in NARROWED_TO_SIX:
        page.goto(f"vragen/?{query}")
        answers = page.locator("[data-find]:visible")
        expect(answers.nth(SIX - 1)).to_be_visible()
        for answer in answers.all():
            expect(answer.locator(".question__text")).to_be_visible()
        assert bottom_of(answers.nth(SIX - 1)) <= TWO_SCREENS
        # Between the finder and the first answer there is room for the names of level and set, and for no more.
        assert top_of(answers.first) - bottom_of(page.locator("[data-finder]")) < NAMES_OF_A_SET
        # Each title that is seen has an answer below it.
        for title in page.locator("main :is(h2, h3):visible").all():
            held = title.locator("xpath=ancestor::*[self::details or self::section][1]").locator("[data-find]:visible")
            assert held.count() > 0, title.inner_text()
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator("[data-find-group].fold:visible").first).to_be_visible()
    expect(page.get_by_role("link", name="als tabel (CSV)")).to_be_visible()
    expect(page.locator("[data-find]:visible")).to_have_count(0)
    assert height_of(page) == whole
    page.locator("[data-find-group] > summary").first.click()
    expect(everything.first).to_be_visible()


def test_examples_that_are_left_come_first_and_open(page: Page, guide: Guide) -> None:
    page.goto("voorbeelden/?q=couscous")
    answers = page.locator("[data-find]:visible")
    expect(answers).to_have_count(1)
    expect(answers).to_contain_text(guide.by_id["voorbeeld-couscousmiddag"].summarise().text)
    assert bottom_of(answers) <= TWO_SCREENS
    # Above them stands only the name of the guide that they come from.
    groups = page.locator("[data-find-group]:visible")
    assert top_of(groups) - bottom_of(page.locator("[data-finder]")) < 20
    expect(groups.locator("h2 ~ :visible")).to_have_count(1)
    page.get_by_role("button", name="Wis alles").click()
    expect(answers).to_have_count(len(guide.of_kind("example")))
    expect(page.get_by_text("Negen ervan komen uit Amsterdam")).to_be_visible()


def test_paper_shows_the_answers_that_the_screen_shows(page: Page) -> None:
    page.goto("vragen/?q=oppas")
    answers = page.locator("[data-find]:visible")
    expect(answers.nth(SIX - 1)).to_be_visible()
    page.get_by_text("Kies wat je wilt zien").click()
    shown = answers.locator(".question__text").all_inner_texts()
    sheets = print_page(page)
    printed = squeeze("".join(sheet.text for sheet in sheets))

    assert len(sheets) == 1
    assert [text for text in shown if squeeze(text) not in printed] == []
    texts = page.locator(".question__text").evaluate_all("all => all.map(each => each.textContent)")
    assert [text for text in texts if text not in shown and squeeze(text) in printed] == []


def test_nothing_hidden_is_drawn_in_any_state(page: Page, guide: Guide) -> None:
    faults = []
    for path in ("vragen/?q=oppas", "vragen/?q=kwqzx", "voorbeelden/?q=kwqzx", "zoeken/?q=kwqzx", "zoeken/?q=couscous"):
        page.goto(path)
        expect(page.locator("main [role=status] p").first).to_be_visible()
        faults += find_drawn_though_hidden(page)
        page.emulate_media(media="print")
        faults += find_drawn_though_hidden(page)
        page.emulate_media(media="screen")

    ids = [question.id for question in guide.of_kind("question")][::9]
    for hash_ in ("", f"#vragen={','.join(ids)},weg"):
        page.goto("about:blank")
        page.goto(f"gesprek/{hash_}")
        expect(page.locator("[data-talk]")).to_have_count(len(ids) if hash_ else 0)
        faults += find_drawn_though_hidden(page)
    for view in page.get_by_role("radio").all():
        view.check()
        faults += find_drawn_though_hidden(page)
        page.emulate_media(media="print")
        faults += find_drawn_though_hidden(page)
        page.emulate_media(media="screen")
    page.get_by_role("button", name="Deel deze vragen").click()
    expect(page.get_by_role("dialog", name="Deel deze link")).to_be_visible()
    faults += find_drawn_though_hidden(page)

    page.goto("training/niveau/#ronde=1")
    for number in range(IN_A_ROUND):
        if not number:
            faults += find_drawn_though_hidden(page)
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name="Kijk waar het staat").click()
        if not number:
            faults += find_drawn_though_hidden(page)
        page.get_by_role("button", name=re.compile("^(Volgende|Bekijk de ronde)$")).click()
    expect(page.get_by_role("button", name="Nieuwe ronde")).to_be_visible()
    faults += find_drawn_though_hidden(page)

    page.goto("training/groepen/#groep=micro.weg")
    page.get_by_role("button", name="Toon groot").click()
    expect(page.get_by_role("dialog", name="De groepen")).to_be_visible()
    faults += find_drawn_though_hidden(page)
    page.goto("systeem/micro/?#opdracht=wat-speelt-er-hier&bij=micro-vragen-netwerk")
    expect(page.get_by_role("complementary", name="Jullie opdracht")).to_be_visible()
    faults += find_drawn_though_hidden(page)
    page.get_by_role("button", name="Presenteren", exact=True).click()
    expect(page.get_by_role("dialog", name="Presenteren")).to_be_visible()
    assert faults + find_drawn_though_hidden(page) == []


def test_no_word_of_a_visitor_or_of_an_address_makes_anything_wider(page: Page, guide: Guide) -> None:
    wide = []
    said = page.locator("main [role=status]:visible")
    for path in (f"zoeken/?q=opvang+{LONG}", f"vragen/?q={LONG}"):
        page.goto(path)
        expect(said).to_contain_text(LONG)
        for width in WIDTHS:
            wide += find_wider_than(page, width)
    page.locator("#search-field").fill(LONG)
    expect(page.locator("[data-search-box] [role=status]")).to_contain_text("niets")
    wide += find_wider_than(page, WIDTHS[0])

    ids = [question.id for question in guide.of_kind("question")][:1]
    unknown = [f"{letter * 60}" for letter in "abcdefghij"]
    page.goto(f"gesprek/?{LONG}#vragen={','.join([*ids, *unknown, LONG])}")
    expect(page.locator("[data-news]")).to_contain_text(unknown[0])
    for view in page.get_by_role("radio").all():
        view.check()
        wide += find_wider_than(page, WIDTHS[0])
    page.get_by_role("button", name="Deel deze vragen").click()
    expect(page.get_by_role("dialog", name="Deel deze link")).to_contain_text(LONG)
    wide += find_wider_than(page, WIDTHS[0])

    for path in (
        f"training/groepen/?{LONG}#groep={LONG}.{LONG}",
        f"training/niveau/#ronde={LONG}",
        f"training/plenair/#groepen=NECE1MR,{LONG},5H8R&casus={LONG}",
        f"systeem/micro/#opdracht={LONG}&bij={LONG}",
        f"systeem/micro/#presenteren={LONG}",
        f"overzicht/?naast={LONG}&naast=geld",
        f"vragen/?level={LONG}&zonder=level:{LONG}#{LONG}",
    ):
        page.goto(path)
        wide += find_wider_than(page, WIDTHS[0])
    assert wide == []

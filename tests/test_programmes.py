"""Programmes are the trainer's: adapted, kept in a link, printed on one sheet, and presented in words for the group."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdfium2 import PdfDocument, PdfTextObj

from paper import print_page, read_paper, squeeze
from systeemwijzer.pages.training_views import show_page
from systeemwijzer.records import Guide, Programme
from test_accessibility import SCHEMES, find_violations
from test_presenting import SCREENS, dialog_of, look_at_slides

ONE = "programma-60"
# One step longer, one left out, and a time to begin.
MADE = "#programma=programma-60.5-11-0-15-10-8.930"
LEAST_DIGIT = 0.08
# How high the digits are that are drawn, as a part of the screen.
DIGIT = """element => {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const context = new OffscreenCanvas(10, 10).getContext("2d");
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText("0").actualBoundingBoxAscent / innerHeight;
}"""


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def open_programme(page: Page, name: str = ONE) -> Locator:
    programme = page.locator(f"[data-programme={name}]")
    expect(programme.locator("[data-begin]")).to_have_count(1)
    programme.locator("summary").first.click()
    return programme


def step_of(programme: Locator, title: str) -> Locator:
    return programme.locator(".step", has=programme.page.get_by_text(title, exact=True))


def test_a_trainer_adapts_a_programme_and_shares_it(page: Page, browser: Browser, address: str) -> None:
    page.goto("training/")
    programme = open_programme(page)
    total = programme.locator("[data-slot=sum]")
    expect(total).to_have_text("60 minuten")
    expect(programme.get_by_role("button", name="Maak ongedaan")).to_be_hidden()
    step_of(programme, "De vijf ringen").get_by_role("button", name="Meer").click()
    expect(total).to_have_text("61 minuten (was 60)")
    programme.get_by_role("checkbox", name="In welke ring?").press("Space")
    expect(total).to_have_text("49 minuten (was 60)")
    programme.get_by_label("Begint om").fill("09:30")
    expect(total).to_have_text("49 minuten (was 60), 9:30 tot 10:19")
    expect(step_of(programme, "Groepen aan ringen").locator("[data-slot=clock]")).to_have_text("9:46")
    expect(step_of(programme, "In welke ring?").locator(".step__aim")).to_be_hidden()
    expect(page).to_have_url(f"{address}training/{MADE}")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert find_violations(page, "main") == []

    programme.get_by_role("button", name="Deel dit programma").click()
    shared = page.get_by_role("dialog", name="Deel deze link").locator("[data-slot=address]").inner_text()
    with browser.new_context() as other:
        colleague = other.new_page()
        colleague.set_viewport_size({"width": 320, "height": 640})
        colleague.goto(shared)
        theirs = colleague.locator(f"[data-programme={ONE}]")
        expect(theirs.locator("[data-slot=sum]")).to_have_text("49 minuten (was 60), 9:30 tot 10:19")
        expect(theirs).to_be_in_viewport()
        assert colleague.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_was_changed_can_be_undone_and_is_there_after_another_page(page: Page, address: str) -> None:
    page.goto("training/")
    programme = open_programme(page)
    total = programme.locator("[data-slot=sum]")
    minutes = programme.get_by_role("spinbutton", name="Minuten voor Opening")
    for typed, said in (("0", "56"), ("25", "80"), ("9999", "535")):
        minutes.fill(typed)
        expect(total).to_have_text(f"{said} minuten (was 60)")
    minutes.blur()
    expect(minutes).to_have_value("480")
    minutes.fill("")
    minutes.blur()
    expect(minutes).to_have_value("480")
    programme.get_by_role("checkbox", name="Wat ga je doen?").uncheck()

    page.goto("vragen/")
    page.goto("training/")
    expect(total).to_have_text("527 minuten (was 60)")
    expect(page).to_have_url(re.compile(r"#programma=programma-60\.480-10-12-15-10-0$"))
    open_programme(page)
    programme.get_by_role("button", name="Alles terugzetten").click()
    expect(total).to_have_text("60 minuten")
    expect(page).to_have_url(f"{address}training/")
    programme.get_by_role("button", name="Maak ongedaan").click()
    expect(total).to_have_text("527 minuten (was 60)")
    for box in programme.get_by_role("checkbox").all()[1:]:
        box.uncheck()
    programme.get_by_role("spinbutton").first.fill("1")
    expect(total).to_have_text("1 minuut (was 60)")
    expect(programme.locator("summary").first).to_contain_text("1 stap")
    programme.get_by_role("checkbox", name="Opening").uncheck()
    expect(total).to_have_text("0 minuten (was 60)")
    # A step that was left out elsewhere has its own minutes when it comes back.
    programme.get_by_role("checkbox", name="Wat ga je doen?").check()
    expect(total).to_have_text("8 minuten (was 60)")


def test_a_link_that_fits_no_more_says_so(page: Page) -> None:
    page.goto("training/#programma=programma-60.5-11")

    expect(page.locator("[data-address-news]")).to_contain_text("Dit programma is veranderd")
    programme = page.locator(f"[data-programme={ONE}]")
    expect(programme.locator("[data-slot=sum]")).to_have_text("60 minuten")
    expect(programme.get_by_role("checkbox", name="Opening")).to_be_in_viewport()
    expect(page.locator("[data-address-news]")).to_be_in_viewport()


def test_one_programme_prints_on_one_sheet_as_it_was_adapted(page: Page, guide: Guide) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(f"training/{MADE}")
    programme = page.locator(f"[data-programme={ONE}]")
    expect(programme).to_have_attribute("open", "")
    (alone,) = print_page(page)
    page.locator("[data-programme=programma-120] > summary").click()
    assert len(print_page(page)) > 1
    programme.get_by_role("button", name="Print dit programma").click()
    (asked,) = print_page(page)

    for sheet in (alone, asked):
        assert sheet.size == (210, 297)
        words = squeeze(sheet.text)
        (record,) = [each for each in guide.all_of(Programme) if each.id == ONE]
        given = [step for step in record.steps if step.title != "In welke ring?"]
        assert [step.title for step in given if squeeze(step.say) not in words] == []
        assert squeeze("Doe de oefening samen") not in words
        assert squeeze("49 minuten (was 60), 9:30 tot 10:19") in words
        assert squeeze("11 min") in words and squeeze("120 minuten") not in words
        assert squeeze("Op het scherm") not in words


def test_each_programme_has_its_sheet_in_the_typeface_of_the_site(page: Page, guide: Guide) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto("training/")
    for record in guide.all_of(Programme):
        programme = open_programme(page, record.id)
        programme.get_by_role("button", name="Print dit programma").click()
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        (sheet,) = read_paper(paper)
        assert squeeze(record.text) in squeeze(sheet.text)
        # A typeface that varies has no name on paper; one of the machine's own does.
        assert [name for name in name_fonts(paper) if name] == []


def name_fonts(paper: bytes) -> set[str]:
    texts = [each for sheet in PdfDocument(paper) for each in sheet.get_objects() if isinstance(each, PdfTextObj)]
    assert texts
    return {text.get_font().get_base_name() for text in texts}


def test_the_group_sees_words_for_the_group(page: Page, guide: Guide) -> None:
    page.goto("training/")
    for programme in guide.all_of(Programme):
        page.goto("about:blank")
        page.goto(f"training/#presenteren={programme.id}")
        expect(dialog_of(page)).to_be_visible()
        slides = [squeeze(slide["text"]) for slide in look_at_slides(page)]
        assert len(slides) == len(programme.steps) + 1
        assert slides[0] == squeeze(programme.title + "".join(step.title for step in programme.steps))
        for step, shown in zip(programme.steps, slides[1:], strict=True):
            assert shown.startswith(squeeze(step.title + step.group))
            rest = shown.removeprefix(squeeze(step.title + step.group))
            # Nothing else, but the name of the page that comes next.
            assert rest == (squeeze(show_page(guide, step).title) if step.page else "")

    page.goto("about:blank")
    page.goto(f"training/{MADE}")
    page.locator(f"[data-present={ONE}]").click()
    expect(dialog_of(page)).to_be_visible()
    assert [slide for slide in look_at_slides(page) if "In welke ring?" in slide["text"].split("\n")] == []


def test_a_step_names_its_page_and_presents_what_can_be(guide: Guide) -> None:
    named = {
        "systeem/": ("Het systeem", "systeem/"),
        "systeem/#kijk-naar-jezelf": ("Kijk naar je eigen denkbeelden", "systeem/#kijk-naar-jezelf"),
        "systeem/macro/": ("Macrosysteem", "systeem/macro/#presenteren=macro"),
        "systeem/macro/#macro-citaat-ook-bij-mij": (
            "Een professional ziet het rolbeeld ook bij zichzelf",
            "systeem/macro/#presenteren=macro&dia=macro-citaat-ook-bij-mij",
        ),
        "themas/geld/": ("Geld en schulden", "themas/geld/#presenteren=geld"),
        "vragen/#individu-vragen-geld": ("Geld", "vragen/#presenteren=individu-vragen-geld"),
    }
    step = guide.all_of(Programme)[0].steps[0]
    shown = {page: show_page(guide, step.model_copy(update={"page": page})) for page in named}
    assert {page: (each.title, each.address) for page, each in shown.items()} == named


def test_a_page_of_a_step_is_presented_where_it_is_about_and_back_goes_on(page: Page, address: str) -> None:
    page.goto("training/#presenteren=programma-30&dia=4")
    link = dialog_of(page).get_by_role("link", name="Meteen moeten werken, met een baby van een paar weken")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(re.compile(r"/systeem/micro/#presenteren=micro&dia=\d+$"))
    expect(dialog_of(page).locator("[data-slide]")).to_contain_text("mijn baby was pas 5,5 weken oud")
    page.go_back()
    expect(page).to_have_url(f"{address}training/#presenteren=programma-30&dia=4")
    expect(dialog_of(page).locator("[data-slide]")).to_contain_text("Een moeder vertelt")


def test_what_is_presented_stays_as_it_was_adapted(page: Page, browser: Browser) -> None:
    page.goto(f"training/{MADE}")
    page.locator(f"[data-present={ONE}]").click()
    expect(dialog_of(page).locator("[data-slot=place]")).to_have_text("1 / 6")
    for _ in range(3):
        page.keyboard.press("PageDown")
    page.keyboard.press("t")
    running = re.compile(r"^14:[345]\d$")

    def expect_same(seen: Page) -> None:
        expect(dialog_of(seen).locator("[data-slot=place]")).to_have_text("4 / 6")
        expect(dialog_of(seen).locator("[data-slide]")).to_contain_text("Groepen aan ringen")

    expect_same(page)
    page.reload()
    expect_same(page)
    expect(dialog_of(page).get_by_role("timer")).to_have_text(running)
    page.goto("vragen/")
    page.go_back()
    expect_same(page)
    expect(dialog_of(page).get_by_role("timer")).to_have_text(running)
    with browser.new_context() as other:
        colleague = other.new_page()
        colleague.goto(page.url)
        expect_same(colleague)
        dialog_of(colleague).get_by_role("button", name="Stop").click()
        expect(colleague).to_have_url(re.compile(f"/training/{re.escape(MADE)}$"))
    dialog_of(page).get_by_role("button", name="Stop").click()
    expect(page.locator(f"[data-programme={ONE}] [data-slot=sum]")).to_have_text("49 minuten (was 60), 9:30 tot 10:19")
    expect(page).to_have_url(re.compile(f"/training/{re.escape(MADE)}$"))


def test_the_words_of_the_trainer_follow_the_slides(page: Page, context: BrowserContext) -> None:
    page.goto(f"training/{MADE}")
    programme = page.locator(f"[data-programme={ONE}]")
    with context.expect_page() as opened:
        programme.get_by_role("link", name="Open de woorden van de trainer").click()
    words = opened.value.get_by_role("dialog", name="De woorden van de trainer")
    expect(words).to_be_visible()
    # Nothing is presented yet: that is said, and one can read ahead.
    expect(words.locator("[data-alone]")).to_be_visible()
    opened.value.keyboard.press("ArrowRight")
    expect(words).to_contain_text("Stap 1 van 5, 9:30, 5 min")

    programme.get_by_role("button", name="Presenteren").click()
    expect(dialog_of(page).locator("[data-slot=place]")).to_have_text("1 / 6")
    expect(words.locator("[data-alone]")).to_be_hidden()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(words).to_contain_text("Stap 3 van 5, 9:46, 15 min")
    expect(words).to_contain_text("Deel de kaarten uit")
    expect(words).to_contain_text("Hierna: Kijk naar jezelf")
    words.get_by_role("button", name="Volgende").click()
    expect(dialog_of(page).get_by_role("heading")).to_have_text("Kijk naar jezelf")
    expect(words).to_contain_text("Iedereen merkt iets van de eigen denkbeelden.")
    words.get_by_role("button", name="Start de tijd").click()
    expect(dialog_of(page).get_by_role("timer")).to_have_text(re.compile(r"^9:5\d$"))
    expect(words.get_by_role("timer")).to_have_text(re.compile(r"^9:5\d$"))
    assert find_violations(opened.value, "dialog.words") == []

    dialog_of(page).get_by_role("button", name="Stop").click()
    expect(words.locator("[data-stopped]")).to_be_visible()
    expect(words).to_contain_text("Stap 4 van 5")
    words.get_by_role("button", name="Volgende").click()
    expect(words).to_contain_text("Stap 5 van 5")
    words.get_by_role("button", name="Vorige").click()
    # What is changed in the break, she reads too.
    step_of(programme, "Kijk naar jezelf").get_by_role("button", name="Meer").click()
    expect(words).to_contain_text("Stap 4 van 5, 10:01, 11 min")
    step_of(programme, "Kijk naar jezelf").get_by_role("checkbox").uncheck()
    expect(words).to_contain_text("Stap 3 van 4, 9:46, 15 min")
    expect(words).to_contain_text("Hierna: Wat ga je doen?")


def test_the_words_of_the_trainer_are_of_what_is_presented(page: Page, context: BrowserContext) -> None:
    page.goto(f"training/{MADE}")
    with context.expect_page() as opened:
        page.locator(f"[data-programme={ONE}]").get_by_role("link", name="Open de woorden van de trainer").click()
    words = opened.value.get_by_role("dialog", name="De woorden van de trainer")
    # Another link is presented than the one that the words were opened with, at a step that they had left out.
    page.goto("training/#presenteren=programma-60&dia=4&programma=programma-60.8-10-12-0-10-8")
    expect(dialog_of(page).get_by_role("heading")).to_have_text("In welke ring?")
    expect(words).to_contain_text("Stap 3 van 5, 0:18, 12 min")
    expect(words).to_contain_text("Hierna: Kijk naar jezelf")
    page.reload()
    expect(words.locator("[data-stopped]")).to_be_hidden()
    expect(words).to_contain_text("Stap 3 van 5, 0:18, 12 min")
    # The slides go away: the first press counts.
    page.goto("about:blank")
    expect(words.locator("[data-stopped]")).to_be_visible()
    words.get_by_role("button", name="Volgende").click()
    expect(words).to_contain_text("Stap 4 van 5, 0:30, 10 min")


def test_the_time_of_a_step_is_read_from_the_back_and_ends_calmly(page: Page) -> None:
    page.goto("training/#presenteren=programma-120&dia=8")
    dialog = dialog_of(page)
    timer = dialog.get_by_role("timer")
    expect(timer).to_have_text("15:00")
    assert timer.evaluate(DIGIT) < LEAST_DIGIT / 2
    dialog.get_by_role("button", name="Start de tijd").click()
    expect(timer).to_have_text(re.compile(r"^14:5\d$"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        assert timer.evaluate(DIGIT) >= LEAST_DIGIT
        assert dialog.locator("[data-slide]").evaluate("it => it.scrollHeight <= it.clientHeight")
    # Keys turn after a click, and it goes on while another slide is on the screen, and after a reload.
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(timer).to_have_text("10:00")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(timer).to_have_text("20:00")
    page.reload()
    page.keyboard.press("ArrowRight")
    expect(timer).to_have_text(re.compile(r"^14:\d\d$"))
    page.keyboard.press("t")
    expect(dialog.get_by_role("button", name="Start de tijd")).to_be_visible()
    assert find_violations(page, "dialog.present") == []
    dialog.get_by_role("button", name="Opnieuw").click()
    expect(timer).to_have_text("15:00")

    page.evaluate(
        """sessionStorage.setItem("systeemwijzer-tijd",
            JSON.stringify({programme: "programma-120", step: 7, minutes: 15, left: 300, endsAt: 0}))"""
    )
    page.reload()
    said = dialog.get_by_role("status").filter(has_text="om.")
    expect(timer).to_have_text("0:01")
    expect(said).to_have_count(0)
    dialog.get_by_role("button", name="Start de tijd").click()
    expect(said).to_have_text("De tijd voor deze stap is om.")
    expect(timer).to_have_text("0:00")
    page.keyboard.press("ArrowLeft")
    expect(timer).to_have_text("20:00")


def test_from_disk_the_page_works_and_without_scripts_it_is_as_it_was(browser: Browser, site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site / "training/index.html").as_uri() + MADE)
        expect(page.locator(f"[data-programme={ONE}] [data-slot=sum]")).to_have_text(re.compile("^49 "))
        with context.expect_page() as opened:
            page.get_by_role("link", name="Open de woorden van de trainer").click()
        words = opened.value.get_by_role("dialog", name="De woorden van de trainer")
        words.get_by_role("button", name="Volgende").click()
        expect(words).to_contain_text("Stap 1 van 5")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / "training/index.html").as_uri())
        programme = page.locator(f"[data-programme={ONE}]")
        programme.locator("summary").first.click()
        expect(programme.get_by_text("Elke groep kent één ring goed.")).to_be_visible()
        expect(programme.get_by_text("0:27")).to_be_visible()
        assert [each for each in programme.locator("button, input").all() if each.is_visible()] == []
        expect(programme.get_by_text("Open de woorden")).to_be_hidden()

"""Presenting: one thing at a time, as large as the screen allows, with what a quote tells of before its words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import wait_until
from systeemwijzer.records import Guide, Question, Quote
from test_accessibility import SCHEMES, find_violations

SCREENS = ((390, 844), (1024, 768), (1280, 720), (1920, 1080))
READABLE = 1 / 20
# Letters of a quote that stays whole may be a little smaller.
READABLE_QUOTE = 1 / 22
PRESENTED = re.compile('data-slides="([^"]+)"')
# What each slide is, by the button that leads to the next: the size of its letters is a part of the screen's height.
LOOK = """dialog => {
  const slide = dialog.querySelector("[data-slide]");
  const next = dialog.querySelector("[data-turn='1']");
  const look = () => ({
    kind: slide.className.match(/present__slide--(\\w+)/)[1],
    text: slide.innerText,
    size: parseFloat(getComputedStyle(slide).fontSize) / innerHeight,
    fits: slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth,
    place: dialog.querySelector("[data-slot=place]").innerText,
  });
  const slides = [look()];
  for (const total = parseInt(slides[0].place.split(" / ")[1]); slides.length < total;) {
    next.click();
    slides.push(look());
  }
  return slides;
}"""
# What is wrong on the slides of these parts of a page: text outside the margins or cut off, a word that is broken,
# letters that can't be read from the back of the room, or from a phone in the hand.
FIND_FAULTS = """async ([names, margin, readable, readableQuote]) => {
  const faults = [];
  const { replaceState } = History.prototype;
  let slides = 0;
  const boxes = (text, start, end) => {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width }) => width);
  };
  function* textsOf(slide) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(".visually-hidden")) yield walker.currentNode;
    }
  }
  function* faultsOf(slide) {
    const side = Math.min(innerWidth, innerHeight);
    const { top, bottom } = slide.getBoundingClientRect();
    const least = slide.matches(".present__slide--quote") ? readableQuote : readable;
    if (parseFloat(slide.style.fontSize) < side * least - 0.1) yield "small";
    if (slide.querySelector(".term-tip__text")) yield "explanation";
    for (const text of textsOf(slide)) {
      for (const box of boxes(text, 0, text.length)) {
        if (box.left < margin * innerWidth || box.right > (1 - margin) * innerWidth) yield "outside the margins";
        if (box.top < top || box.bottom > bottom) yield "cut off";
      }
      for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]{9,}/gu)) {
        const lines = new Set(boxes(text, index, index + word.length).map((box) => Math.round(box.top)));
        if (lines.size > 1) yield `broken: ${word}`;
      }
    }
  }
  for (const name of names) {
    location.hash = `presenteren=${name}`;
    while (!location.hash.includes("&dia=")) await new Promise((resolve) => setTimeout(resolve, 1));
    // To tell everybody who watches the browser of each slide's address takes longer than all the rest.
    History.prototype.replaceState = () => {};
    const slide = document.querySelector("dialog.present [data-slide]");
    const next = document.querySelector("dialog.present [data-turn='1']");
    const total = parseInt(document.querySelector("dialog.present [data-slot=place]").innerText.split(" / ")[1]);
    for (let place = 1; place <= total; place += 1) {
      if (place > 1) next.click();
      slides += 1;
      for (const fault of new Set(faultsOf(slide))) faults.push(`${name}, ${place}: ${fault}`);
    }
    History.prototype.replaceState = replaceState;
  }
  return [slides, faults];
}"""
# Chromium would take what a test does for a visitor's own click, and make the window as large as the screen.
STAY_IN_WINDOW = "Element.prototype.requestFullscreen = async () => {}"
MARGIN = 0.05
Slide = dict[str, Any]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def dialog_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Presenteren")


def look_at_slides(page: Page) -> list[Slide]:
    """Every slide, from the first one to the last."""
    slides: list[Slide] = dialog_of(page).evaluate(LOOK)
    return slides


def list_presented(site: Path) -> dict[str, list[str]]:
    """What can be presented, by the page that it stands on; sets of questions once, on the page that has them all."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("index.html")}
    names = {path: PRESENTED.findall(text) for path, text in pages.items() if "data-presenting" in text}
    known: set[str] = set()
    presented = {}
    for path in sorted(names, key=lambda path: -len(names[path])):
        new = [name for name in names[path] if name not in known]
        known |= set(new)
        if new:
            presented[path.parent.relative_to(site).as_posix()] = new
    return presented


def test_each_slide_fits_between_its_margins_and_can_be_read(page: Page, site: Path) -> None:
    page.add_init_script(STAY_IN_WINDOW)
    presented = list_presented(site)
    total, faults = 0, []
    for path, names in presented.items():
        page.goto(f"{path}/")
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            slides, found = page.evaluate(FIND_FAULTS, [names, MARGIN, READABLE, READABLE_QUOTE])
            total += slides
            faults += [f"{width} by {height}: {fault}" for fault in found]

    assert sum(map(len, presented.values())) > 50
    assert total > 700 * len(SCREENS)
    assert faults == []


@pytest.mark.parametrize(("path", "name"), [("systeem/micro/", "micro"), ("themas/moederschap/", "moederschap")])
def test_what_a_quote_tells_of_comes_first_and_all_words_are_whole(
    page: Page, guide: Guide, path: str, name: str
) -> None:
    page.goto(f"{path}#presenteren={name}")
    expect(dialog_of(page)).to_be_visible()
    slides = look_at_slides(page)
    level = name if name in guide.level_by_id else None
    quotes = [quote for quote in guide.all_of(Quote) if (quote.level == level if level else name in quote.topics)]
    questions = [each for each in guide.all_of(Question) if (each.level == level if level else name in each.topics)]

    asked = {question.text for question in questions}
    assert {slide["text"].split("\n")[0] for slide in slides if slide["kind"] == "question"} == asked
    # What explains a term isn't on the screen.
    assert [slide["text"] for slide in slides if "Naar de begrippen" in slide["text"]] == []
    assert any(quote.care for quote in quotes)
    assert sum(slide["kind"] == "quote" for slide in slides) == len(quotes)
    assert sum(slide["kind"] == "care" for slide in slides) == sum(bool(quote.care) for quote in quotes)
    for quote in quotes:
        (place,) = [place for place, slide in enumerate(slides) if quote.text in slide["text"]]
        assert slides[place]["kind"] == "quote"
        assert (slides[place - 1]["kind"] == "care") == bool(quote.care)


def test_keys_go_through_the_slides_and_escape_leads_back(page: Page) -> None:
    page.goto("systeem/micro/")
    button = page.get_by_role("button", name="Presenteren", exact=True)
    button.click()
    dialog = dialog_of(page)
    place = dialog.locator("[data-slot=place]")
    expect(place).to_have_text(re.compile(r"^1 / \d+$"))
    for key, number in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        (" ", 4),
        ("ArrowLeft", 3),
        ("PageUp", 2),
        ("End", int(place.inner_text().split(" / ")[1])),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        page.keyboard.press(key)
        expect(place).to_have_text(re.compile(rf"^{number} / "))
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(dialog.locator("[data-slide]")).to_be_hidden()
        page.keyboard.press(key)
        expect(dialog.locator("[data-slide]")).to_be_visible()

    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    expect(page).to_have_url(re.compile(r"/systeem/micro/$"))


def test_in_the_overview_one_goes_to_a_slide_and_chooses_parts(page: Page, guide: Guide) -> None:
    page.goto("systeem/micro/")
    page.get_by_role("button", name="Presenteren", exact=True).click()
    dialog, place = dialog_of(page), dialog_of(page).locator("[data-slot=place]")
    tiles = dialog.get_by_role("group", name="Overzicht").get_by_role("listitem")
    expect(dialog.locator("[data-slot=part]")).to_contain_text("Kies in het overzicht")
    total = int(place.inner_text().split(" / ")[1])

    page.keyboard.press("o")
    expect(tiles).to_have_count(total)
    expect(tiles.first.get_by_role("button")).to_be_focused()
    parts = dialog.get_by_role("group", name="Wat laat je zien?").get_by_role("checkbox").all()
    counts = dialog.locator("[data-choices] [data-slot=count]").all_inner_texts()
    assert sum(map(int, counts)) == total - 1
    for part in parts:
        if not part.evaluate("input => input.value.endsWith('-citaten')"):
            part.press("Space")
    count = 1 + int(counts[[part.is_checked() for part in parts].index(True)])
    expect(tiles).to_have_count(count)
    expect(place).to_have_text(f"1 / {count}")
    # What a heavy quote says isn't read in passing.
    heavy = [quote for quote in guide.all_of(Quote) if quote.level == "micro" and quote.care]
    assert heavy
    words = " ".join(tiles.all_inner_texts())
    assert not [quote.id for quote in heavy if quote.text[:30] in words]
    parts[[part.is_checked() for part in parts].index(True)].press("Space")
    expect(tiles).to_have_count(count)
    expect(dialog.locator("[data-slot=chosen]")).to_contain_text("ten minste één")

    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    page.keyboard.press("PageUp")
    page.keyboard.press("Enter")
    expect(tiles).to_have_count(0)
    expect(place).to_have_text(f"{count - 1} / {count}")
    expect(page).to_have_url(re.compile(f"#presenteren=micro&delen=micro-citaten&dia={count - 1}$"))
    page.reload()
    expect(place).to_have_text(f"{count - 1} / {count}")
    # A number, with the overview and without; Escape leads out of the overview alone.
    for keys in ("o4", "3", "999"):
        page.keyboard.type(keys)
        page.keyboard.press("Enter")
        expect(place).to_have_text(f"{min(int(keys.strip('o')), count)} / {count}")
    page.keyboard.press("o")
    page.keyboard.press("Escape")
    expect(tiles).to_have_count(0)
    expect(dialog).to_be_visible()
    page.go_back()
    expect(dialog).to_be_hidden()


def test_the_overview_of_a_case_does_not_tell_what_comes_out(page: Page) -> None:
    page.goto("training/casussen/#presenteren=casus-na-geweld")
    expect(dialog_of(page)).to_be_visible()
    page.keyboard.press("o")
    told = dialog_of(page).get_by_role("group", name="Overzicht").inner_text()
    case = page.locator("[data-slides=casus-na-geweld]")
    titles = case.locator(".case-step__title").all_text_contents()
    hidden = case.locator(".case-step__text, .case-thing").all_text_contents()
    assert all(title in told for title in titles)
    assert len(hidden) > len(titles)
    assert not [text for text in hidden if text.strip()[:30] in told]


def test_what_does_not_fit_says_so_and_is_read_before_the_next_slide(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto("systeem/micro/#presenteren=micro&dia=2")
    more, place = dialog_of(page).get_by_role("button", name="Er is meer"), dialog_of(page).locator("[data-slot=place]")
    expect(more).to_be_in_viewport()
    page.keyboard.press("PageDown")
    expect(more).to_be_hidden()
    expect(place).to_have_text(re.compile("^2 / "))
    page.keyboard.press("PageDown")
    expect(place).to_have_text(re.compile("^3 / "))


def test_keys_of_a_control_and_of_a_clicker_do_not_turn(page: Page) -> None:
    page.goto("systeem/micro/#presenteren=micro&dia=5")
    dialog, place = dialog_of(page), dialog_of(page).locator("[data-slot=place]")
    expect(place).to_have_text(re.compile("^5 / "))
    page.evaluate("document.body.dataset.isSame = ''")
    page.keyboard.press("F5")
    for key in ("Enter", "Space"):
        dialog.get_by_role("button", name="Vorige").press(key)
    expect(place).to_have_text(re.compile("^3 / "))
    for key in ("Enter", "Space"):
        dialog.get_by_role("button", name="Overzicht").press(key)
        expect(place).to_have_text(re.compile("^3 / "))
        dialog.get_by_role("button", name="Overzicht").focus()
    expect(dialog.get_by_role("group", name="Overzicht")).to_be_hidden()
    assert page.evaluate("'isSame' in document.body.dataset")


def test_who_leaves_is_at_the_record_that_was_on_the_screen(page: Page) -> None:
    page.goto("systeem/micro/#presenteren=micro")
    slide = dialog_of(page).locator("[data-slide]")
    for _ in range(100):
        if "Te weinig positieve rolmodellen" in slide.inner_text():
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    here = page.url
    page.keyboard.press("Escape")

    expect(page.locator(":focus")).to_contain_text("Te weinig positieve rolmodellen")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(here)
    expect(slide.get_by_role("heading")).to_have_text("Te weinig positieve rolmodellen")


def test_taps_and_swipes_turn_the_slides_and_selecting_words_does_not(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, has_touch=True) as context:
        page = context.new_page()
        page.goto("systeem/meso/#presenteren=meso")
        place = dialog_of(page).locator("[data-slot=place]")
        expect(place).to_have_text(re.compile("^1 /"))
        for x, number in ((1200, 2), (1200, 3), (1200, 4), (640, 4), (60, 3), (60, 2), (60, 1)):
            page.mouse.click(x, 300)
            expect(place).to_have_text(re.compile(f"^{number} /"))
        swipe(page, 700, 500)
        expect(place).to_have_text(re.compile("^2 /"))
        swipe(page, 300, 500)
        expect(place).to_have_text(re.compile("^1 /"))
        dialog_of(page).get_by_role("button", name="Volgende").click()
        expect(place).to_have_text(re.compile("^2 /"))

        # From word to word, over nothing, from the bar, and a click that is rid of the selection.
        words = dialog_of(page).locator("[data-slide] > *").first.bounding_box()
        bar = dialog_of(page).locator("[data-slot=part]").bounding_box()
        assert words and bar
        middle = words["y"] + words["height"] / 2
        drag(page, (words["x"] + 5, middle), (words["x"] + words["width"] - 5, middle))
        assert page.evaluate("String(getSelection())") != ""
        page.mouse.click(1200, 300)
        drag(page, (1200, 300), (900, 300))
        page.mouse.click(640, 300)
        drag(page, (bar["x"], bar["y"]), (1200, 300))
        page.wait_for_timeout(100)
        expect(place).to_have_text(re.compile("^2 /"))


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=5)
    page.mouse.up()


def swipe(page: Page, start: int, end: int) -> None:
    """A finger that goes across the screen."""
    touch = page.context.new_cdp_session(page)
    for kind, points in (
        ("touchStart", [{"x": start, "y": 300}]),
        ("touchMove", [{"x": (start + end) / 2, "y": 300}]),
        ("touchMove", [{"x": end, "y": 300}]),
        ("touchEnd", []),
    ):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_back_ends_presenting_where_it_began_and_forward_goes_on(page: Page, address: str) -> None:
    page.goto("over/")
    page.goto("systeem/micro/")
    button = page.locator("[data-present=micro]").last
    button.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    dialog, place = dialog_of(page), dialog_of(page).locator("[data-slot=place]")
    button.click()
    expect(dialog).to_be_visible()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(place).to_have_text(re.compile("^7 /"))
    for again in (False, True):
        if again:
            page.reload()
            expect(place).to_have_text(re.compile("^7 /"))
        page.go_back()
        expect(dialog).to_be_hidden()
        expect(page).to_have_url(f"{address}systeem/micro/")
        # A browser leaves the full screen in its own time.
        wait_until(page, "document.fullscreenElement === null")
        assert page.evaluate("scrollY") == before
        page.go_forward()
        expect(place).to_have_text(re.compile("^7 /"))
    # Whoever stops has gone back already: one step more leaves the page.
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page).to_have_url(f"{address}systeem/micro/")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}over/")

    # From a link there is no page below: Back leaves, also after somebody has stopped.
    page.goto("systeem/micro/#presenteren=micro&dia=3")
    expect(place).to_have_text(re.compile("^3 /"))
    page.keyboard.press("ArrowRight")
    page.go_back()
    expect(page).to_have_url(f"{address}over/")
    page.go_forward()
    expect(place).to_have_text(re.compile("^4 /"))
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{address}systeem/micro/")
    page.go_back()
    expect(page).to_have_url(f"{address}over/")


def test_a_slide_that_is_no_number_is_the_first_one(page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    place = dialog_of(page).locator("[data-slot=place]")
    page.goto("systeem/micro/")
    for number in ("2.5", "-1", "1e9", "NaN", "0x2", "", "0", "%20"):
        page.evaluate("number => { location.hash = `presenteren=micro&dia=${number}`; }", number)
        expect(place).to_have_text(re.compile("^1 /"))
        page.keyboard.press("ArrowRight")
        expect(place).to_have_text(re.compile("^2 /"))
    page.evaluate("location.hash = 'presenteren=micro&dia=9999'")
    expect(place).to_have_text(re.compile(r"^(\d+) / \1$"))
    assert faults == []


def test_axe_finds_nothing_while_presenting(page: Page) -> None:
    page.goto("systeem/macro/#presenteren=macro")
    expect(dialog_of(page)).to_be_visible()
    places = {slide["kind"]: slide["place"].split(" / ")[0] for slide in look_at_slides(page)}
    assert set(places) == {"title", "text", "care", "quote", "question"}
    page.keyboard.press("o")
    assert find_violations(page, "dialog.present") == []
    page.emulate_media(color_scheme="dark")
    assert find_violations(page, "dialog.present") == []
    for place in places.values():
        page.goto("about:blank")
        page.goto(f"systeem/macro/#presenteren=macro&dia={place}")
        expect(dialog_of(page)).to_be_visible()
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert find_violations(page, "dialog.present") == []


def test_presenting_works_from_disk(browser: Browser, site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site / "systeem/micro/index.html").as_uri())
        page.get_by_role("button", name="Presenteren", exact=True).click()
        expect(dialog_of(page)).to_be_focused()
        page.keyboard.press("ArrowRight")
        expect(dialog_of(page).locator("[data-slot=place]")).to_have_text(re.compile("^2 /"))

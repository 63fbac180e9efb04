"""Each QR code that a page draws is read at arm's length, or the page says that it can't be."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from codes import see_codes, squares_of
from systeemwijzer.records import Guide, Question

# In CSS pixels: as frontend/scripts/sharing/qr.entry.js says, and why.
LEAST_ON_SCREEN, LEAST_ON_PAPER = 3.4, 2.05
SHARED = {
    "systeem/micro/": "Deel deze pagina",
    "gesprek/#vragen=micro-vraag-uren": "Deel deze vragen",
    "kaart/#vooraf=mi2": "Deel deze kaart",
    "training/plenair/#groepen=A384T": "Deel dit overzicht",
}
EVERYTHING = """() => {
  const values = [...document.querySelectorAll("[data-map-form] input[value]")].map(({ value }) => value);
  const tokens = values.filter((value) => /\\d[bv]?$/.test(value));
  return `#vooraf=${tokens}&samen=${tokens}`;
}"""


@pytest.fixture(params=[320, 390, 1280])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(base_url=address, viewport={"width": request.param, "height": 800})
    yield page
    page.close()


def test_shared_codes_are_large_enough_or_say_so(page: Page) -> None:
    for path, button in SHARED.items():
        page.goto("about:blank")
        page.goto(path)
        look_at_shared(page, button)
    page.goto("kaart/")
    everything = page.evaluate(EVERYTHING)
    page.goto("about:blank")
    page.goto(f"kaart/{everything}")
    is_drawn = look_at_shared(page, "Deel deze kaart")
    assert page.viewport_size is not None
    assert is_drawn == (page.viewport_size["width"] >= 390)


def look_at_shared(page: Page, button: str) -> bool:
    """Whether a code is drawn in the dialog: then it is large enough, and read; otherwise it is said."""
    page.get_by_role("button", name=button).first.click()
    dialog = page.get_by_role("dialog", name="Deel deze link")
    code, instead = dialog.locator("svg"), dialog.get_by_text("zo lang dat een telefoon")
    expect(code.locator("path")).to_have_count(2)
    if instead.is_visible():
        expect(code).to_be_hidden()
        return False
    expect(code).to_be_visible()
    assert width_of(code) >= LEAST_ON_SCREEN * squares_of(code)
    assert len(see_codes(code)) == 1
    return True


def width_of(code: Locator) -> float:
    box = code.bounding_box()
    assert box is not None
    return box["width"]


def test_a_code_on_paper_is_large_enough(browser: Browser, address: str, guide: Guide) -> None:
    """On the sheet with every question, and on the cards of the groups, as they are printed."""
    ids = ",".join(question.id for question in guide.all_of(Question))
    page = browser.new_page(base_url=address)
    page.emulate_media(media="print")
    for path, codes in ((f"gesprek/#vragen={ids}", ".sheet-head__code"), ("training/groepen/", ".group-card__code")):
        page.goto(path)
        page.locator("input[name=view][value=sheet]").evaluate_all("all => all.forEach(each => each.click())")
        for code in page.locator(codes).all():
            assert width_of(code) >= LEAST_ON_PAPER * squares_of(code)
            assert len(see_codes(code)) == 1
    page.close()

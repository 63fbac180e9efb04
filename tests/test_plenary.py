"""The maps of groups over each other: codes typed, links pasted, codes scanned, and what the groups say together."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from paper import print_page
from seen import find_drawn_though_hidden, find_wider_than
from systeemwijzer.records import Guide
from test_accessibility import find_violations

PATH = "training/plenair/"
# Written with the numbers as they are for ever: tests/scripts/map/codes.test.js has what they say.
MICRO, INDIVIDU, EXO, ONLY_LAST = "NECE1MR", "5H8Q", "8D81", "G2662K"
# Every ring with all that can be chosen in it,.
FULL = ("A384T", "T05AA51A", "H2YX23", "D7G8P", "K7RR8W")
THREE = f"#groepen={MICRO}-{INDIVIDU},{MICRO}-{EXO},{ONLY_LAST}"
SCREENS = ((1024, 768), (1920, 1080))
# A camera that sees this link, in a browser that can read it.
CAMERA = """link => {
    globalThis.BarcodeDetector = class {
        static getSupportedFormats = async () => ["qr_code"];
        detect = async () => [{ rawValue: link }];
    };
    Object.defineProperty(navigator, "mediaDevices", { value: {
        getUserMedia: async () => (globalThis.seen = document.createElement("canvas").captureStream()),
    } });
}"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def type_code(page: Page, text: str) -> None:
    page.get_by_label("Code of link").fill(text)
    page.keyboard.press("Enter")


def read_part(page: Page, name: str) -> list[str]:
    """What a list says, each entry on one line."""
    return [" ".join(entry.split()) for entry in page.locator(f"[data-part={name}] li").all_inner_texts()]


def title_of(guide: Guide, token: str) -> str:
    thing = next(thing for thing in guide.map_things if thing.token == token)
    return guide.by_id[thing.ids[0]].summarise().title


def test_three_groups_are_counted_and_a_reload_keeps_them(page: Page, guide: Guide) -> None:
    page.goto(PATH)
    type_code(page, MICRO.lower())
    type_code(page, f"{MICRO} {ONLY_LAST[:3]} {ONLY_LAST[3:]}")
    page.get_by_label("Van welke groep?").select_option("Groep 1")
    type_code(page, INDIVIDU)

    expect(page.locator("[data-plenary-groups] li")).to_have_count(3)
    assert read_part(page, "agreed") == []
    differs = read_part(page, "differs")
    assert f"2 van 3 {title_of(guide, 'mi1')}" in differs
    assert f"2 van 3 {title_of(guide, 'mi18')} steunt" in differs
    assert f"1 van 3 {title_of(guide, 'mi17')}" in differs
    expect(page.locator("[data-counted=mi1] text")).to_have_text("2")
    expect(page.locator("[data-counted=mi3]")).to_be_hidden()
    assert title_of(guide, "i1") in read_part(page, "alone")
    assert read_part(page, "unseen") == ["Mesosysteem", "Exosysteem", "Macrosysteem"]
    assert page.url.endswith(f"#groepen={INDIVIDU}-{MICRO},{MICRO},{ONLY_LAST}")
    page.reload()
    assert read_part(page, "differs") == differs
    # Also without its address, in the same tab.
    page.goto("over/")
    page.goto(PATH)
    assert read_part(page, "differs") == differs
    page.get_by_role("button", name="Haal groep 3 weg").click()
    assert f"2 van 2 {title_of(guide, 'mi1')}" in read_part(page, "agreed")


def test_a_wrong_code_is_refused_with_what_was_meant(page: Page) -> None:
    page.goto(PATH)
    type_code(page, MICRO.replace("M", "N"))

    expect(page.locator("[data-refused]")).to_contain_text("klopt niet. Vraag de code nog een keer. Bedoelde je:")
    expect(page.locator("[data-plenary-groups] li")).to_have_count(0)
    page.get_by_role("button", name=MICRO, exact=True).click()
    expect(page.locator("[data-plenary-groups] li")).to_contain_text([MICRO])
    expect(page.locator("[data-refused]")).to_have_count(0)


def test_a_link_is_pasted_and_another_is_scanned(page: Page) -> None:
    page.add_init_script(f"({CAMERA})('https://gids.example/kaart/#vooraf=i1,i4,i9')")
    page.goto(PATH)
    type_code(page, "https://gids.example/kaart/#vooraf=ex1,ex3,ex6d&samen=mi3")
    expect(page.locator("[data-plenary-groups] li")).to_contain_text([EXO])

    page.get_by_role("button", name="Scan een QR-code").click()
    expect(page.locator("[data-plenary-groups] li")).to_contain_text([EXO, INDIVIDU])
    page.get_by_role("button", name="Klaar").click()
    page.wait_for_function("seen.getTracks().every(track => track.readyState === 'ended')")


def test_what_a_link_names_in_vain_is_told(page: Page) -> None:
    page.goto(f"{PATH}#groepen={MICRO},5H8R")

    expect(page.locator("[data-plenary-news]")).to_have_text("Uit deze link klopt niet, en is weggelaten: 5H8R.")
    expect(page.locator("[data-plenary-groups] li")).to_have_count(1)


def test_beside_the_map_of_the_editors(page: Page, guide: Guide) -> None:
    """The case's own map: mi2, mi4, mi19d, mi20b, me2, me8v and ex2."""
    page.goto(PATH + THREE)
    page.get_by_label("Bij welke casus?").select_option("casus-afspraken")

    both = f"2 van 3 {title_of(guide, 'mi2')} ook bij de redactie"
    assert both in read_part(page, "differs")
    assert f"2 van 3 {title_of(guide, 'mi19')} steunt én geeft druk bij de redactie: geeft druk" in read_part(
        page, "differs"
    )
    assert read_part(page, "editors")[-1] == title_of(guide, "ex2")
    assert page.url.endswith("&casus=casus-afspraken")
    page.reload()
    assert both in read_part(page, "differs")


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_shown_large_everything_is_in_sight(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(PATH + full_groups())
    page.get_by_role("button", name="Toon groot").click()

    dialog = page.locator("[data-plenary-screen]")
    expect(dialog.locator("[data-part=agreed]")).to_be_visible()
    assert dialog.evaluate("({scrollHeight, clientHeight}) => scrollHeight - clientHeight") == 0
    inside = "rows => rows.every(row => row.getBoundingClientRect().right <= innerWidth)"
    assert dialog.locator("li").evaluate_all(inside)
    assert find_violations(page, "[data-plenary-screen]") == []
    page.reload()
    expect(dialog.locator("[data-part=agreed]")).to_be_visible()
    assert dialog.evaluate("({scrollHeight, clientHeight}) => scrollHeight - clientHeight") == 0
    page.keyboard.press("Escape")
    expect(page.locator("main [data-plenary-result]")).to_be_visible()


def full_groups() -> str:
    """Twelve groups that chose everything, and one of them something less."""
    return "#groepen=" + ",".join(["-".join(FULL)] * 11 + [MICRO])


def test_it_prints_on_one_sheet(page: Page) -> None:
    page.goto(PATH + full_groups())

    (sheet,) = print_page(page)
    assert "Waar verschilt het?" in sheet.text
    assert "11 van 12" in sheet.text
    assert "Voeg toe" not in sheet.text


def test_it_is_read_by_everybody(page: Page) -> None:
    page.goto(PATH + THREE)
    type_code(page, MICRO.replace("M", "N"))

    assert find_violations(page) == []
    assert find_drawn_though_hidden(page) == []
    assert find_wider_than(page, 320) == []
    page.emulate_media(color_scheme="dark")
    assert find_violations(page) == []


def test_without_scripts_the_page_leads_to_paper(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(PATH)
        page.get_by_role("link", name="lege systeemkaart", exact=True).click()
        expect(page.locator("h1")).to_have_text("Lege systeemkaart")

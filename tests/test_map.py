"""The system map as people fill it in: by touch, by keyboard, on paper and from a link; and its geometry."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import Golden
from paper import print_page, squeeze
from systeemwijzer.drawing.system_map import MapDrawing, draw_map
from systeemwijzer.records import Guide
from test_accessibility import find_violations

# A barrier, an actor who does both, and a contact that goes with difficulty; and what she sees otherwise.
VOORAF = "kaart/#vooraf=mi2,mi18b,me5v"
LINK = f"{VOORAF}&samen=mi2,mi18s,ex1"
PHONE = {"width": 390, "height": 844}
CARE = "Zorg- en opvoedtaken voor de kinderen"
FAMILY = "Kind of kinderen, partner en familie"
# The circle at the other end of the contact is there too.
DRAWN = ["end mi19", "vooraf me5v", "vooraf mi18", "vooraf mi18d", "vooraf mi18s", "vooraf mi2"]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(
        base_url=address, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
        assert faults == []


def marks(page: Page, figure: str = "first") -> list[str]:
    """The marks that one sees in a drawing, each with its layer."""
    seen = page.locator(f"[data-drawing={figure}] [data-mark]:visible")
    names: list[str] = seen.evaluate_all("marks => marks.map(mark => `${mark.dataset.in} ${mark.dataset.mark}`)")
    return sorted(names)


def panel(page: Page, level: str) -> Locator:
    return page.locator(f"#kaart-{level}")


def test_a_map_is_filled_in_by_touch(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, has_touch=True, viewport=PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto("kaart/")
        # A ring that is touched opens what can be said of it.
        page.locator("[data-drawing=first] [data-open=micro] text").first.tap()
        panel(page, "micro").get_by_text(CARE).tap()
        panel(page, "micro").locator("input[value=mi18b]").tap()
        panel(page, "meso").locator("summary").tap()
        panel(page, "meso").locator("input[value=me5v]").tap()

        assert marks(page) == DRAWN
        expect(page).to_have_url(re.compile("#vooraf=mi2,mi18b,me5v$"))
        expect(panel(page, "micro").locator("[data-slot=count]")).to_have_text("2 op de kaart")
        page.get_by_role("button", name="Stap terug").tap()
        assert marks(page) == [mark for mark in DRAWN if mark not in ("vooraf me5v", "end mi19")]


def test_a_map_is_filled_in_by_keyboard_alone(page: Page) -> None:
    page.goto("kaart/")
    page.locator("[data-drawing=first] a[data-open=exo]").focus()
    page.keyboard.press("Enter")
    for key in ("Tab", "Space"):
        page.keyboard.press(key)
    assert marks(page) == ["vooraf ex1"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert marks(page) == ["vooraf ex1", "vooraf ex4", "vooraf ex4s"]
    page.get_by_role("button", name="Begin opnieuw").press("Enter")
    assert marks(page) == []
    page.get_by_role("button", name="Stap terug").press("Enter")
    assert marks(page) == ["vooraf ex1", "vooraf ex4", "vooraf ex4s"]


def test_a_link_shows_the_same_map_and_both_pictures_are_compared(page: Page) -> None:
    page.goto(VOORAF)
    assert marks(page) == DRAWN
    page.goto("kaart/")
    page.goto(LINK)
    page.get_by_label("Naast elkaar").check()
    assert marks(page) == DRAWN
    assert marks(page, "second") == ["samen ex1", "samen mi18", "samen mi18s", "samen mi2"]
    page.get_by_label("Over elkaar").check()
    assert {"both mi2", "both mi18", "both mi18s", "vooraf mi18d", "samen ex1"} <= set(marks(page))
    compared = {
        part: page.locator(f"[data-part={part}] li [data-slot=name]").all_inner_texts()
        for part in ("both", "only-first", "only-second", "otherwise")
    }
    assert compared["both"] == [CARE]
    assert [words.split(": ")[1] for words in compared["only-first"]] == ["contact verloopt moeizaam"]
    assert len(compared["only-second"]) == 1
    assert compared["otherwise"] == [f"{FAMILY}: vooraf steunt én geeft druk, samen steunt"]


def go(page: Page, *ways: str) -> None:
    for way in ways:
        if way == "reload":
            page.reload()
        elif way == "back":
            page.go_back()
        else:
            page.goto(way)


def test_layer_and_view_are_as_one_left_them(page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # playwright's own dict type
    page.goto("kaart/")
    samen, over = page.get_by_label("Samen: wat zij zegt"), page.get_by_label("Over elkaar")
    samen.check()
    page.reload()
    panel(page, "micro").locator("summary").click()
    panel(page, "micro").get_by_text(CARE).click()
    for way in (["reload"], ["vragen/", "back"]):
        go(page, *way)
        expect(samen).to_be_checked()
        assert marks(page) == ["samen mi2"]
    page.get_by_label("Vooraf: wat ik denk").check()
    panel(page, "exo").locator("summary").click()
    panel(page, "exo").locator("input[value=ex1]").check()
    samen.check()
    over.check()
    # By the link too, which has the whole map along and nothing of how one looked at it.
    for way in (["reload"], ["", "kaart/#vooraf=ex1&samen=mi2"]):
        go(page, *way)
        expect(over).to_be_checked()
        expect(samen).to_be_checked()
        assert marks(page) == ["samen mi2", "vooraf ex1"]
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.get_by_label("Vooraf: wat ik denk")).to_be_checked()
    page.get_by_role("button", name="Stap terug").click()
    assert marks(page) == ["samen mi2", "vooraf ex1"]
    page.evaluate("sessionStorage.removeItem('systeemwijzer-kaart-beeld')")
    page.reload()
    expect(over).to_be_checked()


def test_a_link_takes_the_place_of_a_map_that_can_come_back(page: Page) -> None:
    page.goto("kaart/#vooraf=ma1")
    page.goto("vragen/")
    page.goto("kaart/#samen=mi2,mi99).")
    assert marks(page) == ["samen mi2"]
    expect(page.locator("[data-map-news]")).to_contain_text("Niet gevonden, en weggelaten: mi99.")
    page.get_by_role("button", name="Stap terug").click()
    assert marks(page) == ["vooraf ma1"]


def test_it_asks_where_nobody_looked_and_gives_questions_to_the_conversation(page: Page) -> None:
    page.goto("kaart/")
    panel(page, "micro").locator("summary").click()
    panel(page, "micro").get_by_text(CARE).click()
    expect(page.locator("[data-empty]:visible")).to_have_count(4)
    expect(page.locator("[data-slot=balance]")).to_have_text("Op de kaart staat 1 ding. Bij de moeder zelf: 0.")
    question = page.locator("[data-for]:visible").first
    words = question.locator("p").inner_text()
    question.get_by_role("button").click()
    page.get_by_role("link", name="Mijn gesprek").first.click()
    expect(page.locator("[data-list]")).to_contain_text(words)


def test_paper_and_text_have_every_mark_and_every_question(page: Page) -> None:
    page.goto(VOORAF)
    questions = page.locator("[data-for]:visible p").all_inner_texts()
    things = page.locator("[data-map-list=layer] [data-slot=name]").all_inner_texts()
    assert len(questions) > 1
    assert len(things) == 3
    paper = squeeze("".join(sheet.text for sheet in print_page(page)))
    assert [
        words for words in (*things, *questions, "Wat valt op?", "Eerste stap") if squeeze(words) not in paper
    ] == []
    page.get_by_role("button", name="Kopieer als tekst").click()
    text = squeeze(page.evaluate("navigator.clipboard.readText()"))
    assert [words for words in (*things, *questions) if squeeze(words.removesuffix(" redactioneel")) not in text] == []
    # A text goes further than a link: none stands in it.
    assert "mi18b" not in text


@pytest.mark.parametrize(("kind", "starts"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_map_is_kept_as_a_picture(page: Page, kind: str, starts: bytes) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(VOORAF)
    with page.expect_download() as download:
        page.locator(f"[data-picture={kind}]").click()
    assert download.value.suggested_filename == f"systeemkaart.{kind}"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(starts)
    if kind == "png":
        # What is drawn of a square of the microsystem, on white.
        colours = {colour for _, colour in Image.open(BytesIO(content)).convert("RGB").getcolors(1 << 24) or ()}
        assert {(147, 70, 0), (255, 255, 255)} <= colours
    else:
        svg = content.decode()
        # On white paper, with what is chosen and nothing else.
        assert 'fill="rgb(255, 255, 255)"' in svg
        assert re.findall(r">(\d+)</text>", svg) == ["2", "18", "19"]
        assert re.search(rf'fill="rgb\(29, 33, 41\)">2 {CARE}</text>', svg)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_map_that_is_filled_in_and_all_fits(browser: Browser, address: str, scheme: str) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640}) as context:  # type: ignore[arg-type]  # one of Playwright's words
        page = context.new_page()
        page.goto(f"{address}{LINK}")
        page.get_by_label("Naast elkaar").check()
        for level in ("individu", "micro", "meso"):
            panel(page, level).locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert find_violations(page, "main") == []


def test_a_link_with_everything_fits_a_code(page: Page, guide: Guide) -> None:
    last = {"barrier": "", "actor": "b", "contact": "v"}
    tokens = ",".join(thing.token + last[thing.kind] for thing in guide.map_things)
    page.goto(f"kaart/#vooraf={tokens}&samen={tokens}")
    expect(page.get_by_label("Over elkaar")).to_be_checked()
    shown = {thing.token for thing in guide.map_things if thing.kind != "contact"}
    assert shown <= {mark.split()[1] for mark in marks(page)}
    page.get_by_role("button", name="Deel deze kaart").click()
    expect(page.locator("dialog [data-slot=code] path")).to_have_count(2)


def test_without_javascript_it_leads_to_the_empty_sheet(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("kaart/")
        assert page.locator("main :is(button, input, summary, svg):visible").count() == 0
        page.get_by_role("link", name="lege systeemkaart").last.click()
        expect(page).to_have_url(re.compile("/training/systeemkaart/$"))


def test_it_works_from_disk(page: Page, site: Path) -> None:
    page.goto(f"{(site / 'kaart/index.html').as_uri()}#vooraf=mi2")
    panel(page, "micro").locator("summary").click()
    panel(page, "micro").locator("input[value=mi3]").check()
    assert marks(page) == ["vooraf mi2", "vooraf mi3"]


def test_three_groups_read_their_codes_aloud(browser: Browser, address: str) -> None:
    """Three phones and a fourth browser: what each chose is counted, and one slip of the tongue is refused."""
    codes = []
    for choices in (("mi1", "mi2"), ("mi2",), ("mi2", "mi3")):
        with browser.new_context(base_url=address) as phone:
            page = phone.new_page()
            page.goto("kaart/")
            panel(page, "micro").locator("summary").click()
            for choice in choices:
                panel(page, "micro").locator(f"input[value={choice}]").check()
            codes.append(panel(page, "micro").locator("[data-slot=code]").inner_text())
    assert all(3 <= len(code) <= 8 for code in codes)
    with browser.new_context(base_url=address) as trainer:
        page = trainer.new_page()
        page.goto("training/plenair/")
        field = page.get_by_label("Code of link")
        for code in codes:
            field.fill(code.lower())
            field.press("Enter")
        expect(page.locator("[data-plenary-groups] > li")).to_have_count(3)
        expect(page.locator("[data-part=agreed]")).to_contain_text(CARE)
        expect(page.locator("[data-part=differs]")).to_contain_text("1 van 3")
        slip = codes[0][:-1] + ("2" if codes[0][-1] != "2" else "3")
        field.fill(slip)
        field.press("Enter")
        expect(page.locator("[data-plenary-groups] > li")).to_have_count(3)
        expect(page.locator("[data-refusals]")).to_be_visible()


def test_the_geometry_of_the_map(guide: Guide, golden: Golden) -> None:
    """As a picture that can be looked at: everything that can be chosen, at once."""
    golden("system_map.svg", draw(draw_map(guide.levels, guide.map_things)))


def draw(drawing: MapDrawing) -> str:
    signs = [sign for actor in drawing.actors for sign in (actor.support, actor.pressure)]
    open_paths = [*(it.line for it in drawing.contacts), *(it.line for it in signs)]
    marks = [*drawing.barriers, *(actor.mark for actor in drawing.actors)]
    filled = [*(it.shape for it in marks), *(it.shape for it in signs)]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.size:g} {drawing.size:g}">',
        *(f'<path fill="none" stroke="grey" d="{ring.shape}"/>' for ring in drawing.rings),
        *(f'<text text-anchor="middle" x="{ring.x}" y="{ring.y}">{ring.name}</text>' for ring in drawing.rings),
        *(f'<path fill="white" stroke="black" d="{path}"/>' for path in filled),
        *(f'<path fill="none" stroke="black" d="{path}"/>' for path in open_paths),
        *(f'<text text-anchor="middle" x="{it.x}" y="{it.y}">{it.token}</text>' for it in marks),
        "</svg>\n",
    ]
    return "\n".join(lines)

"""The exercise: a round of things to place in a ring, alone, and with a group: the same for all, and on a wall."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import wait_until, wait_until_left
from in_node import ask_module
from systeemwijzer.pages.training_views import place_actors, place_barriers
from systeemwijzer.records import Guide
from test_accessibility import find_violations

DOUBLE = "Druk op werken"
IN_A_ROUND = 10
# What the title of a thing from the other guide says of it.
DATED = " Amsterdam 2012"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def scan(picture: Locator) -> str:
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(picture.screenshot())))
    return str(code.text)


def enter_exercise(page: Page) -> None:
    """By the link that leads past the menus, and past what shares it and shows it large, on to the first ring."""
    for key in ("Tab", "Enter", "Tab", "Tab", "Tab"):
        page.keyboard.press(key)
    expect(page.locator("[data-exercise] input").first).to_be_focused()


def ask_round(page: Page, seed: int) -> list[str]:
    """Do a round by keyboard alone, each time for the third ring; gives what was asked."""
    page.goto("about:blank")
    page.goto(f"training/niveau/#ronde={seed}")
    title = page.locator("[data-exercise] [data-slot=title]")
    expect(title).not_to_be_empty()
    enter_exercise(page)
    asked = []
    for number in range(IN_A_ROUND):
        expect(page.locator("[data-place]")).to_have_text(f"{number + 1} van {IN_A_ROUND}")
        asked.append(title.inner_text())
        page.keyboard.press("3")
        page.keyboard.press("Enter")
        expect(page.locator("[data-said]")).to_contain_text("Het staat")
        expect(page.locator("[data-next]")).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator("[data-end] [data-slot=score]")).to_be_focused()
    return asked


def test_a_round_goes_by_keyboard_and_is_the_same_for_everybody(page: Page, guide: Guide) -> None:
    first = ask_round(page, 7)
    listed = page.locator("[data-end] ol > li")
    expect(listed).to_have_count(IN_A_ROUND)
    levels = {item.title: item.levels for item in (*place_barriers(guide), *place_actors(guide))}
    right = sum("meso" in levels[title.removesuffix(DATED)] for title in first)
    expect(page.locator("[data-end] [data-slot=score]")).to_have_text(re.compile(f"^{right} van de {IN_A_ROUND}"))
    assert find_violations(page, "[data-exercise]") == []
    page.get_by_role("button", name="Nieuwe ronde").click()
    expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
    expect(page).not_to_have_url(re.compile("ronde=7$"))

    assert ask_round(page, 7) == first
    assert ask_round(page, 8) != first


# More than are needed to ask each thing once.
MOST_ROUNDS = 2000
# Plays a round to its end, and gives what was asked, and of each result its words and where it leads.
PLAY = """() => {
  const box = document.querySelector("[data-exercise]");
  const press = (selector) => box.querySelector(selector).click();
  const asked = [];
  while (!box.querySelector("[data-end]").checkVisibility()) {
    asked.push(box.querySelector("[data-slot=title]").innerText);
    press("input");
    press("[type=submit]");
    press("[data-next]");
  }
  return [asked, [...box.querySelectorAll("[data-end] li a")].map((link) => [link.innerText, link.href])];
}"""


def test_each_result_leads_to_its_own_record(page: Page, guide: Guide, address: str) -> None:
    items = {item.title: item.records for item in (*place_barriers(guide), *place_actors(guide))}
    page.goto("training/niveau/")
    wait_until(page, "location.hash")
    rounds = choose_rounds(page.locator("[data-item]").count(), MOST_ROUNDS)
    seen = set()
    for seed in find_seeds(rounds):
        page.evaluate("seed => { location.hash = `ronde=${seed}`; }", seed)
        expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
        asked, results = page.evaluate(PLAY)
        assert asked == [title for title, _ in results]
        for title, link in results:
            name = title.removesuffix(DATED)
            seen.add(name)
            assert link.removeprefix(address) in {record.address for record in items[name]}, title
    assert seen == set(items)


def choose_rounds(items: int, most: int) -> dict[int, list[int]]:
    """The things of each of the first rounds, by their places in the list."""
    chosen = "given.seeds.map((seed) => module.choose(Array.from({ length: given.items }, (_, place) => place), seed))"
    seeds = list(range(1, most + 1))
    return dict(
        zip(seeds, ask_module("training/exercise-rounds", chosen, {"items": items, "seeds": seeds}), strict=True)
    )


def find_seeds(rounds: dict[int, list[int]]) -> Iterator[int]:
    """Rounds in which each thing is asked at least once."""
    asked: set[int] = set()
    for seed, items in rounds.items():
        if not asked.issuperset(items):
            asked.update(items)
            yield seed


def find_seed_of(page: Page, title: str) -> int:
    """A round that begins with this."""
    page.goto("training/niveau/")
    titles = [words.strip() for words in page.locator("[data-item] summary").all_text_contents()]
    rounds = choose_rounds(len(titles), MOST_ROUNDS)
    return next(seed for seed, items in rounds.items() if titles[items[0]] == title)


@pytest.mark.parametrize(("ring", "is_right"), [("meso", True), ("exo", True), ("micro", False)])
def test_either_of_two_rings_is_right(page: Page, ring: str, is_right: bool) -> None:
    seed = find_seed_of(page, DOUBLE)
    page.goto("about:blank")
    page.goto(f"training/niveau/#ronde={seed}")
    expect(page.locator("[data-exercise] [data-slot=title]")).to_have_text(DOUBLE)
    # At the right of the ring, where it has no words.
    shape = page.locator(f"[data-exercise] [data-ring={ring}] path").first.bounding_box()
    assert shape is not None
    page.mouse.click(shape["x"] + shape["width"] - 8, shape["y"] + shape["height"] / 2)
    expect(page.locator(f"[data-exercise] input[value={ring}]")).to_be_checked()
    page.get_by_role("button", name="Kijk waar het staat").click()

    said = page.locator("[data-said]")
    expect(said).to_contain_text("bij het mesosysteem en bij het exosysteem")
    assert said.inner_text().startswith("Ja.") == is_right
    expect(page.locator("[data-answer] .placed")).to_have_count(2)
    assert find_violations(page, "[data-exercise]") == []


# Plays rounds to their ends on the wall, and gives what was asked, and what of it could not be seen whole.
PLAY_ON_THE_WALL = """async (seeds) => {
  const box = document.querySelector("[data-exercise]");
  const seen = (selector) => [...box.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const press = (selector) => seen(selector)[0].click();
  const hear = (name) => new Promise((resolve) => addEventListener(name, resolve, { once: true }));
  const always = ["[data-slot=title]", ".exercise__choice", ".exercise__rings svg", "[data-close]", "[data-share]"];
  const asked = [];
  const faults = [];

  function look(state, selectors) {
    for (const selector of selectors) {
      const parts = seen(selector);
      if (!parts.length || !parts.every(isInSight)) faults.push([state, asked.at(-1), selector]);
    }
    const { scrollWidth, clientWidth } = box.querySelector("dialog[open]");
    if (scrollWidth > clientWidth) faults.push([state, asked.at(-1), "wider"]);
  }

  // All of it lies in the window, and nothing over it or cut off.
  function isInSight(part) {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const heights = [top + 3, (top + bottom) / 2, bottom - 3];
    const edges = heights.map((height) => document.elementFromPoint((left + right) / 2, height));
    return isWhole && edges.every((edge) => part.contains(edge));
  }

  function play() {
    while (!seen("[data-end]").length) {
      asked.push(seen("[data-slot=title]")[0].innerText);
      look("asked", [...always, "[type=submit]"]);
      press("input[value=individu]");
      press("[type=submit]");
      look("answered", [...always, "[data-said] p", "[data-answer]", "[data-next]"]);
      press("[data-next]");
    }
    look("end", ["[data-slot=score]", ".outcome", "[data-again]", "[data-same]", "[data-close]"]);
  }

  // What can't be pointed at isn't found at a point.
  box.querySelector(".exercise__rings").style.pointerEvents = "auto";
  for (const seed of seeds) {
    location.hash = `ronde=${seed}`;
    await hear("hashchange");
    press("[data-enlarge]");
    play();
    press("[data-close]");
    await hear("popstate");
  }
  return [asked, faults];
}"""


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1920, 1080)])
def test_on_the_wall_all_of_each_thing_is_in_sight(page: Page, guide: Guide, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto("training/niveau/")
    wait_until(page, "location.hash")
    seeds = list(find_seeds(choose_rounds(page.locator("[data-item]").count(), MOST_ROUNDS)))
    asked, faults = page.evaluate(PLAY_ON_THE_WALL, seeds)

    assert faults == []
    titles = {item.title for item in (*place_barriers(guide), *place_actors(guide))}
    assert {title.removesuffix(DATED) for title in asked} == titles


# Which explanations of all things don't fit on the wall without saying so, or can't be read to their end by key; and
# which say so. Each in turn is the first of a round.
READ_ON_THE_WALL = """async (seeds) => {
  const box = document.querySelector("[data-exercise]");
  const press = (selector) => box.querySelector(selector).click();
  const answer = box.querySelector("[data-answer]");
  const more = box.querySelector("[data-more]");
  const send = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const draw = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const isAbove = (part) => part.getBoundingClientRect().bottom <= answer.getBoundingClientRect().bottom + 1;
  const isRead = () => [...answer.querySelectorAll(".placed")].every(isAbove);
  const faults = [];
  const long = [];
  const hear = (name) => new Promise((resolve) => addEventListener(name, resolve, { once: true }));
  for (const seed of seeds) {
    location.hash = `ronde=${seed}`;
    await hear("hashchange");
    press("[data-enlarge]");
    press("input");
    press("[type=submit]");
    const title = box.querySelector("[data-slot=title]").innerText;
    const size = parseFloat(getComputedStyle(answer).fontSize);
    if (size < innerHeight / 32 - 0.1) faults.push([title, size]);
    if (isRead() === more.checkVisibility()) faults.push([title, "says", more.checkVisibility()]);
    if (!isRead()) long.push(title);
    for (const key of ["ArrowDown", "PageDown", "ArrowRight", "PageDown"]) {
      if (isRead()) break;
      const before = answer.scrollTop;
      send(key);
      await draw();
      if (answer.scrollTop <= before) faults.push([title, key]);
    }
    if (!isRead() || more.checkVisibility()) faults.push([title, "unread"]);
    if (answer.scrollTop) {
      for (const key of ["ArrowUp", "PageUp", "ArrowLeft", "PageUp"]) send(key);
      await draw();
      if (answer.scrollTop) faults.push([title, "back"]);
    }
    press("[data-close]");
    await hear("popstate");
  }
  return [faults, long];
}"""


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1920, 1080)])
def test_on_the_wall_an_explanation_fits_or_says_that_there_is_more(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto("training/niveau/")
    wait_until(page, "location.hash")
    items = page.locator("[data-item]").count()
    rounds = choose_rounds(items, MOST_ROUNDS)
    first = {chosen[0]: seed for seed, chosen in rounds.items()}
    assert len(first) == items
    faults, long = page.evaluate(READ_ON_THE_WALL, [*first.values()])

    assert faults == []
    assert len(long) <= 3


def open_on_the_wall(page: Page) -> Locator:
    page.get_by_role("button", name="Toon groot").click()
    screen = page.get_by_role("dialog", name="De oefening, groot")
    expect(screen.locator("[data-slot=title]")).to_be_focused()
    return screen


def test_the_wall_is_left_by_back_and_by_escape_and_the_round_goes_on(page: Page) -> None:
    page.goto("training/")
    page.goto("training/niveau/#ronde=7")
    screen = open_on_the_wall(page)
    for key in ("3", "Enter", "Enter"):
        page.keyboard.press(key)
    expect(screen.get_by_text(f"2 van {IN_A_ROUND}")).to_be_visible()
    assert find_violations(page, "dialog[open]") == []

    page.go_back()
    expect(screen).to_be_hidden()
    expect(page).to_have_url(re.compile("niveau/#ronde=7$"))
    expect(page.get_by_role("button", name="Toon groot")).to_be_focused()
    expect(page.locator("[data-place]")).to_have_text(f"2 van {IN_A_ROUND}")

    open_on_the_wall(page)
    page.evaluate(PLAY)
    screen.get_by_role("button", name="Nieuwe ronde").click()
    expect(screen.get_by_text(f"1 van {IN_A_ROUND}")).to_be_visible()
    expect(page).not_to_have_url(re.compile("ronde=7$"))
    page.keyboard.press("Escape")
    expect(screen).to_be_hidden()
    expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
    page.go_back()
    expect(page).to_have_url(re.compile("training/$"))


def test_the_wall_stays_through_a_reload(page: Page) -> None:
    page.goto("training/niveau/#ronde=7")
    screen = open_on_the_wall(page)
    for key in ("3", "Enter"):
        page.keyboard.press(key)
    said = page.locator("[data-said]").inner_text()
    for leave in (page.go_back, lambda: page.keyboard.press("Escape")):
        page.reload()
        expect(screen.locator("[data-said]")).to_have_text(said)
        expect(screen.get_by_role("button", name="Volgende")).to_be_focused()
        leave()
        expect(screen).to_be_hidden()
        expect(page.locator("[data-said]")).to_have_text(said)
        wait_until_left(page)
        page.reload()
        expect(page.locator("[data-said]")).to_have_text(said)
        expect(screen).to_be_hidden()
        page.get_by_role("button", name="Toon groot").click()


@pytest.mark.parametrize("is_large", [False, True])
def test_who_scans_the_round_before_it_begins_has_the_same_ten(page: Page, is_large: bool) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    page.goto("training/niveau/")
    share = page.get_by_role("button", name="Deel deze ronde")
    expect(share).to_be_in_viewport()
    if is_large:
        open_on_the_wall(page)
    share.click()
    dialog = page.get_by_role("dialog", name="Deel deze link")
    expect(dialog).to_contain_text("dezelfde tien")
    link = scan(dialog.locator("svg"))
    assert link == page.url
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(share).to_be_focused()
    expect(page.get_by_role("dialog", name="De oefening, groot")).to_be_visible(visible=is_large)
    first = page.locator("[data-exercise] [data-slot=title]").inner_text()

    with page.context.browser.new_context() as context:  # type: ignore[union-attr]  # this one has a browser
        phone = context.new_page()
        phone.goto(link)
        expect(phone.locator("[data-exercise] [data-slot=title]")).to_have_text(first)


def test_numbers_choose_from_anywhere_but_where_one_types(page: Page) -> None:
    page.goto("training/niveau/#ronde=7")
    meso = page.locator("[data-exercise] input[value=meso]")
    told = page.get_by_role("checkbox", name="De toetsen 1 tot en met 5 kiezen een ring")
    page.get_by_role("banner").get_by_role("link").first.focus()
    page.keyboard.press("3")
    expect(meso).to_be_checked()
    expect(meso).to_be_focused()

    search = page.get_by_role("combobox", name="Zoek op deze site")
    search.press("5")
    expect(search).to_have_value("5")
    expect(meso).to_be_checked()

    told.uncheck()
    page.reload()
    expect(told).not_to_be_checked()
    page.get_by_role("banner").get_by_role("link").first.focus()
    page.keyboard.press("3")
    expect(meso).not_to_be_checked()
    told.focus()
    page.keyboard.press("3")
    expect(meso).to_be_checked()


def test_a_round_goes_on_where_it_was(page: Page) -> None:
    page.goto("training/niveau/#ronde=7")
    for key in ("3", "Enter", "Enter", "5", "Enter"):
        page.keyboard.press(key)
    said = page.locator("[data-said]").inner_text()
    page.reload()
    expect(page.locator("[data-place]")).to_have_text(f"2 van {IN_A_ROUND}")
    expect(page.locator("[data-said]")).to_have_text(said)
    expect(page.locator("[data-exercise] input[value=macro]")).to_be_checked()

    page.get_by_role("button", name="Volgende").click()
    page.evaluate(PLAY)
    score = page.locator("[data-end] [data-slot=score]").inner_text()
    page.locator("[data-end] li a").first.click()
    expect(page).not_to_have_url(re.compile("niveau/"))
    page.go_back()
    expect(page.locator("[data-end] [data-slot=score]")).to_have_text(score)
    page.get_by_role("button", name="Deze ronde opnieuw").click()
    expect(page.locator("[data-place]")).to_have_text(f"1 van {IN_A_ROUND}")
    expect(page).to_have_url(re.compile("#ronde=7$"))


# Of each ring, from the inside out: how it is drawn, with which signs, and what its line in the list is like and says.
READ_MARKS = """() => [...document.querySelectorAll("[data-exercise] input[name=ring]")].map((input) => {
  const { value, labels: [label] } = input;
  const shape = document.querySelector(`[data-exercise] [data-ring=${value}] .ring__shape`);
  const signs = [...document.querySelectorAll(`[data-sign=${value}] > g`)];
  return {
    fill: getComputedStyle(shape).fill,
    back: getComputedStyle(label).backgroundColor,
    line: getComputedStyle(label).borderTopStyle,
    signs: signs.filter((sign) => sign.getClientRects().length).map(({ classList }) => classList.value),
    says: label.querySelector("[data-slot=mark]").innerText,
  };
})"""


@pytest.mark.parametrize("colors", ["none", "active"])
def test_the_right_ring_is_filled_and_ticked_and_mine_is_marked(page: Page, colors: Literal["none", "active"]) -> None:
    page.emulate_media(forced_colors=colors)
    page.goto("training/niveau/#ronde=7")
    plain = page.evaluate(READ_MARKS)[3]
    for key in ("4", "Enter"):
        page.keyboard.press(key)
    right, *others = page.evaluate(READ_MARKS)
    mine = others[2]

    assert right["signs"] == ["ring-sign__right"]
    assert right["says"] == "hier staat het"
    assert mine["signs"] == ["ring-sign__mine"]
    assert mine["says"] == "jouw keuze"
    assert [ring["signs"] for ring in others].count([]) == 3
    assert right["fill"] not in {ring["fill"] for ring in others}
    assert right["back"] not in {ring["back"] for ring in others}
    assert mine["fill"] == plain["fill"]
    assert [ring["line"] for ring in (right, *others)].count("dashed") == 1
    assert mine["line"] == "dashed"
    expect(page.locator("[data-said]")).to_have_text("Het staat bij het individu. Jij koos het exosysteem.")

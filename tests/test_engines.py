"""The main ways through the site in each engine: Chromium, Firefox and WebKit.

One window of an engine goes all of its ways, and what doesn't hold is told together: starting an engine takes longer
than a way does.
"""

from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from engines import ENGINES, HungError, Window, open_window, wait
from paper import read_paper, squeeze

# Of what a selector finds, what is seen: its words.
WORDS = """return [...document.querySelectorAll(arguments[0])]
  .filter((it) => it.checkVisibility() && it.getClientRects().length).map((it) => it.innerText.trim())"""
SOURCE = "Systeemwijzer, naar de handreiking Economische Veerkracht van Vrouwen"
QUESTIONS = "individu-vraag-gezondheid,micro-vraag-partner,micro-vraag-hulp-past"
FIRST_RESULTS = 20
PHONE = 320
GROUPS = "#groep=micro.kies-drie-vragen&groep=exo.eigen-aannames"
# Opens a tip with its word at an edge of the window, and says how it lies a frame later.
OPEN_TIP = """const [place, block] = arguments;
  const word = [...document.querySelectorAll(".term-tip")].filter((it) => it.getClientRects().length)[place];
  if (!word) return "none";
  word.scrollIntoView({ block, behavior: "instant" });
  word.click();
  return word.innerText"""
LOOK_AT_TIP = """const tip = document.querySelector("[popover].term-tip__text:popover-open");
  const box = tip?.getBoundingClientRect();
  return box && { text: tip.innerText.slice(0, 40), whole: box.left >= 0 && box.top >= 0
    && box.right <= document.documentElement.clientWidth + 1 && box.bottom <= innerHeight + 1 }"""
CLOSE_TIP = "document.querySelector('.term-tip__text:popover-open')?.hidePopover()"
Way = Callable[[Window, str], None]


def words(window: Window, selector: str) -> list[str]:
    found: list[str] = window.run(WORDS, selector)
    return found


def wait_for_words(window: Window, selector: str) -> list[str]:
    found: list[str] = wait(window, f"const it = (() => {{ {WORDS} }})(...arguments); return it.length && it", selector)
    return found


def page_of(root: str, path: str) -> str:
    """The address of a page, at a server and from disk, where a folder doesn't open its index."""
    if not root.startswith("file:"):
        return root + path
    folder, mark, rest = path.partition("?") if "?" in path else path.partition("#")
    return f"{root}{folder}index.html{mark}{rest}"


def follow_a_ring(window: Window, root: str) -> None:
    window.open(page_of(root, ""))
    # At the right of the ring, where it has no words.
    box = "const box = document.querySelector('.system .ring[href*=meso] path').getBoundingClientRect()"
    window.click_at(*window.run(f"{box}; return [box.right - 8, box.top + box.height / 2]"))
    wait(window, "return location.pathname.includes('/systeem/meso/') && document.readyState === 'complete'")
    assert words(window, "h1") == ["Mesosysteem"]


def choose_what_rings_show(window: Window, root: str) -> None:
    window.open(page_of(root, "systeem/"))
    window.click("input[name=ring-mode][value=questions]")
    assert wait_for_words(window, ".system__view--questions")
    assert words(window, ".system__view--analysis") == []


def open_a_fold_by_link(window: Window, root: str) -> None:
    window.open(page_of(root, "systeem/micro/#micro-huishouden"))
    wait(
        window,
        "return document.querySelector('#micro-huishouden .record__text, #micro-huishouden p')?.checkVisibility()",
    )
    top = window.run("return document.getElementById('micro-huishouden').getBoundingClientRect().top")
    height = window.run("return innerHeight")
    assert 0 <= top < height


def follow_a_suggestion(window: Window, root: str) -> None:
    window.open(page_of(root, ""))
    window.click("#search-field")
    window.type("omgangsregeling")
    wait_for_words(window, "[role=option]")
    window.press("ArrowDown")
    window.press("Enter")
    wait(window, "return location.hash === '#micro-uitwonende-partner'")


def search_by_the_form(window: Window, root: str) -> None:
    window.open(page_of(root, "systeem/micro/"))
    window.click("#search-field")
    window.type("opvang")
    window.press("Enter")
    wait(window, "return document.querySelector('#search-results[data-query=opvang] > li')?.checkVisibility()")
    assert window.run("return new URLSearchParams(location.search).get('q')") == "opvang"


def find_questions_by_word(window: Window, root: str) -> None:
    window.open(page_of(root, "vragen/"))
    window.click("[data-finder] input[type=search]")
    window.type("oppas")
    wait(window, "return location.search === '?q=oppas'")
    found = wait_for_words(window, "[data-find]")
    assert all(found)
    assert 0 < len(found) < 20


def find_by_facet(path: str, window: Window, root: str) -> None:
    """Opened by a link, and then shown whole again by hand."""
    window.open(page_of(root, f"{path}?level=macro"))
    narrowed = wait_for_words(window, ".counts")
    # Where there is less room the choices lie behind a button.
    window.run("document.querySelector('[data-facets]').open = true")
    window.click("input[name=level][value=macro]")
    wait(window, "return !location.search")
    assert wait_for_words(window, ".counts") != narrowed


def look_at_a_conversation(window: Window, root: str) -> None:
    window.open(page_of(root, f"gesprek/#vragen={QUESTIONS}"))
    assert len(wait_for_words(window, "[data-talk]")) == 3
    for view in ("sheet", "cards", "mother", "list"):
        window.click(f"input[name=view][value={view}]")
        wait(window, "return document.querySelector('[data-conversation-page]').dataset.view === arguments[0]", view)
        assert words(window, "[data-talk]"), view
    window.click("[data-talk] [data-remove]")
    wait(window, f"return (() => {{ {WORDS} }})(...arguments).length === 2", "[data-talk]")


def share_with_a_code(window: Window, root: str) -> None:
    window.open(page_of(root, f"gesprek/#vragen={QUESTIONS}"))
    wait_for_words(window, "[data-talk]")
    window.click("[data-share]")
    assert QUESTIONS in wait_for_words(window, "[data-share-dialog] [data-slot=address]")[0]
    code = "document.querySelector('[data-share-dialog] [data-slot=code] path')"
    wait(window, f"return {code}?.getBoundingClientRect().width > 50")
    window.click("[data-share-close]")
    assert words(window, "[data-share-dialog]") == []


def give_groups_their_task(window: Window, root: str) -> None:
    window.open(page_of(root, f"training/groepen/{GROUPS}"))
    assert len(wait_for_words(window, "[data-cards] > li")) == 2
    window.click("[data-cards] > li a")
    assert "Kies drie vragen" in wait_for_words(window, ".given-task")[0]


def do_a_round(window: Window, root: str) -> None:
    window.open(page_of(root, "training/niveau/#ronde=1234"))
    for number in range(1, 11):
        wait(window, "return document.querySelector('[data-place]').innerText === arguments[0]", f"{number} van 10")
        window.run("document.querySelector('[data-exercise] input[value=meso]').click()")
        window.click("[data-exercise] [type=submit]")
        assert "Het staat" in wait_for_words(window, "[data-said]")[0]
        window.click("[data-next]")
    assert "van de 10 keer" in wait_for_words(window, "[data-slot=score]")[0]
    assert len(words(window, "[data-end] ol > li")) == 10


def present(window: Window, root: str) -> None:
    window.open(page_of(root, "systeem/micro/"))
    window.click("[data-present]")
    place = "return document.querySelector('dialog[open] [data-slot=place]')?.innerText.startsWith(arguments[0])"
    wait(window, place, "1 / ")
    for key, number in (("ArrowRight", 2), (" ", 3)):
        window.press(key)
        wait(window, place, f"{number} / ")
    window.press("Escape")
    wait(window, "return !document.querySelector('dialog[open]') && !location.hash")


def compare(window: Window, root: str) -> None:
    window.open(page_of(root, "overzicht/?naast=micro&naast=macro"))
    assert wait_for_words(window, ".compare__table caption, .compare__table th")
    assert wait_for_words(window, "[data-compare-table] td li")


# What is printed is looked for in usual letters: Firefox draws bold ones of the typeface as shapes, without text.
def print_with_a_foot(window: Window, root: str) -> None:
    window.open(page_of(root, "systeem/micro/"))
    wait(window, "return document.readyState === 'complete'")
    sheets = [squeeze(sheet.text) for sheet in read_paper(window.print())]
    assert squeeze(SOURCE) in sheets[-1]
    assert max(sheet.count(squeeze(SOURCE)) for sheet in sheets) == 1
    assert squeeze("Koken, wassen, schoonmaken") in "".join(sheets)


def print_groups(window: Window, root: str) -> None:
    window.open(page_of(root, f"training/groepen/{GROUPS}"))
    wait_for_words(window, "[data-cards] > li")
    paper = squeeze("".join(sheet.text for sheet in read_paper(window.print())))
    assert paper.count(squeeze("Scan met de camera van je telefoon.")) == 2
    assert squeeze("Ga naar de casussen en kies er samen één.") not in paper


def open_tips(width: int | None, window: Window, root: str) -> None:
    """At each edge a tip is whole on the screen; hiding what is around an open one leaves the page alive."""
    window.open(page_of(root, "systeem/individu/"), width)
    wait(window, "return document.querySelectorAll('.term-tip').length")
    assert width is None or window.run("return innerWidth") == width
    window.run("for (const it of document.querySelectorAll('details')) it.open = true")
    for place, block in product(range(3), ("start", "center", "end")):
        if window.run(OPEN_TIP, place, block) == "none":
            break
        # A tip is placed before the frame that shows it.
        look = wait(window, f"const look = (() => {{ {LOOK_AT_TIP} }})(); return look?.whole && look")
        assert look["text"]
        window.run(CLOSE_TIP)
    window.run(OPEN_TIP, 0, "center")
    window.run("document.querySelector('.term-tip__text:popover-open').parentElement.style.display = 'none'")
    assert window.run("return document.body.scrollHeight") > 0
    window.press("Tab")
    window.run(CLOSE_TIP)


def find_around_an_open_tip(window: Window, root: str) -> None:
    """The finder hides what is around a tip that stands open."""
    window.open(page_of(root, "vragen/"))
    window.run("for (const it of document.querySelectorAll('details')) it.open = true")
    window.run("document.querySelector('.term-tip__text')?.showPopover()")
    window.run("document.querySelector('[data-facets]').open = true")
    window.run("document.querySelector('input[name=level][value=macro]').click()")
    wait(window, "return location.search === '?level=macro'")
    assert window.run("return document.querySelector('main').getBoundingClientRect().height") > 0


def land_on_what_was_found(window: Window, root: str) -> None:
    """Marked or not: not every engine can."""
    window.open(page_of(root, "zoeken/?q=omgangsregeling"))
    wait_for_words(window, "#search-results > li")
    window.click("#search-results > li a")
    wait(window, "return location.hash.length > 1 && document.readyState === 'complete'")
    place = "return document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top"
    wait(window, f"const top = (() => {{ {place} }})(); return top >= 0 && top < innerHeight")


def come_back_to_more_results(window: Window, root: str) -> None:
    window.open(page_of(root, "zoeken/?q=kinderen"))
    assert len(wait_for_words(window, "#search-results > li")) == FIRST_RESULTS
    window.click("[data-more]")
    results = "document.querySelectorAll('#search-results > li').length"
    count = wait(window, f"return {results} > {FIRST_RESULTS} && {results}")
    window.click(f"#search-results > li:nth-child({FIRST_RESULTS + 5}) a")
    wait(window, "return !location.pathname.includes('/zoeken/') && document.readyState === 'complete'")
    window.back()
    wait(window, "return document.querySelectorAll('#search-results > li').length === arguments[0]", count)
    place = (
        f"return document.querySelector('#search-results > li:nth-child({FIRST_RESULTS + 5})').getBoundingClientRect()"
    )
    wait(window, f"const box = (() => {{ {place} }})(); return box.bottom > 0 && box.top < innerHeight")


WAYS: list[Way] = [
    partial(open_tips, None),
    find_around_an_open_tip,
    partial(open_tips, PHONE),
    land_on_what_was_found,
    come_back_to_more_results,
    follow_a_ring,
    choose_what_rings_show,
    open_a_fold_by_link,
    follow_a_suggestion,
    search_by_the_form,
    find_questions_by_word,
    partial(find_by_facet, "vragen/"),
    partial(find_by_facet, "voorbeelden/"),
    look_at_a_conversation,
    share_with_a_code,
    give_groups_their_task,
    do_a_round,
    present,
    compare,
    print_with_a_foot,
    print_groups,
]
FROM_DISK: list[Way] = [follow_a_ring, follow_a_suggestion, search_by_the_form, find_questions_by_word, do_a_round]


def go(way: Way, window: Window, root: str) -> str:
    """What didn't hold on a way, or nothing."""
    try:
        way(window, root)
    except HungError:
        raise
    except Exception as error:  # whatever went wrong, the other ways are told of too
        return f"{name_of(way, root)}: {type(error).__name__}: {str(error).splitlines()[0]}"
    return ""


def name_of(way: Way, root: str) -> str:
    name = way.func.__name__ if isinstance(way, partial) else way.__name__
    return f"{name} at {root}"


def go_all(window: Window, address: str, disk: str) -> list[str]:
    """What didn't hold, up to where the engine has stopped for good."""
    ways = [(way, address) for way in WAYS] + [(way, disk) for way in FROM_DISK]
    faults: list[str] = []
    for way, root in ways:
        try:
            faults += filter(None, [go(way, window, root)])
        except HungError:
            return [*faults, f"{name_of(way, root)}: the engine has stopped for good"]
    return faults


@pytest.mark.parametrize("engine", ENGINES)
def test_the_main_ways(
    engine: str, playwright: Playwright, address: str, site: Path, whole_browser_options: dict[str, Any]
) -> None:
    with open_window(engine, playwright, whole_browser_options) as window:
        faults = go_all(window, address, f"{site.as_uri()}/")
    if faults:
        pytest.fail("\n".join([f"in {engine}:", *faults]), pytrace=False)

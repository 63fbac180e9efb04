"""What a screen reader says on the main ways, compared with what is meant: tests/golden/aloud.txt.

A virtual one reads the real page in Chromium. What it says of every paragraph, and of where things end, is left out,
as are words that it has just said as a name; numbers that follow from the content are …
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT, Golden

READER = ROOT / "tests/html/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
# Where the test serves the reader, as if the site had it.
READER_PATH = "screen-reader.js"
# Reads a part of the page from its beginning to its end, as somebody does with the down arrow.
READ = """async ([selector, path]) => {
  const { virtual } = await import(path);
  const container = document.querySelector(selector);
  await virtual.start({ container });
  const begin = virtual.activeNode;
  for (let steps = 0; steps < 400; steps += 1) {
    await virtual.next();
    // At its end it begins anew.
    const { length } = await virtual.spokenPhraseLog();
    if (length > 2 && virtual.activeNode === begin) break;
  }
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log.slice(0, -1);
}"""
# Does something while the reader listens to the whole page, and gives what it says by itself.
LISTEN = """async ([selector, path]) => {
  const { virtual } = await import(path);
  await virtual.start({ container: document.body });
  await virtual.clearSpokenPhraseLog();
  document.querySelector(selector).click();
  await new Promise((resolve) => setTimeout(resolve, 800));
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log.filter((phrase) => /^(polite|assertive)/.test(phrase));
}"""
SILENT = re.compile(r"^(end of |end, |polite:$|paragraph$|strong$|list$|blockquote$|emphasis$)")
PLACE = re.compile(r", (?:level \d+, )?position \d+, set size \d+|, key shortcuts [^,]+|, not disabled|, not pressed")
NUMBER = re.compile(r"\d+")
QUESTIONS = "#vragen=micro-vraag-partner,micro-vraag-hulp-past"
Doing = Callable[[Page], Any]


def shorten(phrases: list[str]) -> list[str]:
    """What is said, without what repeats it."""
    lines: list[str] = []
    name = ""
    for phrase in phrases:
        if SILENT.match(phrase.strip()):
            continue
        line = NUMBER.sub("…", PLACE.sub("", phrase)).strip()
        if line not in {"listitem", ""} and line not in name:
            lines.append(line)
            name = line
    return lines


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page without its policy: that refuses the reader too."""
    with browser.new_context(base_url=address, bypass_csp=True, reduced_motion="reduce") as context:
        script = READER.read_text(encoding="utf-8")
        context.route(f"**/{READER_PATH}", lambda route: route.fulfill(body=script, content_type="text/javascript"))
        yield context.new_page()


def read(page: Page, selector: str) -> list[str]:
    return shorten(page.evaluate(READ, [selector, f"/{READER_PATH}"]))


def listen(page: Page, selector: str) -> list[str]:
    return shorten(page.evaluate(LISTEN, [selector, f"/{READER_PATH}"]))


def hear_rings(page: Page) -> list[str]:
    page.goto("")
    return read(page, "figure.system__view--analysis")


def hear_fold(page: Page) -> list[str]:
    page.goto("systeem/micro/#micro-huishouden")
    expect(page.locator("#micro-huishouden .record__text")).to_be_visible()
    return read(page, "details:has(#micro-huishouden), details#micro-huishouden")


def hear_finder(page: Page) -> list[str]:
    page.goto("vragen/")
    return listen(page, "input[name=level][value=macro]")


def hear_conversation(page: Page) -> list[str]:
    page.goto(f"gesprek/{QUESTIONS}")
    expect(page.locator("[data-talk]")).to_have_count(2)
    return [*read(page, "[data-list]"), *listen(page, "[data-talk]:first-child [data-move='1']")]


def hear_talk(page: Page) -> list[str]:
    page.goto("about:blank")
    page.goto(f"gesprek/{QUESTIONS}")
    page.get_by_role("button", name="Begin het gesprek").click()
    expect(page.get_by_role("dialog", name="Het gesprek")).to_be_visible()
    return [*read(page, "[data-talk-dialog]"), *listen(page, "[data-mark=done]")]


def hear_exercise(page: Page) -> list[str]:
    page.goto("training/niveau/#ronde=1234")
    expect(page.locator("[data-exercise] [data-slot=title]")).not_to_be_empty()
    asked = read(page, "[data-ask]")
    page.locator("[data-exercise] input[value=meso]").check()
    return [*asked, *listen(page, "[data-exercise] [type=submit]")]


def hear_search(page: Page) -> list[str]:
    page.goto("zoeken/?q=omgangsregeling")
    expect(page.locator("#search-results > li").first).to_be_visible()
    return [*read(page, ".counts"), *read(page, "#search-results > li:first-child")]


def hear_suggestions(page: Page) -> list[str]:
    page.goto("")
    page.get_by_role("combobox", name="Zoek op deze site").press_sequentially("omgangsregeling")
    expect(page.get_by_role("option").first).to_be_visible()
    # Said once somebody has stopped typing.
    expect(page.locator("[data-search-box] [role=status]")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    return read(page, "[data-search-box]")


def hear_share(page: Page) -> list[str]:
    page.goto("systeem/micro/")
    page.get_by_role("button", name="Deel deze pagina").click()
    expect(page.get_by_role("dialog", name="Deel deze link")).to_be_visible()
    page.evaluate("document.querySelector('dialog[open] [data-slot=address]').textContent = 'ADRES'")
    return read(page, "[data-share-dialog]")


def hear_presenting(page: Page) -> list[str]:
    page.goto("systeem/micro/#presenteren=micro")
    expect(page.get_by_role("dialog", name="Presenteren")).to_be_visible()
    return [*read(page, "dialog.present"), *listen(page, "[data-black]"), *listen(page, "[data-turn='1']")]


WAYS: dict[str, Doing] = {
    "De ringen op de startpagina": hear_rings,
    "Een belemmering, geopend": hear_fold,
    "De vragen, na een keuze": hear_finder,
    "Mijn gesprek, en een vraag omlaag": hear_conversation,
    "Het gesprek, en een vraag besproken": hear_talk,
    "De oefening, en het oordeel": hear_exercise,
    "Suggesties": hear_suggestions,
    "Resultaten": hear_search,
    "Delen": hear_share,
    "Presenteren, en de volgende": hear_presenting,
}


def test_what_is_said_is_what_is_meant(page: Page, golden: Golden) -> None:
    said = [f"# {name}\n" + "".join(f"{line}\n" for line in hear(page)) for name, hear in WAYS.items()]

    golden("aloud.txt", "\n".join(said))

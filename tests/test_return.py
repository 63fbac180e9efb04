"""Who comes back to a page, or finds what an older version of it has kept, sees what holds now, and where one was."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import IS_KEPT, module_in_page, wait_until

# With these Chromium keeps pages in memory, as visitors' browsers do; Playwright switches that off.
KEEPS_PAGES = {"args": ["--enable-features=BackForwardCache"], "ignore_default_args": ["--disable-back-forward-cache"]}
# The colour behind the text, as it is drawn.
PAPER = "getComputedStyle(document.body).backgroundColor"
# What an older version, another site at the same host, or a curious visitor may have left in the browser.
DAMAGED = [
    "null",
    "7",
    '"x"',
    "[]",
    "{not json",
    '{"ids": null}',
    '{"ids": 3, "arranged": "x", "before": {}}',
    '{"ids": [null, 3, {"a": 1}], "arranged": -1}',
    '{"ids": ["micro-vraag-partner"], "arranged": 1e99, "before": null}',
    '{"__proto__": {"ids": 1}, "ids": [["a"]]}',
    json.dumps({"ids": ["x" * 100_000] * 3}),
]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address) as context:
        yield context.new_page()


def watch_errors(page: Page) -> list[str]:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


@pytest.mark.parametrize("kept", DAMAGED)
def test_what_was_kept_may_be_anything(page: Page, kept: str) -> None:
    errors = watch_errors(page)
    script = """kept => {
      for (const key of ["systeemwijzer-gesprek", "found"]) sessionStorage.setItem(key, kept);
      for (const key of ["systeemwijzer-scheme", "systeemwijzer-morgen"]) localStorage.setItem(key, kept);
      history.replaceState(kept.startsWith("{") ? { shown: "x", place: {}, layer: 3, isWritten: [] } : 5, "");
    }"""
    page.goto("vragen/")
    page.evaluate(script, kept)
    page.reload()
    page.locator("details > summary").filter(has=page.locator("h3")).first.click()
    button = page.get_by_role("button", name="In mijn gesprek").first
    pressed = button.get_attribute("aria-pressed") == "true"
    button.click()
    expect(button).to_have_attribute("aria-pressed", str(not pressed).lower())
    page.goto("gesprek/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("[data-talk]:visible").count() <= 2
    assert errors == []


@pytest.mark.parametrize("forbidden", ["get localStorage() { throw new Error() }", "full"])
def test_without_storage_the_page_itself_remembers(page: Page, forbidden: str) -> None:
    errors = watch_errors(page)
    refuse = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    hide = """for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""
    page.add_init_script(refuse if forbidden == "full" else hide)
    page.goto("gesprek/#vragen=micro-vraag-partner")
    expect(page.locator("[data-talk]:visible")).to_have_count(1)
    switch = page.locator("[data-scheme-switch]")
    paper = page.evaluate(PAPER)
    switch.click()
    assert page.evaluate(PAPER) != paper
    assert errors == []


@pytest.fixture
def kept_pages(browser: Browser, whole_browser_options: dict[str, Any], address: str) -> Iterator[BrowserContext]:
    """A browser that keeps pages in memory, and brings them back as they were left."""
    options = whole_browser_options | KEEPS_PAGES | {"args": [*whole_browser_options["args"], *KEEPS_PAGES["args"]]}
    other = browser.browser_type.launch(**options)
    context = other.new_context(base_url=address, service_workers="block")
    context.add_init_script("addEventListener('pageshow', ({ persisted }) => { globalThis.isBack = persisted; })")
    yield context
    other.close()


def go_back(page: Page) -> None:
    """Back to a page that was kept in memory: it doesn't load again, for which Playwright's own go_back waits."""
    page.evaluate("setTimeout(() => history.back())")
    wait_until(page, "globalThis.isBack === true")


def test_a_page_that_is_brought_back_shows_what_holds_now(kept_pages: BrowserContext) -> None:
    page = kept_pages.new_page()
    page.goto("vragen/")
    paper = page.evaluate(PAPER)
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.press_sequentially("schulden")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    option.click()
    page.wait_for_url(lambda url: "vragen/" not in url)
    page.locator("[data-scheme-switch]").click()
    page.evaluate(f"{module_in_page('conversation/choice')}.toggle('micro-vraag-partner')")

    go_back(page)
    expect(option).to_be_hidden()
    assert page.evaluate(PAPER) != paper
    expect(page.get_by_role("link", name="Mijn gesprek").first).to_contain_text("1")


def test_my_conversation_is_that_of_now_when_it_is_brought_back(kept_pages: BrowserContext) -> None:
    page = kept_pages.new_page()
    page.goto("gesprek/#vragen=micro-vraag-partner")
    expect(page.locator("[data-talk]:visible")).to_have_count(1)
    page.evaluate("address => { location.href = address; }", "../vragen/?q=oppas")
    page.wait_for_url("**/vragen/?q=oppas")
    page.get_by_role("button", name="In mijn gesprek").first.click()
    go_back(page)
    expect(page.locator("[data-talk]:visible")).to_have_count(2)


def test_light_and_dark_follow_the_system_and_other_tabs_while_a_page_is_open(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("begrippen/")
    light = page.evaluate(PAPER)
    switch = page.locator("[data-scheme-switch]")
    expect(switch).to_have_attribute("aria-pressed", "false")
    page.emulate_media(color_scheme="dark")
    expect(switch).to_have_attribute("aria-pressed", "true")
    other = page.context.new_page()
    other.emulate_media(color_scheme="dark")
    other.goto("citaten/")
    other.locator("[data-scheme-switch]").click()
    wait_until(page, "document.documentElement.dataset.scheme === 'light'")
    assert page.evaluate(PAPER) == light
    expect(switch).to_have_attribute("aria-pressed", "false")


def test_all_results_that_were_shown_are_there_again_at_the_same_place(page: Page) -> None:
    page.goto("zoeken/?q=kinderen")
    results = page.locator("#search-results > li")
    expect(results).to_have_count(20)
    page.get_by_role("button", name="Toon alle resultaten").click()
    expect(results.nth(30)).to_be_visible()
    count = results.count()
    link = results.nth(30).get_by_role("link").first
    link.scroll_into_view_if_needed()
    before = link.bounding_box()
    link.click()
    page.wait_for_url(lambda url: "zoeken/" not in url)
    page.go_back()
    expect(results).to_have_count(count)
    expect(link).to_be_in_viewport()
    after = link.bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 3


@pytest.mark.parametrize(
    "path", ["vragen/?level=macro#individu-vraag-gezondheid", "voorbeelden/?level=exo#voorbeeld-opvoeden-in-je-eentje"]
)
def test_what_a_link_leads_to_is_seen_whatever_its_filter_says(page: Page, path: str) -> None:
    page.goto(path)
    record = page.locator(f"#{path.partition('#')[2]}")
    expect(record).to_be_in_viewport()
    expect(page.get_by_text("Waar je link naar wijst, staat er ook bij")).to_be_visible()
    # Whoever narrows down anew has what was asked for.
    page.locator("[data-finder] [name=q]").fill("oppas")
    page.keyboard.press("Enter")
    expect(record).to_be_hidden()


@pytest.mark.parametrize("path", ["vragen?q=oppas", "vragen/index.html?q=oppas", "vragen//?q=oppas"])
def test_an_address_nearly_right_keeps_what_is_asked_also_from_the_worker(
    browser: Browser, address: str, path: str
) -> None:
    with browser.new_context(service_workers="allow") as context:
        page = context.new_page()
        page.goto(f"{address}over/")
        wait_until(page, IS_KEPT)
        page.reload()
        for offline in (False, True):
            context.set_offline(offline)
            page.goto(f"{address}{path}")
            expect(page.locator("[data-finder] [name=q]")).to_have_value("oppas")
            expect(page.locator("[data-find=micro-vraag-grotere-rol]")).to_be_visible()
            assert page.locator("[data-find]:visible").count() < page.locator("[data-find]").count() / 2

"""The pages' policy in a real browser: nothing of ours breaks it, and what others put into a page is refused.

That no page breaks it by itself, tests/test_browser.py sees as it visits them all.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, expect

from conftest import REFUSED, ROOT, TELL_REFUSED

NARROW = {"width": 390, "height": 800}
WIDE = {"width": 1280, "height": 900}
# The colour of the page, as tokens.css has it.
LIGHT_PAPER = "rgb(255, 255, 255)"
DARK_PAPER = "rgb(21, 24, 30)"
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FOREIGN = "https://example.org/assets/foreign.0a1b2c3d.js"
# Each way for a script to come into a page by its text; what runs leaves its name.
HOSTILE = f"""
<script>ran.push("inline")</script>
<img src="assets/none.png" alt="" onerror="ran.push('handler')">
<iframe srcdoc="&lt;script&gt;parent.ran.push('frame')&lt;/script&gt;"></iframe>
<script src="data:text/javascript,ran.push('data')"></script>
<script src="{FOREIGN}"></script>
<p data-script="{FOREIGN}"></p>
<style>html {{ --styled: yes }}</style>
"""
BY_TEXT = {"data", "frame", "handler", "inline"}
# Ways for a script of ours, led astray, to let one in.
SINKS = {
    "html": "() => { document.body.innerHTML = '<b>x</b>'; }",
    "code": "() => { document.body.append(Object.assign(document.createElement('script'), {text: 'ran.push(1)'})); }",
    "address": "() => { document.createElement('script').src = 'assets/site.js'; }",
    "policy": "() => { trustedTypes.createPolicy('other', {}); }",
    "again": "() => { trustedTypes.createPolicy('systeemwijzer', {}); }",
}
Doing = Callable[[Page], None]
OpenChanged = Callable[[Callable[[str], str]], Page]


@pytest.fixture(params=["served", "disk"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """The address of the site, at a server and from disk."""
    return f"{site.as_uri()}/" if request.param == "disk" else request.getfixturevalue("address")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=WIDE) as context:  # type: ignore[arg-type]  # playwright's own dict type
        context.add_init_script(TELL_REFUSED)
        yield context


@pytest.fixture
def refused(context: BrowserContext) -> list[str]:
    """What the policy has refused so far, on any page."""
    found: list[str] = []
    context.on("console", lambda message: found.append(message.text) if message.text.startswith(REFUSED) else None)
    return found


def wait_for_news(page: Page) -> None:
    """Let what the page has told arrive here."""
    page.wait_for_load_state()
    page.evaluate("() => new Promise(resolve => setTimeout(resolve, 50))")


def test_every_page_has_the_policy_before_anything_else(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    without = [
        path
        for path in pages
        if not re.search(rf"<head>\s*<meta charset[^>]*>\s*{META.pattern}", path.read_text(encoding="utf-8"))
    ]

    assert len(pages) > 40
    assert without == []


def test_the_policy_allows_nothing_unsafe(site: Path) -> None:
    (policy,) = META.findall((site / "index.html").read_text(encoding="utf-8"))
    directives = dict(part.strip().split(" ", 1) for part in policy.split('content="')[1].strip('">').split(";"))

    assert directives.pop("default-src") == "'none'"
    assert directives.pop("require-trusted-types-for") == "'script'"
    assert directives.pop("trusted-types") == "systeemwijzer"
    assert {"base-uri", "form-action", "object-src", "script-src", "style-src"} <= directives.keys()
    assert set(directives.values()) == {"'self'", "'none'"}


def open_menu(page: Page) -> None:
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # playwright's own dict type
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()


def follow_suggestion(page: Page) -> None:
    page.get_by_role("combobox", name="Zoek op deze site").press_sequentially("omgangsregeling")
    page.get_by_role("option").first.click()
    page.wait_for_url("**#micro-uitwonende-partner")
    expect(page.get_by_role("main")).to_be_visible()


def search_by_form(page: Page) -> None:
    page.get_by_role("combobox", name="Zoek op deze site").fill("opvang")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results[data-query=opvang] > li").first).to_be_visible()


def choose_facet(page: Page) -> None:
    page.get_by_role("checkbox", name=re.compile("^Exosysteem")).check()
    page.wait_for_url("**level=exo**")


def find_questions(page: Page) -> None:
    page.locator("[data-finder] input[type=search]").press_sequentially("schulden")
    page.wait_for_url("**q=schulden**")


def explain_word(page: Page) -> None:
    page.get_by_role("button", name="bijstand").first.click()
    expect(page.locator("[popover]:popover-open")).to_be_visible()


def copy_link(page: Page) -> None:
    page.locator("article[id]").first.get_by_text("Bron en link").click()
    page.locator("article[id]").first.get_by_role("button", name="Kopieer link").click()
    expect(page.get_by_role("button", name=re.compile("Gekopieerd|adresbalk")).first).to_be_visible()


def switch_scheme(page: Page) -> None:
    button = page.get_by_role("button", name="Donkere weergave")
    for is_pressed, paper in ((True, DARK_PAPER), (False, LIGHT_PAPER)):
        button.click()
        expect(page.get_by_role("button", name="Donkere weergave", pressed=is_pressed)).to_be_visible()
        expect(page.locator(".site-header")).to_have_css("background-color", paper)


def choose_rings(page: Page) -> None:
    page.get_by_role("radio", name="wat je kunt vragen").check()
    expect(page.locator("a[href$='#micro-vragen']").first).to_be_attached()


def look_in_print(page: Page) -> None:
    page.emulate_media(media="print")
    page.emulate_media(media="screen", forced_colors="active")


INTERACTIONS: list[tuple[str, Doing]] = [
    ("", switch_scheme),
    ("", open_menu),
    ("", follow_suggestion),
    ("", search_by_form),
    ("zoeken/", choose_facet),
    ("voorbeelden/", choose_facet),
    ("vragen/", find_questions),
    ("systeem/", choose_rings),
    ("systeem/micro/", explain_word),
    ("systeem/micro/", copy_link),
    ("systeem/micro/", look_in_print),
]


# These load scripts, or lead from page to page.
FROM_DISK = {open_menu, follow_suggestion, find_questions, copy_link}


def list_kept() -> set[str]:
    """What SECURITY.md says that browsers keep, by name; tests/scripts/common/kept-names.test.js compares."""
    words = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    return set(re.findall(r"\(`(systeemwijzer-[a-z-]+|found)`\)", words))


def do_all(page: Page, root: str, refused: list[str]) -> None:
    for path, do in INTERACTIONS:
        if root.startswith("file:") and do not in FROM_DISK:
            continue
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # playwright's own dict type
        page.goto(f"{root}{path}index.html")
        do(page)
        wait_for_news(page)
        assert refused == [], do.__name__


def test_from_disk_nothing_that_one_does_breaks_the_policy(
    context: BrowserContext, refused: list[str], site: Path
) -> None:
    do_all(context.new_page(), f"{site.as_uri()}/", refused)


def test_nothing_that_one_does_breaks_the_policy_is_kept_beyond_security_md_or_says_from_where(
    context: BrowserContext, refused: list[str], address: str
) -> None:
    told: list[str] = []
    context.on("request", lambda request: told.append(request.header_value("referer") or ""))
    page = context.new_page()
    do_all(page, address, refused)
    page.goto(f"{address}zoeken/?q=geheim")
    page.get_by_role("link", name="Over deze site").first.click()
    page.wait_for_url("**/over/")
    wait_for_news(page)

    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert set(kept) <= list_kept()
    assert "systeemwijzer-scheme" in kept
    assert context.cookies() == []
    assert len(told) > 50
    assert set(told) == {""}


@pytest.fixture
def open_changed(context: BrowserContext, root: str, site: Path) -> OpenChanged:
    """Open the home page with its text changed by somebody on the way."""
    home = (site / "index.html").read_text(encoding="utf-8")

    def open_page(change: Callable[[str], str]) -> Page:
        address = f"{root}index.html"
        context.add_init_script("globalThis.ran = []")
        page = context.new_page()
        page.route(address, lambda route: route.fulfill(body=change(home), content_type="text/html; charset=utf-8"))
        page.goto(address)
        wait_for_news(page)
        return page

    return open_page


def put_in(home: str) -> str:
    return home.replace("</h1>", f"</h1>{HOSTILE}", 1)


def test_what_somebody_puts_into_a_page_does_nothing(
    context: BrowserContext, refused: list[str], open_changed: OpenChanged
) -> None:
    asked: list[Request] = []
    context.on("request", lambda request: asked.append(request) if request.url == FOREIGN else None)
    page = open_changed(put_in)

    assert page.evaluate("ran") == []
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--styled')") == ""
    # The script's own element asks, and the browser doesn't let it; by the attribute nothing is even asked.
    assert [request.failure for request in asked] == ["csp"]
    told = " ".join(refused)
    assert all(part in told for part in ("script-src-elem inline", "script-src-attr inline", "style-src-elem", FOREIGN))


def test_without_the_policy_it_would_run(open_changed: OpenChanged) -> None:
    """That the test above can fail."""
    page = open_changed(lambda home: META.sub("", put_in(home)))

    assert set(page.evaluate("ran")) >= BY_TEXT


@pytest.mark.parametrize("sink", SINKS)
def test_our_own_scripts_cannot_be_led_astray(open_changed: OpenChanged, sink: str) -> None:
    page = open_changed(lambda home: home)

    with pytest.raises(Error, match=r"TypeError|requires 'Trusted"):
        page.evaluate(SINKS[sink])
    assert page.evaluate("ran") == []

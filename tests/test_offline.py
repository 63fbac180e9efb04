"""The site without a connection, in a real browser: once visited it is there, whole, and of one version."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from conftest import IS_KEPT, REFUSED, ROOT, TELL_REFUSED, copy_project, run_mkdocs, serve_folder, wait_until
from systeemwijzer.exports.service_worker import FILE, make_worker

SOURCES = ROOT / "docs/assets/js"
IS_WAITING = "navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting))"
# Looks for a newer version, and says what became of it. The browser looks by itself too, and may have begun already.
LOOK = """() => navigator.serviceWorker.getRegistration().then((found) => new Promise((resolve) => {
    const follow = (worker) => worker.addEventListener("statechange", () => {
        if (worker.state !== "installing") resolve(worker.state);
    });
    setTimeout(resolve, 20000, "nothing new");
    if (found.waiting) resolve("installed");
    else if (found.installing) follow(found.installing);
    else {
        found.addEventListener("updatefound", () => follow(found.installing));
        found.update().catch((error) => resolve(String(error)));
    }
}))"""
CACHES = "caches.keys()"


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """The built site, to change as a later build would, below a folder that is served."""
    return Path(shutil.copytree(site, tmp_path / "root" / "gids"))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(service_workers="allow") as context:
        context.add_init_script(TELL_REFUSED)
        yield context


def visit(context: BrowserContext, address: str) -> Page:
    """A page of the site, when the browser has kept all of it."""
    page = context.new_page()
    page.goto(address)
    wait_until(page, IS_KEPT)
    return page


def change(site: Path, version: str) -> None:
    """Make another version of a site in its place: every page and the stylesheet say which."""
    (old,) = (site / "assets").glob("site.*.css")
    css = f"assets/site.{version}.css"
    text = old.read_text(encoding="utf-8")
    old.unlink()
    (site / css).write_text(f"{text} html {{ --version: {version} }}", encoding="utf-8")
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace(f"assets/{old.name}", css)
        page.write_text(re.sub("<h1([^>]*)>", rf'<h1\1 data-version="{version}">', text), encoding="utf-8")
    write_worker(site)


def write_worker(site: Path, name: str = "service-worker.js") -> None:
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (site / FILE).write_text(make_worker((SOURCES / name).read_text(encoding="utf-8"), files), encoding="utf-8")


def versions_of(page: Page) -> tuple[str, str]:
    """Which version the page is of, and which its stylesheet; '' is the first."""
    style, text = "getComputedStyle(document.documentElement)", "document.querySelector('h1').dataset"
    found: list[str] = page.evaluate(f"[{text}.version ?? '', {style}.getPropertyValue('--version')]")
    return found[0], found[1]


def test_once_visited_the_site_is_there_without_a_server(copied: Path, context: BrowserContext) -> None:
    told: list[str] = []
    asked: set[str] = set()
    context.on("console", lambda message: told.append(message.text))
    context.on("request", lambda request: asked.add(request.url.split("/")[2]))
    with ExitStack() as server:
        address = f"{server.enter_context(serve_folder(copied.parent))}gids/"
        page = visit(context, f"{address}systeem/")

    page.goto(f"{address}systeem/micro/")
    assert page.locator("h1").inner_text() == "Microsysteem"
    page.goto(f"{address}over")
    assert page.url == f"{address}over/"
    page.goto(f"{address}zoeken/?q=opvang")
    page.locator("#search-results[data-query=opvang] > li").first.wait_for()
    page.goto(f"{address}nergens/te/vinden")
    assert page.locator("h1").inner_text() == "Deze pagina is er niet"
    assert [text for text in told if REFUSED in text] == []
    assert asked == {address.split("/")[2]}


def test_a_newer_version_comes_as_a_whole(copied: Path, context: BrowserContext) -> None:
    with serve_folder(copied.parent) as host:
        address = f"{host}gids/"
        page = visit(context, address)
        page.reload()
        old = page.evaluate(CACHES)
        change(copied, "0a0a0a0a")
        # The browser looks for it by itself, a while after it has shown a page.
        page.goto(f"{address}over/")
        assert versions_of(page) == ("", "")
        wait_until(page, IS_WAITING)
        for path in ("systeem/", "begrippen/"):
            page.goto(f"{address}{path}")
            wait_until(page, "document.querySelector('h1').dataset.version === '0a0a0a0a'")
            assert versions_of(page) == ("0a0a0a0a", "0a0a0a0a")
        new = page.evaluate(CACHES)
        assert len(new) == 1
        assert new != old


def test_a_newer_version_waits_for_pages_of_the_last(copied: Path, context: BrowserContext) -> None:
    with serve_folder(copied.parent) as host:
        address = f"{host}gids/"
        page, other = visit(context, address), visit(context, f"{address}over/")
        for each in (page, other):
            each.reload()
        change(copied, "0b0b0b0b")
        assert page.evaluate(LOOK) == "installed"
        page.goto(f"{address}systeem/")
        assert versions_of(page) == ("", "")
        other.close()
        page.goto(f"{address}vragen/")
        wait_until(page, "document.querySelector('h1').dataset.version === '0b0b0b0b'")
        assert versions_of(page) == ("0b0b0b0b", "0b0b0b0b")


def test_half_a_version_is_none(copied: Path, context: BrowserContext) -> None:
    with serve_folder(copied.parent) as host:
        page = visit(context, f"{host}gids/")
        kept = page.evaluate(CACHES)
        before = (copied / "over/index.html").read_bytes()
        change(copied, "0c0c0c0c")
        (copied / "over/index.html").write_bytes(before)

        assert page.evaluate(LOOK) == "redundant"
        wait_until(page, f"{CACHES}.then((found) => found.length === 1)")
        assert page.evaluate(CACHES) == kept
        page.goto(f"{host}gids/systeem/")
        assert versions_of(page) == ("", "")


def test_switched_off_nothing_is_left(copied: Path, context: BrowserContext) -> None:
    with serve_folder(copied.parent) as host:
        page = visit(context, f"{host}gids/")
        write_worker(copied, "service-worker-off.js")
        # What browsers do themselves at each visit.
        page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
        wait_until(page, "navigator.serviceWorker.getRegistration().then((found) => found === undefined)")
        assert page.evaluate(CACHES) == []


def test_the_list_holds_what_people_read(site: Path) -> None:
    text = (site / FILE).read_text(encoding="utf-8")

    assert '"version"' in text
    assert '"vragen/index.html"' in text
    assert "assets/images/share/" not in text
    assert '"data/guide.json"' not in text


def test_the_publisher_can_switch_it_off(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("  offline: true\n", "  offline: false\n"), encoding="utf-8")
    assert run_mkdocs(project, tmp_path / "site").returncode == 0

    assert "unregister" in (tmp_path / "site" / FILE).read_text(encoding="utf-8")
    assert "data-offline" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")

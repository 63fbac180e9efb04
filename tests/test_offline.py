"""The site without a connection, in a real browser: what was opened is there, then all of it, and of one version."""

import functools
import gzip
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import IS_KEPT, REFUSED, ROOT, TELL_REFUSED, WAIT_SECONDS, wait_until
from own_host import Answer, Host, serve_as
from projects import copy_project, run_mkdocs
from serving import serve_folder
from systeemwijzer.assets import build_frontend
from systeemwijzer.exports.service_worker import WORKER_FILE, make_worker
from test_accessibility import find_violations

WORKER_OFF = ROOT / "frontend/scripts/worker/service-worker-off.entry.js"
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
CACHES = "caches.keys().then((names) => names.filter((name) => !name.endsWith(' state')))"
# How many files are kept, in all versions.
COUNT_KEPT = f"""{CACHES}.then(async (names) => {{
    const kept = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(kept)).reduce((sum, count) => sum + count, 0);
}})"""
# Where it remembers what couldn't be kept, and when the server last had this version.
MEMORY = "caches.keys().then((names) => caches.open(names.find((name) => name.endsWith(' state'))))"
COUNT_FAILURES = f"""{MEMORY}.then(async (cache) => {{
    const [request] = await cache.keys();
    return (await (await cache.match(request)).json()).failed.times;
}})"""
# Long enough for the worker to do what it does at a page, as pages of these tests don't wait before they ask for it.
QUIET_MS = 500
AT_ONCE = """{
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = (act, ms, ...given) => wait(act, ms === 1000 ? 0 : ms, ...given);
}"""
DAY = timedelta(days=1)
ReadPages = Callable[..., int]
SAVES_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })"


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """The built site, to change as a later build would, below a folder that is served."""
    return Path(shutil.copytree(site, tmp_path / "root" / "gids"))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(service_workers="allow") as context:
        context.add_init_script(TELL_REFUSED)
        context.add_init_script(AT_ONCE)
        yield context


def visit(context: BrowserContext, address: str) -> Page:
    """A page of the site that somebody opens for the first time, when the browser has kept it."""
    page = context.new_page()
    page.goto(address)
    wait_until(page, IS_KEPT)
    return page


def read_on(page: Page, site: Path) -> None:
    """Open the page once more, and wait until the browser has kept all of the site."""
    page.reload()
    wait_until(page, f"(count) => {COUNT_KEPT}.then((kept) => kept === count)", len(list_kept(site)))


def list_kept(site: Path) -> list[str]:
    """The files that the worker keeps, as it lists them."""
    return re.findall(r'"([^"]+)":"[^"]{44}"', (site / WORKER_FILE).read_text(encoding="utf-8"))


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
    (site / WORKER_FILE).write_text(make_worker(build_frontend(ROOT).contents[name], files), encoding="utf-8")


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
        read_on(page, copied)

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
        read_on(page, copied)
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
            read_on(each, copied)
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
        read_on(page, copied)
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
        assert page.evaluate("caches.keys()") == []


def test_the_list_holds_what_people_read(site: Path) -> None:
    text = (site / WORKER_FILE).read_text(encoding="utf-8")

    assert '"version"' in text
    assert '"vragen/index.html"' in text
    assert "assets/images/share/" not in text
    assert '"data/guide.json"' in text


def test_the_publisher_can_switch_it_off(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("  offline: true\n", "  offline: false\n"), encoding="utf-8")
    assert run_mkdocs(project, tmp_path / "site").returncode == 0

    assert "unregister" in (tmp_path / "site" / WORKER_FILE).read_text(encoding="utf-8")
    assert "data-offline" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")


# What the browser asks for by itself: it looks for a newer worker at each page.
OF_BROWSER = {"favicon.ico", "gids/sw.js"}
PAGES = ("gids/", "gids/systeem/")


def add_analytics(path: str, answer: Answer) -> Answer:
    """What many hosts do to pages on the way."""
    is_page = answer.body.lstrip().startswith(b"<!doctype html>")
    return answer._replace(body=answer.body.replace(b"</body>", b"<!-- counted --></body>")) if is_page else answer


def minify(path: str, answer: Answer) -> Answer:
    is_code = path.startswith("gids/assets/") and path.endswith((".css", ".js"))
    return answer._replace(body=answer.body + b"\n") if is_code else answer


def mask_addresses(path: str, answer: Answer) -> Answer:
    return answer._replace(body=answer.body + b"<!-- masked -->") if path.startswith("gids/over/") else answer


def refuse(path: str, answer: Answer) -> Answer:
    return answer if is_of_visitor(path) else Answer(503, b"Too busy")


def hang_up(path: str, answer: Answer) -> Answer:
    return answer if is_of_visitor(path) else Answer(0, b"")


def is_of_visitor(path: str) -> bool:
    """What is asked for by who reads some pages without a worker, and the worker itself."""
    return path in {*PAGES, "gids/sw.js"} or "/assets/" in path


@pytest.fixture(scope="module")
def asked_anyway(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """What each of the pages asks of a host without a worker."""
    root = tmp_path_factory.mktemp("plain")
    shutil.copytree(site, root / "gids")
    found = {}
    with serve_as(root) as host, browser.new_context() as context:
        page = context.new_page()
        for path in PAGES:
            page.goto(f"{host.address}{path}", wait_until="networkidle")
            found[path] = Counter(host.asked)
            host.forget()
    return found


def wait_for_quiet(page: Page, host: Host) -> None:
    """Wait until nothing has been asked of the host for a while."""
    count = -1
    while count != len(host.asked):
        count = len(host.asked)
        page.wait_for_timeout(QUIET_MS)


@pytest.fixture
def read_pages(asked_anyway: dict[str, Counter[str]]) -> ReadPages:
    """Read some pages, each for a while; gives how much more was asked of the host than without a worker."""

    def read(page: Page, host: Host, paths: tuple[str, ...] = PAGES) -> int:
        host.forget()
        for path in paths:
            page.goto(f"{host.address}{path}")
            wait_for_quiet(page, host)
        anyway = sum((asked_anyway[path] for path in paths), Counter[str]())
        return sum(count for path, count in (Counter(host.asked) - anyway).items() if path not in OF_BROWSER)

    return read


def shift_memory(page: Page, days: float) -> None:
    """Let what the browser remembers have happened some days earlier."""
    page.evaluate(
        f"""async (ms) => {{
            const cache = await {MEMORY};
            const [request] = await cache.keys();
            const state = await (await cache.match(request)).json();
            state.confirmed -= ms;
            state.failed.at -= ms;
            await cache.put(request, new Response(JSON.stringify(state)));
        }}""",
        days * DAY / timedelta(milliseconds=1),
    )


def test_a_first_visit_takes_little_and_reading_on_takes_the_rest(
    copied: Path, context: BrowserContext, read_pages: ReadPages
) -> None:
    with serve_as(copied.parent) as host:
        page = visit(context, f"{host.address}gids/")
        page.wait_for_timeout(QUIET_MS)
        files = [path for path in host.asked if not path.endswith("sw.js") and path not in OF_BROWSER]
        paths = [copied.parent / f"{path}index.html" if path.endswith("/") else copied.parent / path for path in files]
        sent = sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)
        # Before: 101 files, and all bytes of the site.
        assert len(files) < 16, files
        assert sum(host.sent.values()) < 700_000
        assert sent < 160_000
        assert len(files) == len(set(files)), "nothing twice"

        host.forget()
        read_on(page, copied)
        again = Counter(host.asked) - Counter(set(host.asked))
        assert set(again) <= OF_BROWSER
        assert "gids/data/guide.json" in host.asked
        host.forget()
        read_pages(page, host)
        assert set(host.asked) == {"gids/sw.js"}


def test_tables_and_data_are_taken_along_without_a_connection(site: Path, context: BrowserContext) -> None:
    """Browsers ask only the server for what a link downloads: the page takes it from what is kept."""
    with serve_folder(site) as address:
        page = visit(context, f"{address}downloads/")
        read_on(page, site)
    links = page.locator("a[download]").all()
    assert len(links) == 4
    for link in links:
        with page.expect_download() as taken:
            link.press("Enter")
        kept = site / "data" / taken.value.suggested_filename
        assert taken.value.path().read_bytes() == kept.read_bytes()
    icon = page.locator("link[rel=icon]").get_attribute("href")
    assert page.evaluate("(icon) => fetch(icon).then(({ status }) => status)", icon) == 200


def test_who_saves_data_gets_all_of_it_by_a_button(
    copied: Path, context: BrowserContext, read_pages: ReadPages
) -> None:
    context.add_init_script(SAVES_DATA)
    with serve_as(copied.parent) as host:
        page = context.new_page()
        assert read_pages(page, host) == 0
        assert "gids/sw.js" not in host.asked
        page.goto(f"{host.address}gids/over/")
        box = page.locator("[data-keep-all]")
        size = sum((copied / name).stat().st_size for name in list_kept(copied))
        assert size / 1_000_000 <= int(re.findall(r"Hooguit (\d+) MB", box.inner_text())[0]) < size / 1_000_000 + 1
        page.get_by_role("button", name="Bewaar voor onderweg").click()
        expect(box).to_contain_text(re.compile(r"\d+ van \d+ bestanden bewaard"))
        expect(box).to_contain_text("Klaar. Alle pagina\u2019s openen nu ook zonder verbinding.", timeout=20_000)
        assert page.evaluate(COUNT_KEPT) == len(list_kept(copied))


@pytest.mark.parametrize("change", [add_analytics, minify, refuse, hang_up])
def test_a_host_that_sends_something_else_is_asked_rarely(
    copied: Path, context: BrowserContext, read_pages: ReadPages, change: Callable[[str, Answer], Answer]
) -> None:
    told: list[str] = []
    context.on("weberror", lambda error: told.append(str(error.error)))
    with serve_as(copied.parent, change) as host:
        page = context.new_page()
        asked = [read_pages(page, host, PAGES[:1]), read_pages(page, host, PAGES[:1])]
        for _ in range(3):
            shift_memory(page, 1.1)
            asked.append(read_pages(page, host, PAGES[1:]))

    # On a first visit, a day later, and once more; then never for this version. Hung up on, Chromium itself asks twice.
    first, again, next_day, third_day, later = asked
    assert all(0 < count < 20 for count in (first, next_day, third_day)), asked
    assert (again, later) == (0, 0), asked
    assert told == []


def test_a_host_that_changes_one_page_keeps_nobody_from_the_others(
    copied: Path, context: BrowserContext, read_pages: ReadPages
) -> None:
    with serve_as(copied.parent, mask_addresses) as host:
        page = visit(context, f"{host.address}gids/over/")
        page.reload()
        wait_until(page, f"(count) => {COUNT_KEPT}.then((kept) => kept === count)", len(list_kept(copied)) - 1)
        page.wait_for_timeout(QUIET_MS)
        assert read_pages(page, host) == 0


def test_a_browser_that_is_full_is_left_alone(copied: Path, context: BrowserContext, read_pages: ReadPages) -> None:
    with serve_as(copied.parent) as host:
        page = context.new_page()
        page.goto(f"{host.address}gids/404.html")
        session = context.new_cdp_session(page)
        session.send("Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 1})
        read_pages(page, host)
        assert read_pages(page, host) == 0
        assert page.evaluate(COUNT_KEPT) == 0
        # Room for some of it, and not for all.
        session.send("Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 1_500_000})
        read_pages(page, host)
        assert read_pages(page, host) == 0
        assert 0 < page.evaluate(COUNT_KEPT) < len(list_kept(copied))


def test_what_the_browser_threw_away_comes_back(copied: Path, context: BrowserContext) -> None:
    with serve_as(copied.parent) as host:
        page = visit(context, f"{host.address}gids/")
        read_on(page, copied)
        page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
        read_on(page, copied)


def test_a_version_that_was_rolled_back_comes_as_a_new_one_does(copied: Path, context: BrowserContext) -> None:
    with serve_folder(copied.parent) as host:
        page = visit(context, f"{host}gids/")
        read_on(page, copied)
        # With the dates of its files, which a server that only looks at those takes for nothing new.
        first = shutil.copytree(copied, copied.parent.parent / "first")
        page.wait_for_timeout(1000)  # Servers know dates by the second.
        change(copied, "0d0d0d0d")
        for version in ("0d0d0d0d", ""):
            deadline = time.monotonic() + WAIT_SECONDS
            while versions_of(page) != (version, version) and time.monotonic() < deadline:
                page.goto(f"{host}gids/over/")
                page.wait_for_timeout(2 * QUIET_MS)
                wait_until(page, "document.querySelector('h1')")
            assert versions_of(page) == (version, version)
            shutil.rmtree(copied)
            shutil.copytree(first, copied)


GONE = Answer(404, b"Gone")
MOVED = Answer(301, b"", {"Location": "https://example.org/gids/"})
LOGIN = Answer(200, b"<p>Log in to the network</p>")


def answer_always(answer: Answer, path: str, found: Answer) -> Answer:
    return answer


def test_a_site_that_is_no_more_says_from_when_it_is(
    copied: Path, context: BrowserContext, read_pages: ReadPages
) -> None:
    with serve_as(copied.parent) as host:
        page = visit(context, f"{host.address}gids/")
        read_on(page, copied)
        notice = page.get_by_role("button", name="Haal op wat er nu staat")
        shift_memory(page, 31)
        read_pages(page, host, PAGES[:1])
        expect(notice).to_be_hidden()

        host.change = lambda _, __: GONE
        shift_memory(page, 29)
        read_pages(page, host, PAGES[:1])
        expect(notice).to_be_hidden()
        shift_memory(page, 2)
        for answer in (MOVED, LOGIN, GONE):
            host.change = functools.partial(answer_always, answer)
            read_pages(page, host, PAGES[:1])
            expect(notice).to_be_visible()
        assert find_violations(page) == []
        day = datetime.now(UTC) - 31 * DAY
        expect(page.locator("[data-old-notice]")).to_contain_text(f"Je leest een bewaarde versie van {day.day} ")
        with page.expect_navigation():
            notice.click()
        assert page.locator("body").inner_text() == "Gone"


def test_a_host_that_begins_to_change_pages_gets_no_one_stuck(
    copied: Path, context: BrowserContext, read_pages: ReadPages
) -> None:
    with serve_as(copied.parent) as host:
        page = visit(context, f"{host.address}gids/")
        read_on(page, copied)
        change(copied, "0e0e0e0e")
        host.change = add_analytics
        notice = page.get_by_role("button", name="Haal op wat er nu staat")
        for times in (1, 2, 3):
            read_pages(page, host)
            # The browser looks for a newer version when one stays at a page.
            wait_until(page, f"(times) => {COUNT_FAILURES}.then((count) => count === times)", times)
            assert read_pages(page, host) == 0
            assert notice.is_visible() == (times == 3)  # then it is given up
            shift_memory(page, 1.1)
        assert versions_of(page) == ("", "")
        expect(notice).to_be_visible()
        with page.expect_navigation():
            notice.click()
        assert versions_of(page) == ("0e0e0e0e", "0e0e0e0e")


def test_a_site_is_taken_down_by_the_worker_that_lets_go(copied: Path, context: BrowserContext) -> None:
    with serve_as(copied.parent) as host:
        page = visit(context, f"{host.address}gids/")
        read_on(page, copied)
        # As README says: only this file stays, as it stands in frontend/scripts/worker/.
        off = WORKER_OFF.read_bytes()
        host.change = lambda path, answer: Answer(200, off) if path == "gids/sw.js" else GONE
        page.goto(f"{host.address}gids/over/")
        wait_until(page, "navigator.serviceWorker.getRegistration().then((found) => found === undefined)")
        assert page.evaluate("caches.keys()") == []
        page.goto(f"{host.address}gids/over/")
        assert page.locator("body").inner_text() == "Gone"


def test_nothing_of_a_page_shows_in_a_frame_of_another_site(copied: Path, context: BrowserContext) -> None:
    folder = copied.parent
    with serve_folder(folder) as own, serve_folder(folder) as other:
        (folder / "frame.html").write_text(f'<iframe src="{own}gids/vragen/" width="800" height="500"></iframe>')
        page = context.new_page()
        page.goto(f"{own}frame.html")
        frame = page.frame_locator("iframe")
        expect(frame.locator("h1")).to_be_visible()

        page.goto(f"{other}frame.html")
        expect(frame.get_by_text("Systeemwijzer opent niet in een venster van een andere site.")).to_be_visible()
        assert frame.locator("h1").count() == 1
        expect(frame.locator("h1")).to_be_hidden()
        frame.get_by_role("link", name="Open deze pagina zelf").click()
        page.wait_for_url("**/vragen/#inhoud")
        expect(page.get_by_role("heading", level=1)).to_be_visible()

"""Fixtures: the real guide, a small one, golden files, the built site and a browser on it.

Golden files stand in tests/golden/. `pytest --update-golden` writes them anew; read the difference before committing.
"""

import fcntl
import functools
import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from leftovers import watch_run
from projects import build_well, make_downloads, publish
from serving import serve_folder
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide, load_kinds
from systeemwijzer.reading.files import list_files
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide

ROOT = Path(__file__).parent.parent
WAIT_SECONDS = 30
GOLDEN = ROOT / "tests" / "golden"
DOWNLOADS_DAY = date(2026, 3, 4)
# tests/install_browser.sh looks for the same; without any of them Playwright starts its own.
WHOLE_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Chromium without a window around its pages, where there is one: a new page takes it a quarter of the time.
BROWSERS = ("chromium-headless-shell", *WHOLE_BROWSERS)
# The first for containers, where tests run as root; the others keep Chromium from asking the network for things.
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What the console says where a context may have no workers; see `browser`.
BLOCKED = "Service Worker registration blocked by Playwright"
# A page tells of what its policy refuses by an event; the console carries that to the test.
REFUSED = "refused:"
TELL_REFUSED = f"""document.addEventListener("securitypolicyviolation", event =>
    console.error("{REFUSED}", location.pathname, event.effectiveDirective, event.blockedURI, event.sample))"""
# Whether the browser has kept all of the site, and nothing newer is on its way.
IS_KEPT = """navigator.serviceWorker.getRegistration().then((found) =>
    found?.active?.state === 'activated' && !found.installing && !found.waiting)"""
# What a project needs to read records at all: their kinds, and what their fields mean.
DECLARATIONS = ("content/kinds.yml", "content/fields.yml")

# How often valid content is changed at random; `make fuzz` takes the long one.
for name, examples in (("default", 40), ("long", 5000)):
    settings.register_profile(name, max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("default")
# What is expected comes at once, or much later where the machine is busy.
expect.set_options(timeout=WAIT_SECONDS * 1000)

Golden = Callable[[str, str], None]
MakeProject = Callable[[dict[str, str]], Path]
MakeOnce = Callable[[str, Callable[[Path], object]], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing be left of a run; a worker is part of one."""
    if not hasattr(config, "workerinput"):
        watch_run()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="")
        assert text == path.read_bytes().decode("utf-8"), f"{name} differs; if that is right: pytest --update-golden"

    return compare


@pytest.fixture(scope="session")
def site_name() -> str:
    """What the site is called: with LOCAL in the environment that is what its layer says."""
    return Project(ROOT).site_name


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real guide."""
    return load_guide(ROOT)


def write_project(folder: Path, files: dict[str, str]) -> Path:
    """Write a project of these files into a folder.

    Of YAML files that aren't given there is what says what records are, the guides and the levels; others are empty.
    """
    empty = {f"content/{file.path}": "[]\n" if file.is_list else "{}\n" for file in list_files(load_kinds(ROOT))}
    declared = {name: (ROOT / name).read_text(encoding="utf-8") for name in DECLARATIONS}
    given = {name: FILES[name] for name in ("content/levels.yml", "content/guides.yml")}
    for name, text in (empty | declared | given | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    """Write a project of these files, as `write_project` does."""
    return functools.partial(write_project, tmp_path)


@pytest.fixture
def small_guide(make_project: MakeProject) -> Guide:
    """A guide of a few records, for golden files that the real content doesn't touch."""
    return load_guide(make_project(FILES))


@pytest.fixture(scope="session")
def make_once(tmp_path_factory: pytest.TempPathFactory) -> MakeOnce:
    """A folder with this name that is filled once a run: by the worker that needs it first, while others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, made = shared / name, shared / f"{name}.made"
        with (shared / f"{name}.lock").open("w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                made.touch()
        return folder

    return make


def module_in_page(name: str) -> str:
    """A module of frontend/scripts that site.js holds for others, as JavaScript on a page finds it."""
    return f"systeemwijzer.site['scripts/{name}.js']"


@pytest.fixture(scope="session")
def site(make_once: MakeOnce) -> Path:
    """The real site, built once."""
    return make_once("built", lambda folder: build_well(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def published_site(make_once: MakeOnce) -> Path:
    """The site as a publisher has it, in which something has moved: projects.py says how it is built."""
    return make_once("published", lambda folder: publish(folder / "project")) / "project/site"


@pytest.fixture(scope="session")
def downloads_site(make_once: MakeOnce) -> Path:
    """The site of a publisher who has PDF, cards and zip made too, as of DOWNLOADS_DAY."""
    seconds = int(datetime.combine(DOWNLOADS_DAY, datetime.min.time(), UTC).timestamp())
    return make_once("downloads", lambda folder: make_downloads(folder / "project", str(seconds))) / "project/site"


def find_free_place() -> str:
    """An address and a port that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with serve_folder(site) as address:
        yield address


def find_program(names: Sequence[str]) -> str | None:
    """The first of these that is on PATH."""
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser_options() -> dict[str, Any]:
    """What Playwright starts a Chromium with: the quickest that there is."""
    return {"executable_path": find_program(BROWSERS), "args": BROWSER_FLAGS}


@pytest.fixture(scope="session")
def whole_browser_options() -> dict[str, Any]:
    """What Playwright starts a Chromium with that has all that visitors' browsers have."""
    found = find_program(WHOLE_BROWSERS)
    return {"args": BROWSER_FLAGS} | ({"executable_path": found} if found else {"channel": "chromium"})


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers: there can be only one of it at a time."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, browser_options: dict[str, Any]) -> Iterator[Browser]:
    """A real Chromium."""
    browser = playwright.chromium.launch(**browser_options)
    # Else each of hundreds of contexts would fetch the whole site to keep it; a test of that asks for it.
    for name in ("new_context", "new_page"):
        setattr(browser, name, functools.partial(getattr(browser, name), service_workers="block"))
    yield browser
    browser.close()


def wait_until(page: Page, script: str, argument: object = None) -> None:
    """Wait until a script gives something true.

    Playwright's own wait_for_function has the page evaluate a text again and again, which the pages' policy refuses.
    """
    deadline = time.monotonic() + WAIT_SECONDS
    while not _is_true(page, script, argument):
        assert time.monotonic() < deadline, f"never true: {script}"
        page.wait_for_timeout(20)


def wait_until_left(page: Page) -> None:
    """Wait until the step of what was closed has gone from the history too, which no person is quick enough to notice.

    Browsers go back a moment after a dialog has closed. A page that is loaded in between is called off by that.
    """
    wait_until(page, "!history.state?.layer")


def _is_true(page: Page, script: str, argument: object) -> bool:
    try:
        return bool(page.evaluate(script, argument))
    except Error:
        return False  # the page is just making place for the next one

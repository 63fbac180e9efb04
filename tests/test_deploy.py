"""What deploy/ gives to publishers: its configuration in a real nginx, and what a parser says of its container file."""

import getpass
import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from playwright.sync_api import Browser

from compress_site import main as compress_site
from conftest import IS_KEPT, REFUSED, ROOT, TELL_REFUSED, find_free_place, wait_until
from html_page import read_page
from leftovers import RUN
from projects import BELOW, PROJECT_PARTS

DEPLOY = ROOT / "deploy"
FOR_EVER = "public, max-age=31536000, immutable"
TYPES = {
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "application/javascript; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json",
}
WAIT_SECONDS = 10


class Answer(NamedTuple):
    """What a server says: the status, the headers and the body as sent."""

    status: int
    headers: Message
    body: bytes


class Server(NamedTuple):
    """A running nginx: the host's address, the path that the site stands below, what was built, and its log."""

    host: str
    below: str
    site: Path
    log: Path

    def ask(self, path: str, **headers: str) -> Answer:
        """Ask for a path below the site's, without following where it leads."""
        return ask(f"{self.host}{self.below}/{path}", **headers)


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *given: Any) -> None:
        return None


def ask(address: str, **headers: str) -> Answer:
    request = Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})  # noqa: S310  # our own server
    try:
        with build_opener(_Stay).open(request, timeout=WAIT_SECONDS) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="module", params=["", BELOW], ids=["top", "below"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """nginx with deploy/, at the top of a host and below a path."""
    below: str = request.param
    site: Path = request.getfixturevalue("published_site" if below else "site")
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "root").mkdir()
    shutil.copytree(site, folder / f"root{below}", dirs_exist_ok=True)
    # The one with small versions of its files, as a container has them, and the other without.
    if below:
        compress_site(folder / f"root{below}")
    with run_nginx(folder, below, site) as server:
        yield server


@contextmanager
def run_nginx(folder: Path, below: str, site: Path) -> Iterator[Server]:
    """nginx on the folder's `root`, where the site lies below a path."""
    place = find_free_place()
    write_configuration(folder, place, below)
    server = Server(f"http://{place}", below, site, folder / "log")
    with server.log.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(nginx_command(folder), stdout=log, stderr=log)
        try:
            wait_for(server.host, process)
            yield server
        finally:
            process.terminate()
            process.wait()
    lines = server.log.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"\[(warn|error|crit|alert|emerg)\]", line)] == []


def write_configuration(folder: Path, place: str, below: str) -> None:
    """deploy/'s files with the three settings that they name set for the test."""
    text = (DEPLOY / "site.conf").read_text(encoding="utf-8")
    settings = {
        "listen 8080;": f"listen {place};",
        "root /srv/systeemwijzer;": f"root {folder}/root;",
        'set $below "";': f'set $below "{below}";',
    }
    for old, new in settings.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    # As in Debian's own configuration, which writes all that is asked for into a log.
    around = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    (folder / "nginx.conf").write_text(
        around.replace("include site.conf", "access_log log;\n  include site.conf"), encoding="utf-8"
    )


def nginx_command(folder: Path) -> list[str]:
    """What starts nginx. Pytest's folders are only for who made them; leftovers.py finds it by the run's name."""
    # Debian keeps it where others than root don't look.
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert nginx, "no nginx: see tests/install_nginx.sh"
    settings = [f"env {RUN}={os.environ[RUN]};", *([f"user {getpass.getuser()};"] if os.getuid() == 0 else [])]
    return [nginx, "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", " ".join(settings)]


def wait_for(host: str, process: subprocess.Popen[bytes]) -> None:
    place = urlsplit(host)
    deadline = time.monotonic() + WAIT_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection((place.hostname, place.port or 0), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx doesn't listen")


def test_every_file_is_sent_whole_and_with_its_type(server: Server) -> None:
    for path in sorted(path for path in server.site.rglob("*") if path.is_file()):
        name = path.relative_to(server.site).as_posix()
        if name == "404.html":
            continue
        status, headers, body = server.ask(name)
        assert (status, body) == (200, path.read_bytes()), name
        expected = TYPES.get(path.suffix[1:])
        assert expected is None or headers["Content-Type"] == expected, name
        is_for_ever = re.search(r"\.[0-9a-f]{8}\.(css|js|woff2)$", name)
        assert headers["Cache-Control"] == (FOR_EVER if is_for_ever else "no-cache"), name


@pytest.mark.parametrize(
    "path", ["", "over/", "data/guide.json", "over", "nergens/", "assets/", "assets/site.00000000.css"]
)
def test_every_answer_has_the_headers_once(server: Server, path: str) -> None:
    headers = server.ask(path).headers

    for name in ("Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"):
        assert len(headers.get_all(name, [])) == 1
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Referrer-Policy") == ["no-referrer"]
    assert headers["Server"] == "nginx"


def test_pages_may_copy_and_scan_and_do_nothing_else_with_the_machine(server: Server) -> None:
    rules = dict(rule.split("=") for rule in server.ask("").headers["Permissions-Policy"].split(", "))

    assert {name for name, allowed in rules.items() if allowed != "()"} == {"camera", "clipboard-write"}
    assert {rules["camera"], rules["clipboard-write"]} == {"(self)"}


def test_the_header_says_the_policy_of_the_pages(server: Server) -> None:
    (meta,) = read_page(server.site, "index.html").find("meta", **{"http-equiv": "Content-Security-Policy"})

    policy = server.ask("").headers["Content-Security-Policy"]
    assert policy == f"{meta['content']}; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["nergens/", "over/nergens", "404.html", "assets/site.00000000.css", ".git/config"])
def test_what_is_not_there_shows_the_page_that_says_so(server: Server, path: str) -> None:
    status, headers, body = server.ask(path)

    assert status == 404
    assert body == (server.site / "404.html").read_bytes()
    assert headers["Content-Type"] == TYPES["html"]
    assert headers["Cache-Control"] == "no-cache"


def test_a_folder_without_a_page_shows_our_own(server: Server) -> None:
    for path in ("assets/", "data/?q=geheim"):
        status, headers, body = server.ask(path)
        assert (status, body) == (403, (server.site / "404.html").read_bytes())
        assert headers["Content-Type"] == TYPES["html"]


def test_a_folder_without_its_slash_leads_to_its_page(server: Server) -> None:
    status, headers, _ = server.ask("over")

    assert (status, headers["Location"]) == (301, f"{server.below}/over/")


def test_a_page_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    etag = server.ask("").headers["ETag"]

    assert server.ask("", If_None_Match=etag).status == 304


@pytest.mark.parametrize("path", ["", "data/guide.json", "data/vragen.csv", "assets/site.*.css", "assets/search.*.js"])
def test_text_is_sent_small(server: Server, path: str) -> None:
    (file,) = server.site.glob(path or "index.html")
    _, headers, body = server.ask(file.relative_to(server.site).as_posix(), Accept_Encoding="gzip")

    assert headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in headers["Vary"]
    assert len(body) < file.stat().st_size / 2
    assert gzip.decompress(body) == file.read_bytes()
    # Made once, and by the best that gzip can do.
    if server.below:
        assert body == gzip.compress(file.read_bytes(), 9, mtime=0)


def test_a_browser_finds_nothing_wrong(server: Server, browser: Browser) -> None:
    told: list[str] = []
    # The worker that keeps the site is held to the header's policy: it must get all files under it.
    with browser.new_context(base_url=f"{server.host}{server.below}/", service_workers="allow") as context:
        context.add_init_script(TELL_REFUSED)
        context.on("console", lambda message: told.append(message.text))
        page = context.new_page()
        for path in ("", "vragen/", "zoeken/?q=opvang"):
            page.goto(path, wait_until="networkidle")
        assert page.locator("#search-results > li").count() > 0
        wait_until(page, IS_KEPT)
        assert told == []
        page.goto("nergens/te/vinden", wait_until="networkidle")
        page.get_by_role("link", name="alle vragen").click()
        page.wait_for_url("**/vragen/")

    assert [text for text in told if REFUSED in text] == []
    # Of the address itself; the page that says so has all its files.
    assert len([text for text in told if "404" in text]) == 1


def test_no_log_holds_what_people_search_for(server: Server) -> None:
    # nginx would write after it has answered: what came before the last is there.
    for path in (
        "zoeken/?q=geheim",
        "nergens/?q=geheim",
        "assets/?q=geheim",
        f"?q=geheim{'x' * 9000}",
        "404.html?q=geheim",
        "",
    ):
        server.ask(path, Referer=f"{server.host}{server.below}/zoeken/?q=geheim")

    assert "geheim" not in server.log.read_text(encoding="utf-8")


def test_the_container_file_has_all_that_a_build_needs() -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    run = subprocess.run([hadolint, DEPLOY / "Containerfile"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")

    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = {name for line in lines if re.match("COPY (?!--)", line) for name in line.split()[1:-1]}
    assert {*PROJECT_PARTS, "requirements"} <= copied
    assert [name for name in sorted(copied) if not (ROOT / name).exists()] == []


def test_the_container_takes_along_nothing_that_was_made_on_the_machine_that_builds_it() -> None:
    """An esbuild of another system, for one, would take the place of the container's own."""
    made = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()

    # Git takes a name for one in any folder; what container files are built with, for one in the first.
    expected = [name.strip("/") if "/" in name.strip("/") else f"**/{name.strip('/')}" for name in made]
    assert [name for name in (".git", *expected) if name not in left_out] == []

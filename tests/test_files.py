"""The files of the built site: each can be reached, all together are small, and so is what a first visit loads."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from html_page import read_page, resolve
from systeemwijzer.records import Guide

# The page that a server shows for addresses that aren't there, what crawlers look for, and what keeps the site.
BY_CONVENTION = {"index.html", "404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "sw.js"}
# Scripts that others load, by their paths from the site's root.
SCRIPT_LISTS = ("data-search", "data-script", "data-qr", "data-hash-script", "data-dragging")
# As computers count them, without the page that holds it all once more. It was 2 megabytes before the overview, the
# conversation, the training with its exercise, the worker, the system map with its cases, and what changed; zipped it
# is 0.7 (tests/test_take_along.py).
MOST_BYTES = 4.1 * 1024 * 1024
# The page that holds all chapters once more: as large as they are together, and nobody needs it to read the site.
WHOLE = "alles/index.html"
MOST_BYTES_WHOLE = 470_000
MOST_BYTES_FIRST = 60_000


def test_every_file_can_be_reached(site: Path, guide: Guide) -> None:
    """From the home page on, by whatever a browser follows; old addresses lead to pages that say where things went."""
    moved = {f"{redirect.old_page}index.html" for redirect in guide.redirects}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    reached: set[str] = set()
    waiting = files & (BY_CONVENTION | moved)
    while waiting:
        path = waiting.pop()
        reached.add(path)
        waiting |= (set(find_targets(site, path)) & files) - reached

    assert sorted(files - reached) == []


def find_targets(site: Path, path: str) -> Iterator[str]:
    """The files that a file leads to or loads."""
    links = find_links(site, path)
    yield from (target[0] for link in links if (target := resolve(link, path)))
    if path.endswith(".html"):
        for _, attributes in read_page(site, path).elements:
            for name in SCRIPT_LISTS:
                yield from attributes.get(name, "").split()


def find_links(site: Path, path: str) -> list[str]:
    if path.endswith(".html"):
        page = read_page(site, path)
        return [*page.links, *(form["action"] for form in page.find("form") if "action" in form)]
    if path.endswith(".webmanifest"):
        return [icon["src"] for icon in json.loads((site / path).read_text(encoding="utf-8"))["icons"]]
    if path.endswith(".css"):
        return re.findall(r"url\(['\"]?([^'\")]+)", (site / path).read_text(encoding="utf-8"))
    return []


def test_the_site_is_small(site: Path) -> None:
    whole = site / WHOLE

    assert sum(path.stat().st_size for path in site.rglob("*") if path.is_file() and path != whole) < MOST_BYTES
    assert whole.stat().st_size < MOST_BYTES_WHOLE


def test_a_first_visit_loads_little(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/") or "index.html"))
    page.goto(address, wait_until="networkidle")
    page.close()
    # Browsers with a window ask for these too, and tell nobody.
    head = read_page(site, "index.html").find("link")
    asked += [link["href"] for link in head if link["rel"] in {"icon", "manifest"}]

    assert {Path(path).suffix for path in asked} == {".html", ".css", ".js", ".svg", ".webmanifest", ".woff2"}
    assert sum(len(gzip.compress((site / path).read_bytes(), 9)) for path in set(asked)) <= MOST_BYTES_FIRST

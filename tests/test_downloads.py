"""The page of downloads: links lead to files of the said size, day and version; without them it says who has them."""

import json
import re
import zipfile
from collections import defaultdict
from pathlib import Path

from conftest import DOWNLOADS_DAY, ROOT
from html_page import read_page, resolve
from systeemwijzer import __version__
from systeemwijzer.exports.service_worker import WORKER_FILE
from systeemwijzer.pages.build import Build
from systeemwijzer.pages.downloads import Downloads
from systeemwijzer.pages.draft import Draft
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide

PAGE = "downloads/index.html"
# A link that downloads, and what is said before the next one.
LINK = re.compile(r'<a[^>]* href="([^"]+)" download>(.*?)(?=<a[^>]* download>|<h2|$)', re.DOTALL)
SIZE = re.compile(r"([\d,]+) (kB|MB)")
BYTES = {"kB": 1_000, "MB": 1_000_000}
# The sizes that can be said.
STEPS = {"kB": 1_000, "MB": 100_000}
FILES = {"systeemwijzer.pdf", "systeemwijzer-offline.zip"}
DATA = {"data/vragen.csv", "data/cijfers.csv", "data/guide.json", "data/guide.schema.json"}


def read_said(site: Path) -> dict[str, str]:
    """Of each file that the page leads to, what it says of it."""
    said = LINK.findall((site / PAGE).read_text(encoding="utf-8"))
    targets = {target[0]: words for link, words in said if (target := resolve(link, PAGE))}
    assert len(targets) == len(said)
    return targets


def read_size(words: str) -> tuple[float, int]:
    """The size that is said first, in bytes, and how much it may be more than the file."""
    found = SIZE.search(words)
    assert found, words
    return float(found[1].replace(",", ".")) * BYTES[found[2]], STEPS[found[2]]


def test_each_link_leads_to_a_file_of_the_said_size(downloads_site: Path, guide: Guide) -> None:
    said = read_said(downloads_site)

    stacks = {f"vragenkaarten-{name}.pdf" for name in (*(level.id for level in guide.levels), "beleid")}
    made = {f"downloads/{name}" for name in FILES | stacks}
    assert set(said) == made | DATA
    assert {f"downloads/{path.name}" for path in (downloads_site / "downloads").iterdir()} == {*made, PAGE}
    for path, words in said.items():
        size = (downloads_site / path).stat().st_size
        told, step = read_size(words)
        assert size <= told < size + step, path


def test_each_says_of_which_day_and_version_it_is(downloads_site: Path) -> None:
    facts = re.findall(r'class="download__facts">(.*?)</p>', (downloads_site / PAGE).read_text(encoding="utf-8"))

    assert len(facts) == len(FILES) + len(DATA) + 1
    assert [fact for fact in facts if f"4 maart {DOWNLOADS_DAY.year}, versie&nbsp;{__version__}" not in fact] == []


def test_no_phone_fetches_what_is_large_by_itself(downloads_site: Path) -> None:
    code = (downloads_site / WORKER_FILE).read_text(encoding="utf-8").partition(";\n")[0]
    kept = json.loads(code.removeprefix("const SITE="))["files"]

    assert {path for path in kept if path.startswith("downloads/")} == {PAGE}
    assert kept.keys() >= DATA


def test_the_zip_does_not_hold_itself(downloads_site: Path) -> None:
    with zipfile.ZipFile(downloads_site / "downloads/systeemwijzer-offline.zip") as packed:
        names = packed.namelist()
        page = packed.read(PAGE).decode()

    assert [name for name in names if name.startswith("downloads/")] == [PAGE]
    assert "Vraag ernaar" in page


def test_without_them_the_page_says_who_has_them(site: Path) -> None:
    assert set(read_said(site)) == DATA
    assert "Vraag ernaar bij wie deze site uitgeeft." in " ".join(read_page(site, PAGE).text.split())


def test_with_a_contact_the_page_names_it() -> None:
    build = Build(Draft(Project(ROOT)))
    environment = build.draft.environment
    environment.globals.update(assets=defaultdict(str), downloads=Downloads(defaultdict(int), contact="A & B, 0612"))

    assert "de uitgever van deze site: A &amp; B, 0612." in build.show("downloads.md").html

"""What changed: the page and the Atom feed of it, and what each record says of its own changes."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag
from xml.etree import ElementTree

import feedparser
import pytest

from conftest import ROOT, MakeProject
from html_page import read_page
from projects import SITE_URL
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.checks.due import find_due
from systeemwijzer.exports.feed import FEED, export_feed
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.pages.markup import Renderer
from systeemwijzer.reading.problems import ContentError
from systeemwijzer.reading.project import Project
from systeemwijzer.records import Guide

ATOM = "{http://www.w3.org/2005/Atom}"
# The earlier one first, as somebody may write it.
CHANGES = """\
- id: eerst
  title: Wat er eerst kwam
  text: Een *begin* & meer.
  day: "2026-01-02"
  sort: new
  pages: [themas/geld/]
- id: later
  title: Een getal is < verbeterd
  text: "Het was *een*, en het is [twee](themas/geld/)."
  day: "2026-03-04"
  sort: corrected
  records: [micro-huishouden]
"""


@pytest.fixture
def changed(make_project: MakeProject) -> Guide:
    """A small guide in which two things changed."""
    return load_guide(make_project(FILES | {"content/changes.yml": CHANGES}))


def test_the_latest_comes_first_however_they_were_written(changed: Guide) -> None:
    html = Renderer(changed, make_environment(ROOT / "overrides", changed)).fill_embeds("<!-- embed changes -->", "a/")

    assert [change.id for change in changed.changes] == ["later", "eerst"]
    assert re.findall(r'<h2 id="(\w+)">', html) == ["later", "eerst"]
    assert '<time datetime="2026-03-04">4 maart 2026</time> <strong class="tag">Verbeterd</strong>' in html
    assert '<a href="../themas/geld/">Geld</a> (pagina)' in html
    # Without the site's address there is no feed to follow.
    assert FEED not in html


def test_a_record_says_what_changed_of_it(changed: Guide) -> None:
    environment = make_environment(ROOT / "overrides", changed)
    environment.globals["assets"] = defaultdict(str)
    renderer = Renderer(changed, environment)

    level = renderer.fill_embeds("<!-- embed level micro -->", "systeem/micro/")

    told = '<p data-page-only>Verbeterd op <a href="../../veranderd/#later">4 maart 2026</a></p>'
    assert level.count("Verbeterd op") == level.count(told) == 1


def test_what_a_change_touches_is_there(make_project: MakeProject) -> None:
    wrong = CHANGES.replace("themas/geld/]", "themas/gelt/]").replace("micro-huishouden", "micro-huishoude")

    with pytest.raises(ContentError) as caught:
        load_guide(make_project(FILES | {"content/changes.yml": wrong}))

    assert str(caught.value).splitlines() == [
        "content/changes.yml:6: pages: 'themas/gelt/' is hier niet bekend; bedoel je 'themas/geld/'?",
        "content/changes.yml:12: records: 'micro-huishoude' is hier niet bekend; bedoel je 'micro-huishouden'?",
    ]


def test_a_change_of_a_day_that_is_yet_to_come_is_listed(make_project: MakeProject) -> None:
    project = Project(make_project(FILES | {"content/changes.yml": CHANGES}))

    assert [str(problem) for problem in find_due(project, date(2026, 3, 3))] == [
        "content/changes.yml:10: day: 2026-03-04 moet nog komen; schrijf de dag waarop het veranderde"
    ]
    assert find_due(project, date(2026, 3, 4)) == ()


def test_the_feed_has_what_atom_asks_of_one(changed: Guide) -> None:
    environment = make_environment(ROOT / "overrides", changed)
    text = export_feed(changed, environment, SITE_URL)[FEED]

    feed = ElementTree.fromstring(text)  # noqa: S314  # our own
    for name in ("id", "title", "updated", "author"):
        assert len(feed.findall(f"{ATOM}{name}")) == 1, name
    assert feed.findtext(f"{ATOM}updated") == "2026-03-04T00:00:00Z"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE_URL}{FEED}", "alternate": f"{SITE_URL}veranderd/"}
    later, first = feed.findall(f"{ATOM}entry")
    for entry in (later, first):
        for name in ("id", "title", "updated", "content"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1, name
    assert later.findtext(f"{ATOM}id") == f"{SITE_URL}veranderd/#later"
    assert later.findtext(f"{ATOM}title") == "Verbeterd: Een getal is < verbeterd"
    assert later.findtext(f"{ATOM}content") == (
        f'<p>Het was <em>een</em>, en het is <a href="{SITE_URL}themas/geld/">twee</a>.</p><ul>\n'
        f'<li><a href="{SITE_URL}systeem/micro/#micro-huishouden">Huishouden</a> (belemmering)</li>\n</ul>'
    )
    assert first.findtext(f"{ATOM}updated") == "2026-01-02T00:00:00Z"


def test_without_an_address_or_without_changes_there_is_no_feed(changed: Guide, site: Path) -> None:
    environment = make_environment(ROOT / "overrides", changed)
    nothing = replace(changed, records=tuple(record for record in changed.records if record.kind != "change"))

    assert export_feed(changed, environment, "") == {}
    assert export_feed(nothing, make_environment(ROOT / "overrides", nothing), SITE_URL) == {}
    assert not (site / FEED).exists()
    assert read_page(site, "index.html").find("link", rel="alternate") == []


def test_a_reader_of_feeds_follows_the_published_one(published_site: Path) -> None:
    """As feedparser reads it; each entry leads to itself on the page, and every page leads to the feed."""
    feed = feedparser.parse((published_site / FEED).read_bytes())
    page = read_page(published_site, "veranderd/index.html")

    assert not feed.bozo
    assert feed.feed.title == "Systeemwijzer: wat is er veranderd"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 1
    for entry in feed.entries:
        address, anchor = urldefrag(entry.link)
        assert entry.id == entry.link
        assert address == f"{SITE_URL}veranderd/"
        assert anchor in page.ids
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == days[0]
    for path in ("index.html", "systeem/micro/index.html", "404.html"):
        assert read_page(published_site, path).find("link", rel="alternate", type="application/atom+xml"), path
    assert f"{SITE_URL}{FEED}" in page.text
    # Browsers keep pages; who reads feeds asks for it anew.
    assert f'"{FEED}"' not in (published_site / "sw.js").read_text(encoding="utf-8")
    assert FEED not in (published_site / "sitemap.xml").read_text(encoding="utf-8")

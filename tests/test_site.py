"""The built site, read as HTML: what `mkdocs build --strict` itself doesn't see."""

import json
import re
from pathlib import Path

import pytest

from conftest import ROOT
from dated import find_named
from html_page import HtmlPage, read_page, resolve
from systeemwijzer.reading.published import read_published
from systeemwijzer.records import Barrier, Guide, Question, Quote
from systeemwijzer.records.citations import cite

Pages = dict[str, HtmlPage]

# What gives its words to contents lists and accessible names, and the terms that explain themselves.
NAMES_AND_TERMS = re.compile(r'<(/?)(h[1-6]|summary|label|legend|caption|figcaption|a)\b|(class="term-tip")')
END_OF_EXPLANATION = "Naar de begrippen"


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Every built page, by its path."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {path: read_page(site, path) for path in paths}


def test_every_internal_link_and_anchor_resolves(site: Path, pages: Pages) -> None:
    dead = []
    for page in pages.values():
        for link in page.links:
            target = resolve(link, page.path)
            if target is None:
                continue
            path, anchor = target
            if not (site / path).is_file() or (anchor and path in pages and anchor not in pages[path].ids):
                dead.append(f"{page.path}: {link}")

    assert dead == []


def test_labels_and_paths_name_ids_of_their_page(pages: Pages) -> None:
    dangling = [
        f"{page.path}: {name}={attributes[name]}"
        for page in pages.values()
        for _, attributes in page.elements
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        for target in attributes.get(name, "").split()
        if target not in page.ids
    ]

    assert dangling == []


def test_what_explains_a_term_stands_in_no_name_and_in_no_data(site: Path, pages: Pages) -> None:
    """Contents lists, accessible names and exports have the words themselves."""
    named = {}
    for path in pages:
        within: list[str] = []
        for end, tag, term in NAMES_AND_TERMS.findall((site / path).read_text(encoding="utf-8")):
            if term and within:
                named[path] = within[-1]
            elif tag:
                within = within[:-1] if end else [*within, tag]
    assert named == {}

    attributes = [value for page in pages.values() for _, given in page.elements for value in given.values()]
    files = (path for path in site.rglob("*") if path.suffix in {".json", ".csv", ".js", ".xml", ".txt"})
    data = [*attributes, *(path.read_text(encoding="utf-8") for path in files)]
    assert [text[:100] for text in data if END_OF_EXPLANATION in text] == []


def test_ids_are_unique_on_a_page(pages: Pages) -> None:
    doubles = {path: sorted({i for i in page.ids if page.ids.count(i) > 1}) for path, page in pages.items()}

    assert {path: ids for path, ids in doubles.items() if ids} == {}


def test_every_page_has_title_description_and_one_h1(pages: Pages) -> None:
    for path, page in pages.items():
        if path == "404.html":
            continue
        assert page.title, path
        assert page.find("meta", name="description")[0]["content"], path
        assert len(page.find("h1")) == 1, path


def test_titles_are_unique(pages: Pages) -> None:
    titles = [page.title for path, page in pages.items() if path != "404.html"]

    assert sorted(titles) == sorted(set(titles))


def test_the_home_page_says_what_the_site_is_for(pages: Pages, site_name: str) -> None:
    assert pages["index.html"].title == f"{site_name}: kijk naar het systeem"


def test_the_404_page_leads_home(pages: Pages) -> None:
    """It is shown at any address, so its links begin at the root."""
    links = pages["404.html"].links

    assert "/" in links
    assert [link for link in links if not link.startswith(("/", "#")) or "." in link.split("/")] == []


def test_no_inline_styles(pages: Pages) -> None:
    styled = [
        f"{path}: <{tag} style={attributes['style']!r}>"
        for path, page in pages.items()
        for tag, attributes in page.elements
        if "style" in attributes
    ]

    assert styled == []


def test_every_record_stands_at_its_address(site: Path, pages: Pages) -> None:
    records = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))["records"]

    assert [record["url"] for record in records if not stands(record["url"], pages)] == []


def test_no_mark_of_markdown_counts_as_a_word(site: Path) -> None:
    """What pages are written with, mkdocs.yml says; the texts of records must be read with the same."""
    records = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))["records"]
    marks = ("///", "| --", "**", "{#", "<!--")

    assert [record["id"] for record in records if any(mark in record["text"] for mark in marks)] == []


def test_every_published_address_still_leads_somewhere(pages: Pages) -> None:
    """Where this fails: give the old id back, or say in content/redirects.yml where it went."""
    assert [address for address in sorted(read_published(ROOT)) if not stands(address, pages)] == []


def stands(address: str, pages: Pages) -> bool:
    path, _, anchor = address.partition("#")
    page = pages.get(f"{path}index.html")
    return page is not None and (not anchor or anchor in page.ids)


def test_every_source_id_is_named_by_a_record(site: Path, guide: Guide) -> None:
    records = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))["records"]
    named = {source for record in records for source in record["source"]}

    assert named == set(guide.source_places)


def test_quotes_stand_literally_on_the_page(pages: Pages, guide: Guide) -> None:
    assert [quote.id for quote in guide.all_of(Quote) if quote.text not in pages["citaten/index.html"].text] == []


def test_all_questions_stand_on_one_page(pages: Pages, guide: Guide) -> None:
    text = pages["vragen/index.html"].text

    assert [question.id for question in guide.all_of(Question) if question.text not in text] == []


def test_what_is_of_2012_says_so_where_another_page_names_it(site: Path, guide: Guide) -> None:
    named = list(find_named(site, guide))

    assert len({found.address for found in named}) > 60
    assert len(named) > 100
    assert [found for found in named if not found.is_dated] == []


def test_a_record_says_its_source_in_words(pages: Pages, guide: Guide) -> None:
    (citation,) = cite(guide, guide.all_of(Barrier)[0].source)

    assert citation.part in pages[f"systeem/{guide.all_of(Barrier)[0].level}/index.html"].text


def test_without_a_repository_there_are_no_edit_links(pages: Pages, guide: Guide) -> None:
    links = [link["href"] for page in pages.values() for link in page.find("a", **{"class": "meta__edit"})]

    # A region may have one for what is its own.
    own = guide.layer.repo_url if guide.layer else None
    assert [link for link in links if not (own and link.startswith(f"{own}/"))] == []
    assert bool(links) == bool(own)

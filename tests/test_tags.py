"""The reader of built pages: it finds what a whole parser finds, and changes nothing but what it is asked to."""

from pathlib import Path

import pytest

from systeemwijzer.pages.tags import list_headings, replace_elements, scan_tags
from systeemwijzer.records.html_tags import COMMENT, read_tags

Found = list[tuple[int, int, str, dict[str, str]]]


def parse(html: str) -> Found:
    """What the standard library's parser finds; it writes all names in small letters."""
    tags = (tag for tag in read_tags(html) if tag.name != COMMENT)
    return [(tag.start, tag.end, tag.name, dict(tag.attributes)) for tag in tags]


def scan(html: str) -> Found:
    return [
        (tag.start, tag.end, tag.name.lower(), {name.lower(): value for name, value in tag.attributes.items()})
        for tag in scan_tags(html)
        if tag.name and not tag.is_end
    ]


def test_every_page_reads_as_a_parser_reads_it(site: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}

    assert len(pages) > 50
    assert [str(path) for path, html in pages.items() if scan(html) != parse(html)] == []


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a > b &amp; c"><a\nhref="#x"\n  hidden>y</a></p>',
        '<!-- <p id="nee"> --><svg viewBox="0 0 1 1"><use href="#a"/></svg>',
        "1 < 2<br>3",
    ],
)
def test_what_it_may_meet_reads_as_a_parser_reads_it(html: str) -> None:
    assert scan(html) == parse(html)


def test_an_element_is_replaced_with_all_that_is_in_it() -> None:
    html = '<div>a<div id="x">b<div>c</div></div><input id="x">d</div><p id="x"></p>'

    assert replace_elements(html, lambda tag: "-" if tag.get("id") == "x" else None) == "<div>a--d</div>-"
    with pytest.raises(ValueError, match="not closed: <p>"):
        replace_elements("<p>", lambda tag: "")


def test_a_tag_is_written_anew_but_for_what_stays() -> None:
    (tag,) = scan_tags('<h2  id="a"\n data-x hidden lang="nl">')

    written = tag.rewrite("h3", {"id": "b", "data-x": None}.get)
    assert written == '<h3  id="b" hidden lang="nl">'


def test_headings_have_an_id_and_words() -> None:
    html = '<h1>nee</h1><h2 class="x" id="b">B &amp; <em>c</em></h2><h3 id="d">D</h3><h4 id="e">E</h4>'

    assert list(list_headings(html)) == [(2, "b", "B & c"), (3, "d", "D")]

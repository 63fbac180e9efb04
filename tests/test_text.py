"""Addresses, headings, outlines, citations, numbers and plain text."""

import pytest

from systeemwijzer.pages.embeds import Embed, find_embeds, replace_embeds
from systeemwijzer.pages.environment import format_number
from systeemwijzer.pages.outline import outline
from systeemwijzer.reading.page_markup import read_markup
from systeemwijzer.reading.page_source import split_page
from systeemwijzer.reading.sections import parse_sections
from systeemwijzer.records import Guide, Origin
from systeemwijzer.records.addresses import address_of_page, relative
from systeemwijzer.records.citations import cite
from systeemwijzer.records.plain_text import from_markdown, strip_tags


@pytest.mark.parametrize(
    ("address", "page", "link"),
    [
        ("systeem/micro/#a", "systeem/micro/", "#a"),
        ("systeem/micro/#a", "systeem/meso/", "../micro/#a"),
        ("systeem/micro/", "", "systeem/micro/"),
        ("systeem/", "systeem/micro/", "../"),
        ("", "systeem/micro/", "../../"),
        ("", "", "./"),
        ("#a", "", "#a"),
        ("data/vragen.csv", "vragen/", "../data/vragen.csv"),
    ],
)
def test_relative(address: str, page: str, link: str) -> None:
    assert relative(address, page) == link


@pytest.mark.parametrize(
    ("src_uri", "address"),
    [("index.md", ""), ("vragen.md", "vragen/"), ("systeem/index.md", "systeem/"), ("a/b.md", "a/b/")],
)
def test_address_of_page(src_uri: str, address: str) -> None:
    assert address_of_page(src_uri) == address


def test_address_of_records(small_guide: Guide) -> None:
    addresses = {record.id: record.address for record in small_guide.records}

    assert addresses["micro-actor-gezin"] == "systeem/micro/#micro-actor-gezin"
    assert addresses["achtergrond-citaat"] == "citaten/#achtergrond-citaat"
    assert addresses["beleid-vraag"] == "beleid/#beleid-vraag"
    assert addresses["waarom"] == "#waarom"


MARKDOWN = """\
# Titel

Inleiding.

## Een *kop* {#een data-source="ev.1.doel ev.1.vraag" data-topics=geld}

Tekst met [link](b.md) en `code`.

```
## Geen kop {#niet data-source="ev.9"}
```

### Zonder bron {#twee}

Hoort niet meer bij een.

## Van ons {#drie data-status="editorial"}
Slot.
"""


def test_sections_are_headings_with_a_source() -> None:
    first, second = parse_sections(split_page(MARKDOWN, "docs/a/b.md"))

    assert (first.id, first.source, first.topics) == ("een", ("ev.1.doel", "ev.1.vraag"), ("geld",))
    assert (first.status, first.page) == ("adapted", "a/b.md")
    assert first.origin == Origin(file="docs/a/b.md", line=5, last=11)
    assert first.text.startswith("Tekst met link en code.")
    assert "Hoort niet" not in first.text
    assert (second.id, second.status, second.text) == ("drie", "editorial", "Slot.")


def test_each_section_ends_with_its_source() -> None:
    lines = read_markup(MARKDOWN).write(lambda address: address).splitlines()

    assert lines.index("<!-- embed source een -->") + 1 == lines.index('<h3 id="twee">Zonder bron</h3>')
    assert lines[-1] == "<!-- embed source drie -->"
    assert "<!-- embed source twee -->" not in lines
    assert '<h2 id="een">Een <em>kop</em></h2>' in lines


def test_embeds_are_found_and_replaced() -> None:
    text = "a\n<!-- embed level micro -->\n<!-- een opmerking -->\n<!-- embed rings -->\n"

    assert list(find_embeds(text)) == [Embed("level", ("micro",)), Embed("rings", ())]
    assert replace_embeds(text, lambda embed: embed.name.upper()) == "a\nLEVEL\n<!-- een opmerking -->\nRINGS\n"


def test_outline_nests_headings_that_have_an_id() -> None:
    html = (
        '<h1 id="a">A</h1><h2 id="b">B &amp; <em>c</em>\n d</h2><h2>geen id</h2><h3 id="e">E</h3><h2 id="f">F</h2>'
        '<h4 id="g">te diep</h4>'
    )

    (top,) = outline(html)
    assert (top["name"], [child["name"] for child in top["children"]]) == ("A", ["B & c d", "F"])
    assert top["children"][0]["children"] == [{"level": 3, "id": "e", "name": "E", "children": []}]


def test_citations_say_each_place_once(small_guide: Guide) -> None:
    citations = cite(small_guide, ("ev.5.b.1", "ev.5.b.2", "am.0.voorwoord"))

    assert [str(citation) for citation in citations] == [
        "Een, hoofdstuk 5, Belemmeringen",
        "Twee (Amsterdam, 2012), Voorwoord",
    ]


@pytest.mark.parametrize(("value", "text"), [(54.6, "54,6"), (226000, "226.000"), (8, "8"), (1234567.5, "1.234.567,5")])
def test_format_number(value: float, text: str) -> None:
    assert format_number(value) == text


def test_plain_text_keeps_words_apart() -> None:
    assert from_markdown("Een **vet**woord\n\n- punt\n- [twee](x.md)") == "Een vetwoord punt; twee."


def test_plain_text_parts_cells() -> None:
    html = "<table><tr><th>Een</th><th>Twee.</th></tr>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr></table>"

    assert strip_tags(html) == "Een; Twee. a; b."

"""Pages as one document: what each chapter loses, what it is called there, and where its links lead."""

import pytest

from systeemwijzer.pages.gathered import Document, choose_pages, make_chapters

PAGES = ("index.md", "a/index.md", "a/b.md", "c.md", "alles.md")
ONE = """<h1 id="een">Een</h1>
<nav><nav>weg</nav></nav><button type="button">weg</button><p class="x" data-page-only>weg</p>
<section aria-labelledby="deel"><h2 id="deel">Deel</h2></section>
<details class="fold"><summary>Titel</summary><p id="record">Een record.</p></details>
<details class="about"><summary>Bron</summary></details>
<p><a href="../c/#deel">ander deel</a> <a href="b/">verder</a> <a href="#deel">hier</a> <a href="../d/?q=x">weg</a>
<a href="https://example.org/c/">buiten</a> <svg><use href="#glyph"/></svg></p>"""
OTHER = """<h1 id="drie">Drie</h1>
<h2 id="deel">Deel</h2>
<div class="record" id="record"><div>Nog eens.</div></div>
<p><a href="#deel">hier</a> <a href="../d/#record">record</a> <a href="../a/">terug</a></p>"""


@pytest.fixture
def document() -> Document:
    pages = [("a/", ONE), ("a/b/", '<h1 id="twee">Twee</h1>'), ("c/", OTHER)]
    chapters = make_chapters(pages, lambda name: "<p>zie eerder</p>" if name == "record" else None)
    return Document("alles/", chapters, ["d/#record"])


def test_a_chapter_is_a_page_without_its_controls_one_heading_deeper(document: Document) -> None:
    html = document.write(document.chapters[0])

    for gone in ("weg</nav>", "<button", "weg</p>", "data-page-only"):
        assert gone not in html
    assert '<h2 id="een">Een</h2>' in html
    assert '<section><h3 id="deel">Deel</h3></section>' in html
    assert '<details open class="fold">' in html
    assert '<details class="about">' in html


def test_what_two_chapters_call_the_same_gets_two_names_and_a_record_stands_once(document: Document) -> None:
    html = document.write(document.chapters[2])

    assert '<h3 id="c-deel">Deel</h3>' in html
    assert "<p>zie eerder</p>\n<p>" in html
    assert "Nog eens" not in html


def test_links_lead_inside_where_the_document_holds_what_they_lead_to(document: Document) -> None:
    one, other = document.write(document.chapters[0]), document.write(document.chapters[2])

    for link in ("#c-deel", "#twee", "#deel", "../d/?q=x", "https://example.org/c/", "#glyph"):
        assert f'href="{link}"' in one
    for link in ("#c-deel", "#record", "#een"):
        assert f'href="{link}"' in other


def test_the_contents_are_nested_as_the_folders_are(document: Document) -> None:
    assert [(head.heading.title, [each.heading.title for each in below]) for head, below in document.parts] == [
        ("Een", ["Twee"]),
        ("Drie", []),
    ]


def test_a_document_says_what_it_gathers() -> None:
    assert list(choose_pages(["c.md", "a/"], PAGES, {})) == ["c.md", "a/index.md", "a/b.md"]
    with pytest.raises(LookupError, match=r"did you mean 'c\.md'"):
        list(choose_pages(["cc.md"], PAGES, {}))


def test_a_word_stands_for_those_of_its_pages_that_nothing_else_names() -> None:
    words = {"guides": ("a/b.md", "c.md"), "kinds": ()}

    assert list(choose_pages(["guides", "a/", "kinds"], PAGES, words)) == ["c.md", "a/index.md", "a/b.md"]

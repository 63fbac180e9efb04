"""What one takes along: the whole guide on one page, as PDF, and the site in a zip file."""

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject
from pypdfium2 import PdfDocument

from conftest import wait_until
from html_page import HtmlPage, read_page
from make_pdf import WHOLE
from pack_site import pack_site
from systeemwijzer.records import Guide

MOST_PDF_PAGES = 100
MOST_ZIP_BYTES = 1_100_000


@pytest.fixture(scope="module")
def whole(site: Path) -> HtmlPage:
    return read_page(site, WHOLE)


@pytest.fixture(scope="module")
def records(site: Path) -> list[dict[str, Any]]:
    """All that the document is to hold: to cases, which one opens step by step, and to what changed it has a link."""
    found: list[dict[str, Any]] = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))["records"]
    return [record for record in found if record["kind"] != "case" and not record["url"].startswith("veranderd/")]


def test_the_document_holds_every_record_once(whole: HtmlPage, records: list[dict[str, Any]]) -> None:
    assert [record["id"] for record in records if whole.ids.count(record["id"]) != 1] == []


def test_what_the_document_holds_is_linked_inside_it(whole: HtmlPage, records: list[dict[str, Any]]) -> None:
    pages = {record["url"].partition("#")[0] for record in records}
    links = list(list_links_of_content(whole))

    # The one quote of that page stands in the background too; the page itself repeats all others.
    held = pages - {"citaten/"}
    # What holds a = asks the page itself to do something, as to present a slide.
    places = [link for link in links if "=" not in link]
    assert [link for link in places if link.removeprefix("../").partition("#")[0] in held] == []
    assert len([link for link in links if link.startswith("#")]) > 300


def list_links_of_content(page: HtmlPage) -> Iterator[str]:
    is_content = False
    for tag, attributes in page.elements:
        is_content = (is_content or tag == "main") and tag != "footer"
        # Templates have links that get their address when they are shown.
        if is_content and tag == "a" and "href" in attributes:
            yield attributes["href"]


def test_the_contents_lead_to_the_chapters_in_their_order(browser: Browser, address: str, guide: Guide) -> None:
    page = browser.new_page()
    page.goto(f"{address}alles/")
    links = page.locator(".contents a").evaluate_all(
        "links => links.map(link => [link.hash.slice(1), link.textContent])"
    )
    headings = page.locator(".chapter h2").evaluate_all("all => all.map(each => [each.id, each.textContent])")
    page.close()

    assert links == headings
    assert [level.title for level in guide.levels] == [title for _, title in links if title in titles_of(guide)]


def titles_of(guide: Guide) -> set[str]:
    return {level.title for level in guide.levels}


@pytest.fixture(scope="module")
def printed(downloads_site: Path) -> bytes:
    return (downloads_site / "downloads/systeemwijzer.pdf").read_bytes()


@pytest.fixture(scope="module")
def pdf(printed: bytes) -> PdfReader:
    return PdfReader(BytesIO(printed))


def test_the_pdf_is_tagged_and_says_what_it_is(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Systeemwijzer: alles in één document"
    assert len(pdf.pages) <= MOST_PDF_PAGES
    tags = list(list_tags(root["/StructTreeRoot"]))
    depths = [int(tag["/S"][2]) for tag in tags if tag["/S"] in {"/H1", "/H2", "/H3", "/H4", "/H5"}]
    assert len(depths) > 200
    # No heading skips a level on the way down.
    assert [pair for pair in pairwise(depths) if pair[1] > pair[0] + 1] == []
    # Drawings have words; what a PDF can't say to who listens isn't there.
    assert [tag for tag in tags if tag["/S"] == "/Figure" and not tag.get("/Alt")] == []
    assert [tag["/S"] for tag in tags if tag["/S"] == "/Form"] == []


def list_tags(element: Any) -> Iterator[Any]:
    """Every tag below one, in the order of reading."""
    children = element.get("/K", [])
    for child in children if isinstance(children, ArrayObject) else [children]:
        found = child.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from list_tags(found)


def test_the_pdf_has_bookmarks_to_the_chapters(pdf: PdfReader, guide: Guide) -> None:
    ((_, chapters),) = [pdf.outline]
    titles = [chapter.title for chapter in chapters if isinstance(chapter, Destination)]
    pages = [pdf.get_destination_page_number(chapter) or 0 for chapter in chapters if isinstance(chapter, Destination)]

    assert [title for title in titles if title in titles_of(guide)] == [level.title for level in guide.levels]
    assert pages == sorted(pages)
    # Each chapter begins a page.
    assert len(set(pages[1:])) == len(pages) - 1


def test_links_in_the_pdf_lead_inside_it_or_to_the_web(pdf: PdfReader) -> None:
    found: list[Any] = [note.get_object() for page in pdf.pages for note in page.get("/Annots") or []]
    links = [link for link in found if link["/Subtype"] == "/Link"]
    inside = [link["/Dest"] for link in links if "/Dest" in link]

    assert len(inside) > 300
    assert [name for name in inside if name not in pdf.named_destinations] == []
    assert {link["/A"]["/URI"].partition(":")[0] for link in links if "/A" in link} <= {"https"}


def test_no_record_is_lost_in_the_pdf(printed: bytes, records: list[dict[str, Any]]) -> None:
    text = squeeze("".join(page.get_textpage().get_text_bounded() for page in PdfDocument(printed)))

    # A quote has no title on paper, only its own words.
    words = {record["id"]: record["text" if record["kind"] == "quote" else "title"] for record in records}
    assert [name for name, expected in words.items() if squeeze(expected) not in text] == []


def squeeze(text: str) -> str:
    """The letters and digits of a text: lines on paper part words, and hyphens come between."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip file of the site, unpacked in a folder whose name has a space."""
    folder = tmp_path_factory.mktemp("take along")
    pack_site(site, folder / "one.zip")
    pack_site(site, folder / "other.zip")
    assert (folder / "one.zip").read_bytes() == (folder / "other.zip").read_bytes()
    assert (folder / "one.zip").stat().st_size < MOST_ZIP_BYTES
    with zipfile.ZipFile(folder / "one.zip") as archive:
        archive.extractall(folder / "site")
    assert (folder / "site/LEESMIJ.txt").is_file()
    return folder / "site"


@pytest.fixture
def from_disk(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """The home page opened as a file, without any network."""
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto((unpacked / "index.html").as_uri())
        yield page


def test_unpacked_the_rings_lead_to_the_levels(from_disk: Page) -> None:
    # In the name of the ring: its middle is another ring's.
    from_disk.locator(".ring.level--micro").first.focus()
    from_disk.keyboard.press("Enter")
    from_disk.wait_for_url("**/systeem/micro/index.html")

    from_disk.get_by_role("link", name="Macrosysteem").first.click()
    from_disk.wait_for_url("**/systeem/macro/index.html")


def test_unpacked_the_search_finds(from_disk: Page) -> None:
    from_disk.get_by_role("combobox", name="Zoek op deze site").fill("kinderopvang")
    from_disk.keyboard.press("Enter")
    from_disk.locator("#search-results[data-query=kinderopvang] > li").first.wait_for()


def test_unpacked_the_finder_narrows(from_disk: Page, unpacked: Path) -> None:
    from_disk.goto((unpacked / "vragen/index.html").as_uri())
    questions = from_disk.locator("[data-find]:visible")
    wait_until(from_disk, "document.querySelector('[data-finder] input')?.offsetParent !== null")
    from_disk.locator("[data-finder] input[type=search]").fill("schulden")
    expect(questions.first).to_be_visible()

    assert questions.count() < from_disk.locator("[data-find]").count()


def test_unpacked_a_conversation_can_be_gathered(from_disk: Page, unpacked: Path) -> None:
    from_disk.goto((unpacked / "gesprek/index.html").as_uri())
    from_disk.get_by_role("link", name=re.compile("Begin hiermee ?, Een eerste gesprek")).click()
    expect(from_disk.locator(".talks > li")).to_have_count(6)
    from_disk.goto((unpacked / "systeem/meso/index.html").as_uri())
    expect(from_disk.get_by_role("link", name="Mijn gesprek 6")).to_be_visible()


def test_unpacked_a_training_can_be_given(from_disk: Page, unpacked: Path) -> None:
    from_disk.goto(f"{(unpacked / 'training/niveau/index.html').as_uri()}#ronde=1")
    from_disk.get_by_role("radio", name=re.compile("^Micro")).check()
    from_disk.get_by_role("button", name="Kijk waar het staat").click()
    expect(from_disk.get_by_role("button", name=re.compile("^Volgende"))).to_be_visible()
    from_disk.goto(f"{(unpacked / 'systeem/micro/index.html').as_uri()}#presenteren=micro")
    expect(from_disk.get_by_role("dialog", name="Presenteren")).to_be_visible()

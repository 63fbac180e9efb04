"""Every record has a reference to copy: whose words these are, of which year, where they stand, and when read."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from html_page import read_page, resolve
from systeemwijzer.checks.all_checks import load_kinds
from systeemwijzer.records import Figure, Guide, Quote, Record
from systeemwijzer.records.citations import cite_by_guide

DAY = date(2026, 3, 4)
READ_ON = "(geraadpleegd op 4 maart 2026)"
# What changed is told of records and pages: these one cites.
NOT_CITED = "change"
KINDS = [kind.id for kind in load_kinds(ROOT) if kind.id != NOT_CITED]


def list_parts(guide: Guide, record: Record) -> Iterator[str]:
    """What the reference to a record has to say."""
    for source, citations in cite_by_guide(guide, record.source):
        yield from (source.title, f"({source.year or 'zonder jaar'})", *source.authors)
        yield from (citation.place for citation in citations)
    yield record.text if isinstance(record, Quote) else record.summarise().title
    if record.status == "editorial":
        yield "Redactie van Systeemwijzer"
    if isinstance(record, Quote):
        yield record.speaker.description or "redactioneel: "
    if isinstance(record, Figure):
        yield from (record.population, record.place, record.year or "jaar niet genoemd")


def read_references(site: Path) -> Iterator[tuple[str, str]]:
    """Of each button for a reference the record's address, which it has or the one before it, and its words."""
    for file in site.rglob("index.html"):
        path = file.relative_to(site).as_posix()
        address = ""
        for button in read_page(site, path).find("button", type="button"):
            address = button.get("data-copy-link", address)
            if "data-copy-text" in button:
                target, anchor = resolve(address, path) or ("", "")
                yield f"{target.removesuffix('index.html')}#{anchor}", button["data-copy-text"]


def test_each_record_says_what_one_cites_it_with(site: Path, guide: Guide) -> None:
    references = dict(read_references(site))
    records = [record for record in guide.records if record.kind != NOT_CITED]

    assert [record.address for record in records if record.address not in references] == []
    missing = [
        (record.address, part)
        for record in records
        for part in list_parts(guide, record)
        if part not in references[record.address]
    ]
    assert missing == []
    # One paragraph in which no quotation marks stand twice, without signs of Markdown or remarks of the editors.
    wrong = re.compile(r"\n|[\u2018]{2}|[\u2019]{2}|\]\(|\*|\(Redactie")
    assert [reference for reference in references.values() if wrong.search(reference)] == []


def choose(guide: Guide, kind: str) -> Record:
    """One record of a kind, with a source where one of them has it."""
    records = [record for record in guide.records if record.kind == kind]
    return max(records, key=lambda record: bool(record.source))


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page of somebody who reads, and copies, on DAY."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.clock.set_fixed_time(DAY.isoformat())
        yield page


def copy_reference(page: Page, url: str) -> str:
    """Open what the button for a record's reference stands in, as a reader does, and copy it."""
    page.goto(url)
    link = f'[data-copy-link$="#{url.partition("#")[2]}"]'
    button = page.locator(f"{link}[data-copy-text], {link} + [data-copy-text]")
    closed = page.locator("details:not([open])", has=button)
    while closed.count():
        closed.first.locator("> summary").click()
    button.click()
    expect(button).to_have_text("Gekopieerd")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("kind", KINDS)
def test_one_copies_it_with_day_and_address(reader: Page, address: str, guide: Guide, kind: str) -> None:
    record = choose(guide, kind)

    copied = copy_reference(reader, address + record.address)

    assert [part for part in list_parts(guide, record) if part not in copied] == []
    assert copied.endswith(f" {READ_ON}: {address}{record.address}")


def test_from_disk_it_has_no_address_as_nobody_else_finds_that(reader: Page, site: Path, guide: Guide) -> None:
    record = choose(guide, "barrier")

    copied = copy_reference(reader, f"{site.as_uri()}/{record.address.replace('/#', '/index.html#')}")

    assert copied.endswith(f"{record.summarise().title}\N{RIGHT SINGLE QUOTATION MARK} {READ_ON}")
    assert "file:" not in copied

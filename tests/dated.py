"""Whether what comes from a guide of a year says so wherever another page names it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from html_page import resolve
from systeemwijzer.records import Guide
from systeemwijzer.records.citations import list_dated
from systeemwijzer.records.plain_text import strip_tags

# A link with its words, and what stands behind it, as far as that is about the same thing.
LISTED = re.compile(r'<a href="([^"]*#[^"]+)"[^>]*>(.*?)</a>(.*?)(?=</li>|</p>|<a )', re.DOTALL)


class Named(NamedTuple):
    """A record where another page names it, and whether its guides' places and years stand behind its name."""

    page: str
    address: str
    is_dated: bool


def find_named(site: Path, guide: Guide) -> Iterator[Named]:
    """Each place of a built site that names a record of a guide of a year by its title, and leads to it."""
    dated = {record.address: record for record in guide.records if list_dated(guide, record.source)}
    for path in site.rglob("*.html"):
        page = path.relative_to(site).as_posix()
        for link, words, after in LISTED.findall(path.read_text(encoding="utf-8")):
            target, anchor = resolve(link, page) or ("", "")
            record = dated.get(f"{target.removesuffix('index.html')}#{anchor}")
            if record and target != page and record.summarise().title == strip_tags(words):
                marks = [f"{item.place} {item.year}" for item in list_dated(guide, record.source)]
                yield Named(page, record.address, all(mark in after for mark in marks))

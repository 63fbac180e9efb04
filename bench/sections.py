"""What a result of Material's search leads to.

Material finds pages and headings, we find records. To its credit a result counts as every record that stands under its
heading, up to the next heading that Material knows; a page counts as what stands before its first one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path


def records_by_location(site: Path, locations: Iterable[str], record_ids: frozenset[str]) -> dict[str, list[str]]:
    """For each location of Material's index (`page/#anchor`), the ids of the records that stand there, in order."""
    known = set(locations)
    found: dict[str, list[str]] = defaultdict(list)
    for page in {location.partition("#")[0] for location in known}:
        here = page
        for anchor in _ids(site / page / "index.html"):
            if f"{page}#{anchor}" in known:
                here = f"{page}#{anchor}"
            if anchor in record_ids:
                found[here].append(anchor)
    return found


def _ids(file: Path) -> Iterator[str]:
    parser = _IdParser()
    parser.feed(file.read_text(encoding="utf-8"))
    return iter(parser.ids)


class _IdParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id")
        if anchor:
            self.ids.append(anchor)

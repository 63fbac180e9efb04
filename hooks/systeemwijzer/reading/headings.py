"""The headings of a page in docs/*.md, with their attributes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<title>.+?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
ATTRIBUTE = re.compile(r"""#(?P<id>\S+)|(?P<key>[\w-]+)=(?:"(?P<value>[^"]*)"|(?P<word>\S+))""")
FENCE = re.compile(r"^(```|~~~)")


@dataclass(frozen=True)
class Heading:
    """A heading in Markdown: its line (from 0), depth (from 1), title and attributes (`id` among them)."""

    line: int
    depth: int
    title: str
    attributes: dict[str, str]

    @property
    def is_record(self) -> bool:
        return "data-source" in self.attributes or "data-status" in self.attributes


def skip_fenced(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each line outside fenced code, with its number (from 0)."""
    fenced = False
    for number, line in enumerate(lines):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def find_headings(lines: Iterable[str]) -> Iterator[Heading]:
    """All headings outside fenced code."""
    for number, line in skip_fenced(lines):
        match = HEADING.match(line)
        if match:
            yield Heading(number, len(match["marks"]), match["title"], _parse_attributes(match["attributes"] or ""))


def _parse_attributes(text: str) -> dict[str, str]:
    attributes = {}
    for match in ATTRIBUTE.finditer(text):
        if match["id"]:
            attributes["id"] = match["id"]
        else:
            attributes[match["key"]] = match["value"] if match["value"] is not None else match["word"]
    return attributes

"""The table of contents of a page, read from its HTML."""

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TypedDict

LEVELS = {"h1": 1, "h2": 2, "h3": 3}


class TocToken(TypedDict):
    """A heading as Python-Markdown's toc gives it. `name` is HTML."""

    level: int
    id: str
    name: str
    children: list["TocToken"]


@dataclass
class _Heading:
    level: int
    id: str
    name: str = ""
    children: list["_Heading"] = field(default_factory=list)


def outline(html: str) -> list[TocToken]:
    """The headings with an id, nested, in the form of Python-Markdown's toc_tokens."""
    parser = _HeadingParser()
    parser.feed(html)
    root = _Heading(0, "")
    stack = [root]
    for heading in parser.headings:
        while stack[-1].level >= heading.level:
            stack.pop()
        stack[-1].children.append(heading)
        stack.append(heading)
    return [_token(heading) for heading in root.children]


def _token(heading: _Heading) -> TocToken:
    return {
        "level": heading.level,
        "id": heading.id,
        "name": escape(" ".join(heading.name.split()), quote=False),
        "children": [_token(child) for child in heading.children],
    }


class _HeadingParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[_Heading] = []
        self.current: _Heading | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        heading_id = dict(attrs).get("id")
        if tag in LEVELS and heading_id:
            self.current = _Heading(LEVELS[tag], heading_id)

    def handle_endtag(self, tag: str) -> None:
        if self.current and LEVELS.get(tag) == self.current.level:
            self.headings.append(self.current)
            self.current = None

    def handle_data(self, data: str) -> None:
        if self.current:
            self.current.name += data

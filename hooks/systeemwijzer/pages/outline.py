"""The table of contents of a page, read from its HTML."""

from dataclasses import dataclass, field
from typing import TypedDict

from .tags import list_headings


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
    root = _Heading(0, "")
    stack = [root]
    for level, name, title in list_headings(html):
        heading = _Heading(level, name, title)
        while stack[-1].level >= heading.level:
            stack.pop()
        stack[-1].children.append(heading)
        stack.append(heading)
    return [_token(heading) for heading in root.children]


def _token(heading: _Heading) -> TocToken:
    return {
        "level": heading.level,
        "id": heading.id,
        "name": heading.name,
        "children": [_token(child) for child in heading.children],
    }

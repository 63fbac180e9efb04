"""The table of contents of a page, read from its HTML."""

import re
from dataclasses import dataclass, field
from typing import TypedDict

from markupsafe import Markup

# Our templates and Python-Markdown write every heading so: with quotes around its id, and no `>` in an attribute.
HEADING = re.compile(r'<h(?P<level>[1-3])\b[^>]*?\bid="(?P<id>[^"]+)"[^>]*>(?P<name>.*?)</h(?P=level)>', re.DOTALL)


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
    for match in HEADING.finditer(html):
        heading = _Heading(int(match["level"]), match["id"], Markup(match["name"]).striptags())  # noqa: S704  # tags are taken out
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

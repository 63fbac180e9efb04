"""The tags of HTML that our templates and Python-Markdown wrote, with their places: the one reader of built pages.

What people write is read by the standard library's parser (`records/html_tags.py`). For all pages that takes twelve
times as long as the expression here (0.46 s, of a build of 2 s); and what makes a tree of a page tells no places,
without which one can't change a spot of it and leave every other byte as it is. All that we write has this one shape:
values in double quotes, and no `<` that isn't a tag. A test has the parser read every page of the site too: both find
the same.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

from markupsafe import Markup

from ..records.html_tags import Edit, edit_html

NAME = r"[a-zA-Z][\w-]*+"
ATTRIBUTE = re.compile(r'(?P<before>\s+(?P<name>[^\s="/]+))(?:="(?P<value>[^"]*)")?')
# What a template says of an element to us, and nobody needs on the page: terms in it stay plain text; it is for a page
# of its own, and no part of a document that gathers pages.
PLAIN = "data-plain"
PAGE_ONLY = "data-page-only"
# Elements that have no end, or may do without.
WITHOUT_END = frozenset(["br", "circle", "hr", "img", "input", "link", "meta", "meter", "path", "rect", "use", "wbr"])

# Gives the new value of an attribute by its name and value; None leaves it out.
Change = Callable[[str, str], str | None]


class Tag:
    """A tag, or a comment, which has no name, and where it stands."""

    __slots__ = ("_found",)

    def __init__(self, found: re.Match[str]) -> None:
        self._found = found

    @property
    def start(self) -> int:
        return self._found.start()

    @property
    def end(self) -> int:
        return self._found.end()

    @property
    def name(self) -> str:
        return self._found["name"] or ""

    @property
    def is_end(self) -> bool:
        return bool(self._found["end"])

    @property
    def has_attributes(self) -> bool:
        return bool(self._found["written"])

    @property
    def has_inside(self) -> bool:
        """Whether it has an end or is one: what stands between the two is inside the element."""
        name = self._found["name"]
        return name is not None and name not in WITHOUT_END and not self._found[0].endswith("/>")

    @property
    def attributes(self) -> dict[str, str]:
        """Each attribute with its value, which is '' where it has none."""
        return {found["name"]: unescape(found["value"] or "") for found in ATTRIBUTE.finditer(self._written)}

    def has(self, name: str) -> bool:
        """Whether it has an attribute. Most tags haven't, and that is quick to see."""
        written = self._found["written"]
        return bool(written) and name in written and name in self.attributes

    def get(self, name: str) -> str | None:
        """The value of an attribute; None where it has none. Most tags haven't, and that is quick to see."""
        written = self._found["written"]
        return self.attributes.get(name) if written and name in written else None

    def write(self) -> str:
        """The tag as it stands there."""
        return self._found[0]

    def rewrite(self, name: str, change: Change) -> str:
        """The tag by another name and with other attributes; `change` gets values as they are written, escaped."""

        def write_attribute(found: re.Match[str]) -> str:
            value = change(found["name"], found["value"] or "")
            if value is None:
                return ""
            return found["before"] if found["value"] is None else f'{found["before"]}="{value}"'

        return f"<{self._found['end']}{name}{ATTRIBUTE.sub(write_attribute, self._written)}>"

    @property
    def _written(self) -> str:
        return self._found["written"] or ""


class Heading(NamedTuple):
    """A heading with an id; `title` are its words as text: whoever shows them escapes them."""

    level: int
    id: str
    title: str


def scan_tags(html: str, *names: str) -> Iterator[Tag]:
    """All tags and comments in order, or, which is quicker, of tags only those with these names."""
    return map(Tag, _make_pattern(names).finditer(html))


@cache
def _make_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    name = rf"(?:{'|'.join(names)})(?![\w-])" if names else NAME
    written = r'[^">]*+(?:"[^"]*+"[^">]*+)*+'
    return re.compile(rf"<(?:(?P<end>/?)(?P<name>{name})(?P<written>{written})|!--.*?--)>", re.DOTALL)


def list_headings(html: str, deepest: int = 3) -> Iterator[Heading]:
    """The headings that have an id, down to a level."""
    begin: Tag | None = None
    for tag in scan_tags(html, *(f"h{level}" for level in range(1, deepest + 1))):
        if tag.name and not tag.is_end:
            begin = tag
        elif begin and (name := begin.get("id")):
            title = Markup(html[begin.end : tag.start]).striptags()  # noqa: S704  # nothing is shown: tags are taken out
            yield Heading(int(tag.name[1:]), name, title)
            begin = None


def replace_elements(html: str, replace: Callable[[Tag], str | None]) -> str:
    """Put what `replace` gives for an element's first tag in the place of the whole element; None leaves it there."""
    edits: list[Edit] = []
    first, instead, depth = None, "", 0
    for tag in scan_tags(html):
        if first is None and tag.name and not tag.is_end:
            found = replace(tag)
            first, instead = (None, "") if found is None else (tag, found)
        if first is None or tag.name != first.name:
            continue
        depth += -1 if tag.is_end else 1
        if depth == 0 or not tag.has_inside:
            edits.append((first.start, tag.end, instead))
            first, depth = None, 0
    if first is not None:
        raise ValueError(f"not closed: {first.write()}")
    return edit_html(html, edits)

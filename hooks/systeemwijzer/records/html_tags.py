"""The tags of HTML that Markdown made, read as a browser reads them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

from markupsafe import escape

# Elements without an end.
VOID = frozenset(["br", "hr", "img"])
COMMENT = "!--"
# What leads or loads, by the element that it stands on.
ADDRESSES = {"a": "href", "img": "src"}


# From one place in HTML to another, and the text that comes in the place of what stands there.
Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Tag:
    """A start tag, or a comment, whose text is `attributes[COMMENT]`.

    `start` and `end` are where it stands in the HTML, `within` the names of the elements around it.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    within: tuple[str, ...]

    @property
    def address(self) -> str | None:
        """Where it leads or what it loads; None where it does neither."""
        return self.attributes.get(ADDRESSES.get(self.name, ""))

    def write(self, attributes: Mapping[str, str]) -> str:
        """The tag with other attributes."""
        return "".join((f"<{self.name}", *(f' {name}="{escape(value)}"' for name, value in attributes.items()), ">"))


def read_tags(html: str) -> tuple[Tag, ...]:
    """All start tags and comments, in order."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return tuple(reader.tags)


def edit_html(html: str, edits: Iterable[Edit]) -> str:
    """The HTML with its edits made; they come in order."""
    pieces, written = [], 0
    for start, end, text in edits:
        pieces += [html[written:start], text]
        written = end
    return "".join((*pieces, html[written:]))


def lead_links(tags: Iterable[Tag], lead: Callable[[str], str]) -> Iterator[Edit]:
    """The edits that lead links and pictures elsewhere: `lead` gives the address for each address."""
    for tag in tags:
        if tag.address is not None and (led := lead(tag.address)) != tag.address:
            yield tag.start, tag.end, tag.write({**tag.attributes, ADDRESSES[tag.name]: led})


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.open: list[str] = []
        self.line_starts = [0, *accumulate(len(line) for line in html.split("\n"))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Of an attribute that stands twice, browsers read the first.
        self._add(tag, {name: value or "" for name, value in reversed(attrs)}, len(self.get_starttag_text() or ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_comment(self, data: str) -> None:
        self._add(COMMENT, {COMMENT: data}, len(f"<!--{data}-->"))

    def _add(self, name: str, attributes: dict[str, str], length: int) -> None:
        line, column = self.getpos()
        # Each line before it has an end of one letter.
        start = self.line_starts[line - 1] + line - 1 + column
        self.tags.append(Tag(name, attributes, start, start + length, tuple(self.open)))

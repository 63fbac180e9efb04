"""A hand-written page as what Markdown makes of it, read once: headings with their lines, links and embeds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from ..records.allowed import SAID_OF_DAYS, SAID_OF_RECORD
from ..records.base import read_day
from ..records.html_tags import Tag, edit_html, lead_links, read_tags
from ..records.plain_text import RECORD_EXTENSIONS, convert, strip_tags
from .embed_blocks import EmbedBlocks
from .indented_code import IndentedCode
from .whole_tables import WholeTables

PAGE_EXTENSIONS = (
    *RECORD_EXTENSIONS,
    "fenced_code",
    WholeTables(),
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "toc",
    EmbedBlocks(),
    IndentedCode(),
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# A heading carries its line through Markdown as a character of the last two planes: no file holds one.
FIRST_MARK, LAST_MARK = 0xF0000, 0x10FFFF
HASHES = re.compile(r"^#{1,6} ?")
MARK = re.compile(f"[{chr(FIRST_MARK)}-{chr(LAST_MARK)}] ?")


@dataclass(frozen=True)
class Heading:
    """A heading: its tag, its line (from 1; None where it isn't a line that begins with #), and its words."""

    tag: Tag
    line: int | None
    title: str

    @property
    def depth(self) -> int:
        """1 for the heading of a page, to 6."""
        return HEADINGS.index(self.tag.name) + 1

    @property
    def id(self) -> str:
        """Its anchor, chosen or made of its words; '' for a record that nobody gave one."""
        return self.tag.attributes.get("id", "")

    @property
    def is_record(self) -> bool:
        """Whether it names a source or a status, so that the text below it is a record."""
        return not self.tag.within and not {"data-source", "data-status"}.isdisjoint(self.tag.attributes)

    @property
    def days(self) -> dict[str, str]:
        """What it says of days, as it stands there: when the text below it was looked at, and until when it holds."""
        return {name: self.tag.attributes[name] for name in SAID_OF_DAYS if name in self.tag.attributes}

    def read_day(self, name: str) -> date | None:
        """One of these days; None where it says none, or where a check tells what is wrong with it."""
        try:
            return read_day(self.days[name])
        except (KeyError, ValueError):
            return None

    def write(self) -> str:
        """Its tag, without what it says of its record: that stands in the record, and below the section in words."""
        unsaid = (*SAID_OF_RECORD, *SAID_OF_DAYS)
        return self.tag.write({name: value for name, value in self.tag.attributes.items() if name not in unsaid})


@dataclass(frozen=True)
class PageMarkup:
    """The HTML of a page, and its tags; `html` holds the marks of its headings' lines."""

    html: str
    tags: tuple[Tag, ...]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading, in the order of the page, with those in lists and blocks."""
        return tuple(self._read_heading(tag) for tag in self.tags if tag.name in HEADINGS)

    def _read_heading(self, tag: Tag) -> Heading:
        mark = MARK.match(self.html, tag.end)
        line = ord(mark[0][0]) - FIRST_MARK if mark else None
        inside = self.html[tag.end : self.html.index(f"</{tag.name}>", tag.end)]
        return Heading(tag, line, strip_tags(_unmark(inside)))

    @property
    def sections(self) -> Iterator[tuple[Heading, int]]:
        """Each heading that makes a record, with the place in the HTML at which its section has ended."""
        tops = [heading for heading in self.headings if not heading.tag.within]
        ends = [*(heading.tag.start for heading in tops[1:]), len(self.html)]
        return ((heading, end) for heading, end in zip(tops, ends, strict=False) if heading.is_record)

    def text_between(self, heading: Heading, end: int) -> str:
        """The words of a section."""
        return strip_tags(_unmark(self.html[self.html.index("</h", heading.tag.end) : end]))

    @property
    def addresses(self) -> tuple[str, ...]:
        """What its links and pictures lead to and load."""
        return tuple(tag.address for tag in self.tags if tag.address is not None)

    def write(self, lead: Callable[[str], str]) -> str:
        """The HTML as the site shows it, each section with an embed at its end where its source will be shown.

        `lead` gives what a link to a file in docs/ is on the site.
        """
        edits = list(lead_links(self.tags, lead))
        for heading in self.headings:
            if heading.is_record or heading.days:
                edits.append((heading.tag.start, heading.tag.end, heading.write()))
        for heading, end in self.sections:
            edits.append((end, end, f"\n<!-- embed source {heading.id} -->\n"))
        return _unmark(edit_html(self.html, sorted(edits)))


@cache
def read_markup(text: str) -> PageMarkup:
    """Read the text of a page, without its front matter."""
    return read_markup_once(text)


def read_markup_once(text: str) -> PageMarkup:
    """Read a text that isn't one of the pages themselves."""
    html = convert(_mark(text), PAGE_EXTENSIONS)
    return PageMarkup(html, read_tags(html))


def _mark(text: str) -> str:
    """The text with the line of each heading in it; in code, where it is none, the mark does no harm."""
    lines = enumerate(text.split("\n"), FIRST_MARK + 1)
    return "\n".join(HASHES.sub(rf"\g<0>{chr(min(mark, LAST_MARK))} ", line) for mark, line in lines)


def _unmark(html: str) -> str:
    return MARK.sub("", html)

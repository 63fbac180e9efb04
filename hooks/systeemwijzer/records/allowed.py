"""What HTML may be made of that Markdown made: the tags, attributes and addresses of records, and those of pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from ..messages import tell
from .html_as_text import HTML_AS_TEXT
from .html_tags import Tag

SCHEMES = ("https", "mailto")
# Browsers leave these out of an address, so that "java\nscript:" is a scheme for them, and take \ for /.
_AS_BROWSERS = str.maketrans({**{chr(code): None for code in range(0x21)}, "\\": "/"})


@dataclass(frozen=True)
class Allowed:
    """Attributes by the tags that may be there; those in `everywhere` any of these may have.

    `instead` says in words of Markdown which tags these are, and `of_html` what stands in the place of HTML.
    """

    tags: Mapping[str, tuple[str, ...]]
    everywhere: tuple[str, ...]
    instead: str
    of_html: str

    def find_faults(self, tag: Tag, html: str) -> Iterator[str]:
        """What is wrong with a tag by itself, as what to do about it."""
        if tag.name == HTML_AS_TEXT:
            yield tell(
                "HTML isn't allowed here: {words}; write {instead}",
                words=text_behind(tag, html)[:40],
                instead=self.of_html,
            )
        elif tag.name not in self.tags:
            yield tell("<{tag}> isn't allowed here; expected {instead}", tag=tag.name, instead=self.instead)
        else:
            yield from self._find_attributes(tag)

    def _find_attributes(self, tag: Tag) -> Iterator[str]:
        for name in tag.attributes:
            if tag.name in CELLS and name == "style":
                yield tell("columns of a table aren't aligned here; leave out the colons below its head")
            elif name not in (*self.tags[tag.name], *self.everywhere):
                yield tell("'{name}' isn't allowed here; leave out what stands between the braces", name=name)
        if tag.address is not None and not is_safe_address(tag.address):
            yield tell(
                "a link to '{address}'; expected https://…, mailto:… or a path on this site", address=show(tag.address)
            )


CELLS = ("td", "th")
SAID_OF_RECORD = ("data-source", "data-status", "data-topics")
# What a heading says of the text below it, whether or not that is a record.
CHECKED, UNTIL = SAID_OF_DAYS = ("data-checked", "data-until")
IN_RECORDS = Allowed(
    {"p": (), "ul": (), "ol": ("start",), "li": (), "em": (), "strong": (), "a": ("href", "title"), "br": ()},
    everywhere=(),
    instead=tell("paragraphs, lists, *italic*, **bold** and links"),
    of_html=tell("**bold**, *italic*, - a list, [words](address)"),
)
_PLAIN = ("blockquote", "code", "div", "hr", "pre", "summary", "table", "tbody", "td", "th", "thead", "tr")
ON_PAGES = Allowed(
    {
        **IN_RECORDS.tags,
        **dict.fromkeys(_PLAIN, ()),
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), (*SAID_OF_RECORD, *SAID_OF_DAYS)),
        "details": ("open",),
        "img": ("alt", "src", "title"),
    },
    everywhere=("class", "id", "lang"),
    instead=tell("headings, paragraphs, lists, tables, quotes, code, notes, links and pictures"),
    of_html=tell("Markdown, or an embed"),
)


def is_safe_address(address: str) -> bool:
    """Whether a link may lead there: to a path on this site, a host by https, or somebody's mail."""
    try:
        parts = urlsplit(address.translate(_AS_BROWSERS))
    except ValueError:
        return False
    if parts.scheme in SCHEMES:
        return bool(parts.hostname) if parts.scheme == "https" else "@" in parts.path.strip("@")
    return not (parts.scheme or parts.netloc)


def text_behind(tag: Tag, html: str) -> str:
    """What stands in an element of text alone, on one line."""
    return show(unescape(html[tag.end : html.index("</", tag.end)]))


def show(text: str) -> str:
    """A text as a message tells it: on one line."""
    return " ".join(text.split())

"""What a record's Markdown may be made of: paragraphs, lists, emphasis and links; no HTML."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from .plain_text import to_html

ALLOWED = {"p": (), "ul": (), "ol": ("start",), "li": (), "em": (), "strong": (), "a": ("href", "title"), "br": ()}
SCHEMES = ("https", "mailto")
# A tag, a comment or a declaration, not "a < b"; addresses in angle brackets are tags too, as far as we can tell.
RAW_HTML = re.compile(r"<[a-zA-Z/!?][^>\n]*>?")
# Browsers leave these out of an address, so that "java\nscript:" is a scheme for them.
_LEFT_OUT = re.compile(r"[\x00-\x20]+")


@cache
def check_markdown(text: str) -> str:
    """The text as it is, if it may be shown. Raises ValueError where it holds what it may not be made of."""
    raw = RAW_HTML.search(text)
    if raw:
        raise ValueError(
            f"HTML isn't allowed here: {raw[0][:40]}; write **bold**, *italic*, - a list, [words](address)"
        )
    problem = next(_find_problems(to_html(text)), None)
    if problem:
        raise ValueError(problem)
    return text


def _find_problems(html: str) -> Iterator[str]:
    reader = _TagReader()
    reader.feed(html)
    for tag, attributes in reader.tags:
        if tag not in ALLOWED:
            yield f"<{tag}> isn't allowed here; expected paragraphs, lists, *italic*, **bold** and links"
        for name, value in attributes:
            if name not in ALLOWED.get(tag, ()):
                yield f"'{name}' isn't allowed here; leave out what stands between the braces"
            elif name == "href" and not is_safe_address(value or ""):
                yield f"a link to '{value}'; expected https:, mailto: or a path on this site"


def is_safe_address(address: str) -> bool:
    """Whether a link may lead there: to a path on this site, or by one of the schemes that we use."""
    try:
        parts = urlsplit(_LEFT_OUT.sub("", address))
    except ValueError:
        return False
    return parts.scheme in SCHEMES or not (parts.scheme or parts.netloc or address.startswith("\\"))


class _TagReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

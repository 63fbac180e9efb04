"""What a record's Markdown may be made of: paragraphs, lists, emphasis and links; no HTML."""

from collections.abc import Callable
from functools import cache
from urllib.parse import urlsplit

from .allowed import IN_RECORDS
from .html_tags import Tag, edit_html, lead_links, read_tags
from .leftovers import ESCAPED, find_leftovers
from .plain_text import to_html


@cache
def check_markdown(text: str) -> str:
    """The text as it is, if it may be shown. Raises ValueError where it holds what it may not be made of."""
    html = to_html(text)
    for tag in read_tags(html):
        for problem in IN_RECORDS.find_faults(tag, html):
            raise ValueError(problem)
    for problem in find_leftovers(to_html(ESCAPED.sub("", text))):
        raise ValueError(problem)
    return text


def find_links(text: str) -> tuple[str, ...]:
    """The addresses to which a record's text leads."""
    return tuple(tag.address for tag in _find_link_tags(to_html(text)) if tag.address is not None)


def to_html_at(text: str, link: Callable[[str], str]) -> str:
    """A record's text as HTML; `link` gives the link to an address of the site from where it is shown."""
    html = to_html(text)

    def lead(address: str) -> str:
        return link(address) if is_on_site(address) else address

    return edit_html(html, lead_links(_find_link_tags(html), lead))


def is_on_site(address: str) -> bool:
    """Whether an address that a record may have is one of this site's own."""
    return not urlsplit(address).scheme


def _find_link_tags(html: str) -> list[Tag]:
    return [tag for tag in read_tags(html) if tag.address is not None] if "<a " in html else []

"""Where links in docs/*.md lead, and which pages a navigation lists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from ..records.addresses import address_of_page, relative, resolve_path
from ..records.allowed import is_safe_address


def resolve_link(address: str, src_uri: str) -> str | None:
    """The path in docs/ to which a link on a page leads; None where it leads to the page itself or off the site."""
    if not is_safe_address(address):
        return None
    parts = urlsplit(address)
    if parts.scheme or not parts.path:
        return None
    return resolve_path(unquote(parts.path), src_uri)


def lead_link(address: str, src_uri: str) -> str:
    """What a link on a page is on the site, where pages have addresses of their own."""
    target = resolve_link(address, src_uri)
    if target is None:
        return address
    parts = urlsplit(address)
    led = relative(address_of_page(target) if target.endswith(".md") else quote(target), address_of_page(src_uri))
    return urlunsplit(("", "", led, parts.query, parts.fragment))


def list_paths(nav: Iterable[Any]) -> Iterator[str]:
    """The paths in a navigation, in its order."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, Mapping):
            for value in entry.values():
                yield from list_paths(value if isinstance(value, list) else [value])

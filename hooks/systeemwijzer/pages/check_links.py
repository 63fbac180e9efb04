"""Whether every link in docs/*.md leads to a page or a file, and whether the navigation leads to every page."""

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from ..reading.config import FILE, Config
from ..reading.page_markup import PageMarkup
from ..reading.page_source import PageSource
from ..reading.problems import Problem, expect_one_of
from ..records.addresses import address_of_page, relative, resolve_path
from ..records.allowed import is_safe_address


def check_links(page: PageSource, pages: Set[str], files: Set[str]) -> Iterator[Problem]:
    """Find links of a page to no page or file; `pages` and `files` are paths in docs/, made ones among them."""

    def find(markup: PageMarkup) -> Iterator[str]:
        for address in markup.addresses:
            target = resolve_link(address, page.src_uri)
            if target is not None and target not in pages and target not in files:
                yield expect_one_of("a link to", target, pages)

    return page.place(find)


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


def check_nav(nav: list[Any], pages: Set[str], outside: Set[str], config: Config) -> Iterator[Problem]:
    """Find entries that lead to no page, and pages that no entry leads to; `outside` may stay out of it."""
    listed = list(list_paths(nav))
    for path in listed:
        if path not in pages:
            is_address = "//" in path or ":" in path
            message = f"nav: '{path}' isn't a page of this site; expected a path in docs/, such as vragen.md"
            yield Problem(FILE, config.line_of(path), message if is_address else expect_one_of("nav", path, pages))
    for path in sorted({path for place, path in enumerate(listed) if path in listed[:place]}):
        yield Problem(FILE, config.line_of(path), f"nav: '{path}' stands here twice; keep one")
    for path in sorted(pages - outside - set(listed)):
        yield Problem(f"docs/{path}", 1, f"nothing in the navigation leads here; add {path} to nav in {FILE}")


def check_entries(nav: list[Any], config: Config) -> Iterator[Problem]:
    """Find entries that are neither a path nor a section with something in it."""
    for entry in nav:
        if isinstance(entry, str):
            continue
        parts = entry.items() if isinstance(entry, Mapping) else ()
        if not parts or not all(
            isinstance(title, str) and value and isinstance(value, str | list) for title, value in parts
        ):
            message = "nav: expected a path, or a title in words with a path or a list of paths behind it"
            yield Problem(FILE, config.line_of(_name(entry)), f"{message} (found {entry})")
            continue
        for _, value in parts:
            yield from check_entries(value, config) if isinstance(value, list) else ()


def _name(entry: object) -> str:
    """How an entry begins in the file."""
    return f"- {next(iter(entry), '')}" if isinstance(entry, Mapping) else f"- {entry}"


def list_paths(nav: Iterable[Any]) -> Iterator[str]:
    """The paths in a navigation, in its order."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, Mapping):
            for value in entry.values():
                yield from list_paths(value if isinstance(value, list) else [value])


def list_files(docs: Path) -> Set[str]:
    """Every file in docs/, by its path in there."""
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}

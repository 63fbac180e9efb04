"""Whether every link in docs/*.md leads to a page or a file, and whether the navigation leads to every page."""

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..reading.config import FILE, Config
from ..reading.page_source import find_links
from ..reading.problems import Problem, expect_one_of
from ..records.addresses import resolve_path


def check_links(markdown: str, src_uri: str, pages: Set[str], files: Set[str]) -> Iterator[Problem]:
    """Find links of a page to no page or file; `pages` and `files` are paths in docs/, made ones among them."""
    for line, address in find_links(markdown):
        parts = urlsplit(address)
        if parts.scheme or not parts.path or address.startswith("/"):
            continue
        target = resolve_path(unquote(parts.path), src_uri)
        if target not in pages and target not in files:
            yield Problem(f"docs/{src_uri}", line, expect_one_of("a link to", target, pages))


def check_nav(nav: list[Any], pages: Set[str], outside: Set[str], config: Config) -> Iterator[Problem]:
    """Find entries that lead to no page, and pages that no entry leads to; `outside` may stay out of it."""
    listed = list(list_paths(nav))
    for path in listed:
        if "://" not in path and path not in pages:
            yield Problem(FILE, config.line_of(path), expect_one_of("nav", path, pages))
    for path in sorted(pages - outside - set(listed)):
        yield Problem(f"docs/{path}", 1, f"nothing in the navigation leads here; add {path} to nav in {FILE}")


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

"""Whether every link in docs/*.md leads to a page or a file, and whether the navigation leads to every page."""

from collections.abc import Iterator, Mapping, Set
from typing import Any

from ..messages import join, tell
from ..pages.draft import Draft
from ..pages.gathered import choose_pages
from ..pages.links import list_paths, resolve_link
from ..reading.config import CONFIG_FILE, Config
from ..reading.page_markup import PageMarkup
from ..reading.page_source import PageSource
from ..reading.problems import Problem, expect_one_of
from .fault_lines import place_faults


def check_links(draft: Draft) -> Iterator[Problem]:
    """Find links of hand-written pages to no page or file."""
    for page in draft.project.pages.items:
        yield from _check_page(page, draft.page_uris, draft.file_uris)


def _check_page(page: PageSource, pages: Set[str], files: Set[str]) -> Iterator[Problem]:
    def find(markup: PageMarkup) -> Iterator[str]:
        for address in markup.addresses:
            target = resolve_link(address, page.src_uri)
            if target is not None and target not in pages and target not in files:
                yield expect_one_of(tell("a link to"), target, pages)

    return place_faults(page, find)


def check_nav(draft: Draft) -> Iterator[Problem]:
    """Find entries that lead to no page, and pages that no entry leads to."""
    # What says where a page went has no place in the navigation.
    outside = draft.project.config.not_in_nav | {page.src_uri for page in draft.made if page.nav is None}
    yield from _check_paths(list(list_paths(draft.nav)), draft.page_uris, outside, draft.project.config)


def _check_paths(listed: list[str], pages: Set[str], outside: Set[str], config: Config) -> Iterator[Problem]:
    for path in listed:
        if path not in pages:
            is_address = "//" in path or ":" in path
            message = tell(
                "nav: '{path}' isn't a page of this site; expected a path in docs/, such as vragen.md", path=path
            )
            yield Problem(
                CONFIG_FILE, config.line_of(path), message if is_address else expect_one_of("nav", path, pages)
            )
    for path in sorted({path for place, path in enumerate(listed) if path in listed[:place]}):
        yield Problem(CONFIG_FILE, config.line_of(path), tell("nav: '{path}' stands here twice; keep one", path=path))
    for path in sorted(pages - outside - set(listed)):
        message = tell(
            "nothing in the navigation leads here; add {path} to nav in {config_file}, or name its guide: 'guide: …'",
            path=path,
            config_file=CONFIG_FILE,
        )
        yield Problem(f"docs/{path}", 1, message)


def check_entries(draft: Draft) -> Iterator[Problem]:
    """Find entries of the navigation that are neither a path nor a section with something in it."""
    yield from _check_part(draft.project.config.nav, draft.project.config)


def _check_part(nav: list[Any], config: Config) -> Iterator[Problem]:
    for entry in nav:
        if isinstance(entry, str):
            continue
        parts = entry.items() if isinstance(entry, Mapping) else ()
        if not parts or not all(
            isinstance(title, str) and value and isinstance(value, str | list) for title, value in parts
        ):
            message = tell("nav: expected a path, or a title in words with a path or a list of paths behind it")
            yield Problem(
                CONFIG_FILE,
                config.line_of(_name(entry)),
                join(message, tell(" (found {value})", value=entry)),
            )
            continue
        for _, value in parts:
            yield from _check_part(value, config) if isinstance(value, list) else ()


def _name(entry: object) -> str:
    """How an entry begins in the file."""
    return f"- {next(iter(entry), '')}" if isinstance(entry, Mapping) else f"- {entry}"


def check_gathers(draft: Draft) -> Iterator[Problem]:
    """Find what pages would gather and the navigation doesn't have."""
    listed = [path for path in list_paths(draft.nav) if path in draft.page_uris]
    for page in draft.project.pages.items:
        for number, name in enumerate(page.says.gathers or ()):
            line = page.line_of_key("gathers", number)
            try:
                if page.src_uri in choose_pages([name], listed, draft.words):
                    yield Problem(
                        page.file, line, tell("gathers: '{name}' holds this page itself; name the others", name=name)
                    )
            except LookupError as error:
                yield Problem(page.file, line, error.args[0])

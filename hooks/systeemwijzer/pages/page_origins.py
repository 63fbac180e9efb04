"""Where each page of the site comes from: the file that it was written in, or the record that it is made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathspec import GitIgnoreSpec

from ..reading.config import FILE, Config
from ..reading.problems import Problem
from ..records import Guide
from ..records.addresses import address_of_page, src_uri_of
from .all_embeds import plan_made_pages

# Settings by which MkDocs leaves files out, each with the patterns that it adds itself.
LEFT_OUT: dict[str, tuple[str, ...]] = {"exclude_docs": (".*", "/templates/"), "draft_docs": ()}


@dataclass(frozen=True)
class PageOrigin:
    """A page: its path in docs/, whether or not a file is there, and the file and line that it comes from."""

    src_uri: str
    file: str
    line: int

    @property
    def address(self) -> str:
        return address_of_page(self.src_uri)

    @property
    def path(self) -> str:
        """Its file in the site, from the site's root."""
        return f"{self.address}index.html"


def list_page_origins(guide: Guide) -> tuple[PageOrigin, ...]:
    """Every page that should be on the site, those that say where something went among them."""
    written = (PageOrigin(src_uri, f"docs/{src_uri}", 1) for src_uri in guide.written_pages)
    made = (
        PageOrigin(src_uri_of(planned.address), planned.origin.file, planned.origin.line)
        for _, planned in plan_made_pages(guide)
    )
    return (*written, *made)


def check_unique_pages(sources: Iterable[PageOrigin]) -> Iterator[Problem]:
    """Find pages with one address, also where only capitals tell them apart: some disks and people don't see those."""
    first: dict[str, PageOrigin] = {}
    for source in sources:
        other = first.setdefault(source.path.casefold(), source)
        if other is not source:
            where = f"{other.file}:{other.line}"
            message = f"the page '{source.address}' comes from {where} too; give one of them another name, or remove it"
            yield Problem(source.file, source.line, message)


def check_left_out(wanted: Iterable[str], settings: Mapping[str, Any], config: Config) -> Iterator[Problem]:
    """Find what the settings leave out of the site and shouldn't: `wanted` are paths in docs/."""
    pages = list(wanted)
    for name, always in LEFT_OUT.items():
        patterns = GitIgnoreSpec.from_lines([*always, *str(settings.get(name) or "").splitlines()])
        left = [src_uri for src_uri in pages if patterns.match_file(src_uri)]
        if left:
            some = ", ".join(left[:3])
            message = f"{name}: leaves out {some} ({len(left)} in all); remove the pattern, or what uses these"
            yield Problem(FILE, config.line_of(f"{name}:"), message)

"""What stands in the project's folder, read once: the one value that every check and every page is made from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..records import Guide, Kind, Placed, Section
from .config import CONFIG_FILE, Config, parse_config, parse_settings
from .load import make_guide, read_content, read_kinds
from .page_source import PageSource, read_pages
from .placing import place_sections
from .problems import ContentError, Readable
from .published import read_published_ids
from .sections import parse_all_sections
from .text_files import read_text


@dataclass(frozen=True)
class Project:
    """A project in a folder. Nothing in it is checked for what only several files together can show.

    Each part is read when it is first asked for. `kinds`, `config`, `settings` and `guide` raise ContentError with all
    that keeps them from being read; of `content`, `pages` and `sections` there is what could be read, with the rest as
    problems.
    """

    folder: Path

    def read(self, name: str, when_missing: str = "") -> str:
        """The text of a file, by its path from the project's folder. Raises ContentError as `read_text` does."""
        return read_text(self.folder, name, when_missing)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of record, as kinds.yml declares them."""
        return read_kinds(self.folder)

    @cached_property
    def content(self) -> Readable[Placed]:
        """What the files of content/ hold."""
        return read_content(self.folder, self.kinds)

    @cached_property
    def pages(self) -> Readable[PageSource]:
        """The hand-written pages, in the order of their paths."""
        return read_pages(self.folder)

    def find_page(self, src_uri: str) -> PageSource | None:
        """The hand-written page of a path in docs/; None where the page is made."""
        return self._page_by_uri.get(src_uri)

    @cached_property
    def _page_by_uri(self) -> dict[str, PageSource]:
        return {page.src_uri: page for page in self.pages.items}

    @cached_property
    def sections(self) -> Readable[Section]:
        """The records that stand in pages."""
        found = parse_all_sections(self.pages.items)
        return Readable(place_sections(found.items, self.kinds), found.problems)

    @cached_property
    def guide(self) -> Guide:
        """All content, in its place; whether it refers to what is there, a check tells."""
        problems = (*self.content.problems, *self.pages.problems, *self.sections.problems)
        if problems:
            raise ContentError(problems)
        titles = {page.src_uri: _title_of(page) for page in self.pages.items}
        days = {page.src_uri: day for page in self.pages.items if (day := day_of(page))}
        return make_guide(self.kinds, (*self.content.items, *self.sections.items), titles, days)

    @cached_property
    def published_ids(self) -> frozenset[str]:
        """The ids that are known outside; none where nothing was published."""
        return read_published_ids(self.folder)

    @cached_property
    def config(self) -> Config:
        """What mkdocs.yml says, as it stands there, with its lines."""
        return parse_config(self.read(CONFIG_FILE))

    @cached_property
    def settings(self) -> dict[str, Any]:
        """What mkdocs.yml says, with what it takes from the environment; nothing where it isn't YAML."""
        return parse_settings(self.read(CONFIG_FILE))

    @cached_property
    def content_files(self) -> frozenset[str]:
        """The files below content/, by their paths in it."""
        return self._list_files("content")

    @cached_property
    def docs_files(self) -> frozenset[str]:
        """The files below docs/, by their paths in it."""
        return self._list_files("docs")

    def _list_files(self, name: str) -> frozenset[str]:
        folder = self.folder / name
        return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def day_of(page: PageSource) -> date | None:
    """Of which day a page is; None where it doesn't say."""
    try:
        return page.says.as_of
    except ContentError:
        return None  # a check tells what is wrong with it


def _title_of(page: PageSource) -> str:
    try:
        return page.says.title
    except ContentError:
        return ""  # a check tells what is wrong with it

"""What stands in the project's folder, read once: the one value that every check and every page is made from."""

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..records import Guide, Kind, Layer, Placed, Section
from .config import CONFIG_FILE, Config, parse_config, parse_settings
from .front_matter import FrontMatter
from .layer import LayerFolder, from_home, lay_settings, read_layer
from .load import make_guide, read_content, read_kinds, read_own_content
from .page_source import DOCS, PageSource, read_pages
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
    problems. Without `with_layer` it is the project as it is by itself, whatever a region lays over it.
    """

    folder: Path
    with_layer: bool = True

    def read(self, name: str, when_missing: str = "") -> str:
        """The text of a file, by its path from the project's folder. Raises ContentError as `read_text` does."""
        return read_text(self.folder, name, when_missing)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of record, as kinds.yml declares them."""
        return read_kinds(self.folder)

    @property
    def layer_name(self) -> str | None:
        """The folder of a region's layer, whether or not it is there; None where nobody lays one over the project."""
        if not (self.folder / CONFIG_FILE).exists():
            return None
        local = (self._own_settings.get("extra") or {}).get("local")
        return from_home(str(local)) if local else None

    @cached_property
    def layer(self) -> LayerFolder | None:
        """What a region lays over the project; None where nobody does."""
        return read_layer(self.folder, self.layer_name) if self.layer_name and self.with_layer else None

    @property
    def _layer_says(self) -> Layer | None:
        return self.layer.says if self.layer else None

    @cached_property
    def content(self) -> Readable[Placed]:
        """What the files of content/ hold, and those of a layer."""
        content = read_content(self.folder, self.kinds)
        if self.layer is None:
            return content
        own = read_own_content(self.folder, self.kinds, self.layer)
        return Readable((*content.items, *own.items), (*content.problems, *own.problems))

    @cached_property
    def pages(self) -> Readable[PageSource]:
        """The hand-written pages, in the order of their paths, those of a layer behind the others."""
        pages = read_pages(self.folder)
        if self.layer is None:
            return pages
        own = read_pages(self.folder, f"{self.layer.path}/{DOCS}")
        return Readable((*pages.items, *own.items), (*pages.problems, *own.problems))

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
        return Readable(place_sections(found.items, self.kinds, self._layer_says), found.problems)

    @cached_property
    def guide(self) -> Guide:
        """All content, in its place; whether it refers to what is there, a check tells."""
        problems = (*self.content.problems, *self.pages.problems, *self.sections.problems)
        if problems:
            raise ContentError(problems)
        said = {page.src_uri: _say(page) for page in self.pages.items}
        return make_guide(self.kinds, (*self.content.items, *self.sections.items), said, self._layer_says)

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
        """What mkdocs.yml says, with what it takes from the environment, and with what a layer says instead.

        Nothing where it isn't YAML.
        """
        return lay_settings(self._own_settings, self.layer.says, os.environ) if self.layer else self._own_settings

    @cached_property
    def _own_settings(self) -> dict[str, Any]:
        return parse_settings(self.read(CONFIG_FILE))

    @cached_property
    def content_files(self) -> frozenset[str]:
        """The files below content/, by their paths in it."""
        return self._list_files("content")

    @cached_property
    def docs_files(self) -> frozenset[str]:
        """The files below docs/, by their paths in it."""
        return self._list_files("docs")

    @cached_property
    def layer_files(self) -> frozenset[str]:
        """The files below the folder of a layer, by their paths in it; none where there is no layer."""
        return self._list_files(self.layer.path) if self.layer else frozenset()

    @cached_property
    def own_docs_files(self) -> dict[str, Path]:
        """The files that a layer lays beside its pages, by their paths from the site's root."""
        if self.layer is None:
            return {}
        docs = self.folder / self.layer.path / DOCS
        names = (name.removeprefix(f"{DOCS}/") for name in self.layer_files if name.startswith(f"{DOCS}/"))
        return {name: docs / name for name in sorted(names) if not name.endswith(".md")}

    def own(self, name: str) -> str:
        """The path of a file that is the publisher's own: in the layer, or, where there is none, in the project."""
        return f"{self.layer.path}/{name}" if self.layer else name

    @property
    def site_name(self) -> str:
        """What the site is called."""
        return str(self.settings.get("site_name") or "")

    def _list_files(self, name: str) -> frozenset[str]:
        folder = self.folder / name
        return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def day_of(page: PageSource) -> date | None:
    """Of which day a page is; None where it doesn't say."""
    says = _say(page)
    return says.as_of if says else None


def _say(page: PageSource) -> FrontMatter | None:
    try:
        return page.says
    except ContentError:
        return None

"""One build of the site: what is known at its beginning, and the pages as they come to stand there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..reading.problems import ContentError, Problem
from ..records.addresses import address_of_page
from .check_anchors import BuiltPage
from .check_links import list_paths
from .gathered import choose_pages
from .project import Project
from .theme_folders import ThemeFolders


@dataclass
class Build:
    """A build: `pages` are those that were shown so far, by their address, and `beside` the files it publishes too."""

    project: Project
    theme: ThemeFolders
    is_served: bool
    pages: dict[str, BuiltPage] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)

    def show(self, src_uri: str) -> BuiltPage:
        """Fill the embeds of a page and explain its terms. Raises ContentError for a page that wasn't read."""
        if src_uri not in self.project.html:
            raise ContentError([Problem(f"docs/{src_uri}", 1, "expected a name that ends in .md")])
        renderer, address = self.project.renderer, address_of_page(src_uri)
        unexplained = renderer.fill_embeds(self.project.html[src_uri], address)
        return self._keep(BuiltPage(src_uri, address, renderer.finish(unexplained, address), unexplained))

    def gather(self) -> Iterator[BuiltPage]:
        """The pages that hold others, each anew with those behind its own text; all pages must have been shown."""
        listed = list(list_paths(self.project.nav))
        for page in self.project.written:
            if page.says.gathers:
                paths = choose_pages(page.says.gathers, listed)
                chapters = [self.pages[address_of_page(path)] for path in paths]
                yield self._keep(self._add(self.pages[address_of_page(page.src_uri)], chapters))

    def _add(self, page: BuiltPage, chapters: list[BuiltPage]) -> BuiltPage:
        periods = {
            address_of_page(other.src_uri): other.says.period for other in self.project.written if other.says.period
        }
        parts = ((chapter.address, chapter.unexplained) for chapter in chapters)
        gathered = self.project.renderer.gather(parts, page.address, periods)
        return BuiltPage(page.src_uri, page.address, f"{page.html}{gathered}")

    def _keep(self, page: BuiltPage) -> BuiltPage:
        self.pages[page.address] = page
        return page

"""One build of the site: what is known at its beginning, and the pages as they come to stand there."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..messages import tell
from ..reading.problems import ContentError, Problem
from ..records.addresses import address_of_page
from .built_page import BuiltPage
from .downloads import Downloads
from .draft import Draft
from .gathered import choose_pages
from .links import list_paths
from .theme_folders import ThemeFolders


@dataclass
class Build:
    """A build: `pages` are those that were shown so far, by their address, and `beside` the sizes of other files."""

    draft: Draft
    theme: ThemeFolders = field(default_factory=lambda: ThemeFolders(()))
    is_served: bool = False
    pages: dict[str, BuiltPage] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)

    def show(self, src_uri: str) -> BuiltPage:
        """Fill the embeds of a page and explain its terms. Raises ContentError for a page that wasn't read."""
        if src_uri not in self.draft.html:
            raise ContentError([Problem(f"docs/{src_uri}", 1, tell("expected a name that ends in .md"))])
        renderer, address = self.draft.renderer, address_of_page(src_uri)
        unexplained = renderer.fill_embeds(self.draft.html[src_uri], address)
        html = renderer.add_moved(renderer.explain(unexplained, address), address)
        return self._keep(BuiltPage(src_uri, address, html, unexplained))

    def show_all(self) -> None:
        """Show every page as it is to stand on the site, where nothing but its HTML is asked for."""
        # Only MkDocs' build makes these files, and knows their names.
        self.draft.environment.globals["assets"] = defaultdict(str)
        self.draft.environment.globals["downloads"] = Downloads(defaultdict(int))
        for src_uri in self.draft.html:
            self.show(src_uri)
        self.gather()

    def gather(self) -> tuple[BuiltPage, ...]:
        """Add to the pages that gather others what they gather, and give them; all pages must have been shown."""
        return tuple(self._gather(list(list_paths(self.draft.nav))))

    def _gather(self, listed: list[str]) -> Iterator[BuiltPage]:
        for page in self.draft.project.pages.items:
            if page.says.gathers:
                paths = choose_pages(page.says.gathers, listed, self.draft.words)
                chapters = [self.pages[address_of_page(path)] for path in paths]
                yield self._keep(self._add(self.pages[address_of_page(page.src_uri)], chapters))

    def _add(self, page: BuiltPage, chapters: list[BuiltPage]) -> BuiltPage:
        parts = ((chapter.address, chapter.unexplained) for chapter in chapters)
        gathered = self.draft.renderer.gather(parts, page.address)
        return BuiltPage(page.src_uri, page.address, f"{page.html}{gathered}")

    def _keep(self, page: BuiltPage) -> BuiltPage:
        self.pages[page.address] = page
        return page

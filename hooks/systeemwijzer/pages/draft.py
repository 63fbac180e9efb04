"""What the pages of a project are made with: MkDocs builds from it, and checks look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ..reading.page_source import split_page
from ..reading.project import Project
from ..reading.repository import Repository
from ..records import Guide, Origin
from .compiled import keep_compiled
from .environment import make_environment
from .links import lead_link
from .made_pages import MadePage, fill_nav, group_pages, plan_pages
from .markup import Renderer
from .template_problems import turn_errors_into_problems

COMPILED = ".build/templates"
TEMPLATES = "overrides"
# What the build writes beside the pages, and pages may link to.
EXPORTS = ("data/guide.json", "data/guide.schema.json", "data/vragen.csv", "data/cijfers.csv", "assets/licenties.txt")


@dataclass(frozen=True)
class Draft:
    """A project with what its guide makes of it: templates, made pages and the whole navigation.

    `repository` is where its files are kept, if that is known. Each part is made when it is first asked for, and raises
    ContentError where what it is made of can't be read.
    """

    project: Project
    repository: Repository | None = None

    @property
    def guide(self) -> Guide:
        """All content; raises ContentError where some of it can't be read."""
        return self.project.guide

    @property
    def templates(self) -> Path:
        """The folder of the templates."""
        return self.project.folder / TEMPLATES

    @cached_property
    def environment(self) -> Environment:
        """The templates, which tell what is wrong with them by file and line."""
        environment = make_environment(self.templates, self.guide, self.lead_to_mend, self.project.site_name)
        keep_compiled(environment, self.project.folder / COMPILED, "content")
        turn_errors_into_problems(environment, self.templates)
        return environment

    def lead_to_mend(self, origin: Origin) -> str:
        """Where somebody mends what stands there, in the project's repository or a layer's; '' where in none."""
        layer = self.project.layer
        if layer and origin.file.startswith(f"{layer.path}/"):
            own = Repository.find(layer.says.repo_url, layer.says.edit_uri)
            return own.lead_to(origin.model_copy(update={"file": origin.file[len(layer.path) + 1 :]})) if own else ""
        return self.repository.lead_to(origin) if self.repository else ""

    @cached_property
    def renderer(self) -> Renderer:
        """What fills embeds and explains terms, with these templates."""
        return Renderer(self.guide, self.environment)

    @cached_property
    def made(self) -> tuple[MadePage, ...]:
        """The pages that nobody has written."""
        return plan_pages(self.guide, self.environment)

    @cached_property
    def words(self) -> dict[str, tuple[str, ...]]:
        """The pages that words such as `levels` stand for."""
        return group_pages(self.guide, self.made, self._list_own_pages())

    @cached_property
    def nav(self) -> list[Any]:
        """The navigation, with the made pages in their places."""
        return fill_nav(self.project.config.nav, self.guide, self.words)

    def _list_own_pages(self) -> Iterator[str]:
        """The pages of a layer, in the order that its local.yml names and then in that of their paths."""
        layer = self.project.layer
        named = layer.says.pages if layer else ()
        yield from named
        yield from (page.src_uri for page in self.project.pages.items if page.is_own and page.src_uri not in named)

    @cached_property
    def html(self) -> dict[str, str]:
        """What Markdown makes of every page, by its path in docs/: it is checked, so it is what is published."""
        return dict(self._make_html())

    def _make_html(self) -> Iterator[tuple[str, str]]:
        made = (split_page(page.markdown, f"docs/{page.src_uri}") for page in self.made)
        for page in (*self.project.pages.items, *made):
            yield page.src_uri, page.markup.write(partial(lead_link, src_uri=page.src_uri))

    @cached_property
    def tools(self) -> frozenset[str]:
        """The pages to do something with, by their paths in docs/: who reads on passes them by."""
        return frozenset(page.src_uri for page in self.project.pages.items if page.says.tool)

    @cached_property
    def page_uris(self) -> frozenset[str]:
        """Every page, by its path in docs/, whether or not a file is there."""
        written = (page.src_uri for page in self.project.pages.items)
        return frozenset((*written, *(page.src_uri for page in self.made)))

    @cached_property
    def file_uris(self) -> frozenset[str]:
        """The files in docs/, and what the build writes beside the pages."""
        return self.project.docs_files | self.project.own_docs_files.keys() | set(EXPORTS)

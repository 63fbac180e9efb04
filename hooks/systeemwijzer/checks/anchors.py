"""Whether ids are unique on each page as it was built, and whether links with an anchor find theirs."""

from collections.abc import Iterator, Mapping

from ..messages import tell
from ..pages.build import Build
from ..pages.built_page import BuiltPage, lead_from
from ..pages.links import lead_link
from ..reading.page_markup import PageMarkup
from ..reading.problems import Problem, line_at
from ..reading.project import Project
from .fault_lines import place_faults

# Where words on a page may come from, the nearest first; the page's own file comes before them.
SOURCES = ("content/**/*.yml", "overrides/**/*.html", "overrides/**/*.jinja")


def check_anchors(build: Build) -> Iterator[Problem]:
    """Find ids that stand twice on a page, and links to an id that isn't there."""
    yield from _check_pages(build.pages, build.draft.project)


def _check_pages(pages: Mapping[str, BuiltPage], project: Project) -> Iterator[Problem]:
    for page in pages.values():
        for name in sorted(name for name, count in page.ids.items() if count > 1):
            yield Problem(
                *locate(name, page, project),
                tell("the id '{name}' stands twice on the page '{address}'", name=name, address=page.address),
            )
        for address, anchor in sorted(page.anchors):
            if anchor and address in pages and anchor not in pages[address].ids:
                message = tell(
                    "a link to '#{anchor}' on the page '{address}', where nothing has that id",
                    anchor=anchor,
                    address=address,
                )
                own = tuple(_place_links(page, (address, anchor), message, project))
                yield from own or [Problem(*locate(f"#{anchor}", page, project), message)]


def _place_links(page: BuiltPage, target: tuple[str, str], message: str, project: Project) -> Iterator[Problem]:
    """The links in the page's own text that lead there."""

    def find(markup: PageMarkup) -> Iterator[str]:
        links = (lead_link(address, page.src_uri) for address in markup.addresses)
        return (message for link in links if lead_from(page.address, link) == target)

    source = project.find_page(page.src_uri)
    if source:
        yield from place_faults(source, find)


def locate(words: str, page: BuiltPage, project: Project) -> tuple[str, int]:
    """The file and line at which words on a page were written; the page's first line where nobody can say."""
    own = project.folder / "docs" / page.src_uri
    others = (path for pattern in SOURCES for path in sorted(project.folder.glob(pattern)))
    for path in (own, *others):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if words in text:
            return path.relative_to(project.folder).as_posix(), line_at(text, text.index(words))
    return f"docs/{page.src_uri}", 1

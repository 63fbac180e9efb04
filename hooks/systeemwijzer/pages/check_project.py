"""`make check`: all that a build would refuse, without MkDocs and without writing anything."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from markdown import Markdown

from ..reading.page_source import split_page
from ..reading.problems import refuse_problems
from ..reading.sections import find_pages, mark_sources
from ..records.addresses import address_of_page, relative, resolve_path
from ..records.plain_text import PAGE_EXTENSIONS
from .check_anchors import BuiltPage, check_anchors
from .check_facts import check_facts
from .check_places import check_places
from .project import Project, read_project

PAGE_LINK = re.compile(r'(?<=href=")(?P<path>[^":#]+\.md)(?P<anchor>#[^"]*)?(?=")')


def check_project(root: Path) -> int:
    """Read, check and render the whole project; gives the number of its pages.

    Raises ContentError with every problem that was found.
    """
    project = read_project(root)
    # A build shows what is there; whether the guides say so is asked before one publishes, as `make site` does.
    problems = list(check_facts(project.renderer.guide, project.renderer.environment))
    # Only a build makes these files, and knows their names.
    project.renderer.environment.globals["assets"] = defaultdict(str)
    markdown = Markdown(extensions=[*PAGE_EXTENSIONS, "toc"])
    built = {}
    for src_uri, text in _list_pages(root, project):
        address = address_of_page(src_uri)
        html = _lead_to_addresses(markdown.reset().convert(mark_sources(text)), src_uri)
        built[address] = BuiltPage(src_uri, address, project.renderer.fill(html, address))
    # What is lost has links that lead nowhere: that follows from it.
    problems += check_places(built, project.renderer.guide, root)
    refuse_problems(problems)
    refuse_problems(check_anchors(built, root))
    return len(built)


def _list_pages(root: Path, project: Project) -> Iterator[tuple[str, str]]:
    """Each page's path in docs/ with its Markdown, without front matter."""
    written = (
        (path.relative_to(root / "docs").as_posix(), path.read_text(encoding="utf-8")) for path in find_pages(root)
    )
    made = ((page.src_uri, page.markdown) for page in project.pages)
    for src_uri, markdown in (*written, *made):
        page = split_page(markdown, src_uri)
        yield src_uri, page.text if page else markdown


def _lead_to_addresses(html: str, src_uri: str) -> str:
    """Let links to files in docs/ lead to the addresses of their pages, as MkDocs does."""

    def lead(match: re.Match[str]) -> str:
        address = address_of_page(resolve_path(match["path"], src_uri))
        return relative(address, address_of_page(src_uri)) + (match["anchor"] or "")

    return PAGE_LINK.sub(lead, html)

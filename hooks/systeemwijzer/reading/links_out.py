"""The links that lead out of the site, with where they stand: in content, pages, templates and a region's layer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from .page_source import PageSource
from .problems import ContentError
from .project import Project

# A bracket belongs to an address only with the one that it closes; a sign at its end belongs to the sentence.
ADDRESS = re.compile(r"https://(?:[^\s\"'<>()\[\]{}`\\]|\([^\s()]*\))+")
SENTENCE = ".,;:!?*_"
COMMENT = re.compile(r"^[ \t]*#")
TEMPLATES = "overrides"
# What came back from them; link_answers.py reads and writes it.
LINKS_FILE = "links.yml"


@dataclass(frozen=True, order=True)
class LinkOut:
    """An address of another host, without its anchor, and a place where a link leads there."""

    address: str
    file: str
    line: int


def find_links_out(project: Project) -> tuple[LinkOut, ...]:
    """Every place from where a link leads out, by address."""
    content = (f"content/{name}" for name in project.content_files if name.endswith(".yml"))
    layer = (project.own(name) for name in project.layer_files if name.endswith(".yml") and name != LINKS_FILE)
    templates = (path for path in (project.folder / TEMPLATES).rglob("*") if path.suffix in (".html", ".jinja"))
    texts = (*content, *layer, *(path.relative_to(project.folder).as_posix() for path in templates))
    found = {link for name in texts for link in _find_in_text(project, name)}
    return tuple(sorted(link for link in found.union(_find_in_pages(project.pages.items)) if _leads_out(link, project)))


def _leads_out(link: LinkOut, project: Project) -> bool:
    """Whether a link leads elsewhere: a region's layer also says where its own site stands."""
    return not (project.layer and project.layer.says.site_url and link.address.startswith(project.layer.says.site_url))


def _find_in_text(project: Project, name: str) -> Iterator[LinkOut]:
    try:
        lines = project.read(name).split("\n")
    except ContentError:
        return  # a check tells what is wrong with it
    for number, line in enumerate(lines, 1):
        # What stands behind a # is for who writes.
        if not (name.endswith(".yml") and COMMENT.match(line)):
            yield from _make_links((found[0].rstrip(SENTENCE) for found in ADDRESS.finditer(line)), name, number)


def _find_in_pages(pages: Iterable[PageSource]) -> Iterator[LinkOut]:
    """What Markdown makes a link of: an address in code leads nowhere."""
    for page in pages:
        lines = page.text.split("\n")
        for address in page.markup.addresses:
            for number, line in enumerate(lines, 1):
                if address in line:
                    yield from _make_links((address,), page.file, page.line_of(number))


def _make_links(addresses: Iterable[str], file: str, line: int) -> Iterator[LinkOut]:
    for address in addresses:
        parts = urlsplit(address)
        # 'https://…' and what a template fills in name no host.
        if parts.scheme == "https" and parts.hostname and "." in parts.hostname and parts.hostname.isascii():
            yield LinkOut(urldefrag(address).url, file, line)

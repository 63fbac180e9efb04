"""The peer: plain MkDocs with Material as it comes and its search, on our pages as finished Markdown.

Each page that we build gives one: its words, with the headings, lists, tables, quotes and links that they have, and the
anchors that links lead to; what can be downloaded lies there, finished. Controls and drawings stay out, to the peer's
advantage.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from posixpath import join, normpath, relpath
from typing import Any
from urllib.parse import urlsplit

import yaml
from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer
from markdownify import ATX, MarkdownConverter

DOWNLOADS = "data"
CONTENT = SoupStrainer("main")
ANCHORED = "main [id]:not([popover])"
HEADINGS = ["h1", "h2", "h3", "h4"]
NOT_WORDS = "form, template, noscript, svg, [data-copy-link]"
SETTINGS = {
    "theme": {"name": "material", "language": "nl"},
    "plugins": [{"search": {"lang": "nl"}}],
    "markdown_extensions": ["attr_list", "def_list"],
}


def write_plain_project(site: Path, target: Path) -> Path:
    """Write a project of plain Markdown with the pages and the menu of a built site of ours."""
    pages = find_pages(site)
    for page in pages:
        file = target / "docs" / source_of(page)
        file.parent.mkdir(parents=True, exist_ok=True)
        html = (site / page / "index.html").read_text(encoding="utf-8")
        file.write_text(to_markdown(html, page, pages), encoding="utf-8")
    shutil.copytree(site / DOWNLOADS, target / "docs" / DOWNLOADS)
    home = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    settings = {"site_name": "Plain", **SETTINGS, "nav": read_menu(home.select("#menu > ul > li"), pages)}
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target


def find_pages(site: Path) -> frozenset[str]:
    """The address of every page of a built site, such as `systeem/micro/`; the home page's is ``."""
    folders = (file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    return frozenset(_address(folder) for folder in folders)


def _address(folder: str) -> str:
    return "" if folder == "." else f"{folder}/"


def source_of(page: str) -> str:
    """Where a page's Markdown stands in docs/."""
    return f"{page}index.md"


def find_page(href: str, page: str, pages: frozenset[str]) -> str | None:
    """The page of the site that a link on a page leads to, if any."""
    parts = urlsplit(href)
    found = _address(normpath(join(page, parts.path))) if parts.path else page
    return None if parts.netloc or found not in pages else found


def read_menu(items: Sequence[Tag], pages: frozenset[str]) -> list[Any]:
    """The navigation as mkdocs.yml has it, from the menu of the home page; a section's own page stands first in it."""
    nav: list[Any] = []
    for item in items:
        name = item.select(":scope > a, :scope > span")[0]
        page = find_page(str(name["href"]), "", pages) if name.name == "a" else None
        own = [] if page is None else [source_of(page)]
        parts = read_menu(item.select(":scope > ul > li"), pages)
        nav.append({name.get_text(strip=True): [*own, *parts] if parts else own[0]})
    return nav


def to_markdown(html: str, page: str, pages: frozenset[str]) -> str:
    """The content of a page as Markdown."""
    content = BeautifulSoup(html, "html.parser", parse_only=CONTENT)
    for element in content.select(NOT_WORDS):
        element.decompose()
    for element in content.select("summary"):
        element.name = "p"
    for element in content.select("[popover]"):
        element.insert(0, " (")
        element.append(")")
    for element in content.select("a[href]"):
        element["href"] = to_link(str(element["href"]), page, pages)
    for element in content.select(ANCHORED):
        write_anchor(element)
    # Python-Markdown wants what belongs to an item of a list four columns in.
    converter = MarkdownConverter(heading_style=ATX, bullets=["-  "])  # type: ignore[arg-type]  # any iterable will do
    return f"{converter.convert_soup(content)}\n"


def to_link(href: str, page: str, pages: frozenset[str]) -> str:
    """A link as Markdown files link to each other; one that leads elsewhere as it is."""
    target = find_page(href, page, pages)
    if target is None:
        return href
    file = relpath(f"/{source_of(target)}", f"/{page}")
    fragment = urlsplit(href).fragment
    return f"{file}#{fragment}" if fragment else file


def write_anchor(element: Tag) -> None:
    """Write an element's anchor in Markdown: at its heading, or at the start of its words."""
    anchor = element["id"]
    if element.name in HEADINGS:
        element.append(f" {{#{anchor}}}")
    elif heading := element.find(HEADINGS, id=False):
        heading.append(f" {{#{anchor}}}")
    else:
        (element.find("p") or element).insert(0, f'<a id="{anchor}"></a>')

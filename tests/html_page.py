"""A built page, read as plainly as a test needs it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

LINKS = ("href", "src", "xlink:href", "data-copy-link")


@dataclass
class HtmlPage:
    """A page at `path` below the site's folder. `elements` are its tags with their attributes, in order."""

    path: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def links(self) -> list[str]:
        """Every address in an attribute that leads or loads."""
        return [attributes[name] for _, attributes in self.elements for name in LINKS if name in attributes]

    @property
    def text(self) -> str:
        """The words of the page on one line."""
        return " ".join("".join(text for _, text in self.texts).split())

    def find(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of each such tag that has the wanted ones."""
        return [found for name, found in self.elements if name == tag and wanted.items() <= found.items()]

    @property
    def title(self) -> str:
        """What the browser's tab says; drawings have titles too, further on."""
        return next(text for tag, text in self.texts if tag == "title").strip()


def read_page(site: Path, path: str) -> HtmlPage:
    parser = _Parser(path)
    parser.feed((site / path).read_text(encoding="utf-8"))
    return parser.page


def resolve(link: str, page_path: str) -> tuple[str, str] | None:
    """The file below the site's folder and the anchor that a link leads to; None where it leaves the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    # What holds a = is no id: a script of the page reads it.
    anchor = "" if "=" in parts.fragment else unquote(parts.fragment)
    if not path:
        return page_path, anchor
    target = normpath(path.lstrip("/") if path.startswith("/") else join(page_path, "..", path))
    if path.endswith(("/", ".", "..")):
        target = normpath(join(target, "index.html"))
    return target, anchor


class _Parser(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.page = HtmlPage(path)
        self.tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = tag
        self.page.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.tag = ""

    def handle_data(self, data: str) -> None:
        if self.tag not in {"script", "style"}:
            self.page.texts.append((self.tag, data))

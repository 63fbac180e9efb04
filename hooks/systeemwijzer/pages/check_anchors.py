"""Whether ids are unique on each page as it was built, and whether links with an anchor find theirs."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..reading.page_markup import PageMarkup
from ..reading.page_source import read_page
from ..reading.problems import Problem, line_at
from .check_links import lead_link
from .tags import scan_tags

# Where words on a page may come from, the nearest first; the page's own file comes before them.
SOURCES = ("content/**/*.yml", "overrides/**/*.html", "overrides/**/*.jinja")
# Only to reckon with: no such host is asked for anything.
HOST = "site"


@dataclass(frozen=True)
class BuiltPage:
    """A page as it was built: its path in docs/, its address from the site's root, and its HTML.

    `unexplained` is the same without what explains terms, where one needs it.
    """

    src_uri: str
    address: str
    html: str
    unexplained: str = ""

    @cached_property
    def ids(self) -> Counter[str]:
        return Counter(name for tag in scan_tags(self.html) if (name := tag.get("id")) is not None)

    @cached_property
    def anchors(self) -> set[tuple[str, str]]:
        """The links with an anchor: the addresses they lead to from the site's root, with the anchors."""
        links = {link for tag in scan_tags(self.html, "a") if "#" in (link := tag.get("href") or "")}
        # What holds a = is no id: a script of the page reads it, as #vragen=….
        targets = (lead_from(self.address, link) for link in links if "=" not in link.partition("#")[2])
        return {target for target in targets if target}


def check_anchors(pages: Mapping[str, BuiltPage], root: Path) -> Iterator[Problem]:
    """Find ids that stand twice on a page, and links to an id that isn't there; `pages` are by their address."""
    for page in pages.values():
        for name in sorted(name for name, count in page.ids.items() if count > 1):
            yield Problem(*locate(name, page, root), f"the id '{name}' stands twice on the page '{page.address}'")
        for address, anchor in sorted(page.anchors):
            if anchor and address in pages and anchor not in pages[address].ids:
                message = f"a link to '#{anchor}' on the page '{address}', where nothing has that id"
                own = tuple(_place_links(page, (address, anchor), message, root))
                yield from own or [Problem(*locate(f"#{anchor}", page, root), message)]


def _place_links(page: BuiltPage, target: tuple[str, str], message: str, root: Path) -> Iterator[Problem]:
    """The links in the page's own text that lead there."""

    def find(markup: PageMarkup) -> Iterator[str]:
        links = (lead_link(address, page.src_uri) for address in markup.addresses)
        return (message for link in links if lead_from(page.address, link) == target)

    if (root / "docs" / page.src_uri).is_file():
        yield from read_page(root, page.src_uri).place(find)


def lead_from(address: str, link: str) -> tuple[str, str] | None:
    """The address from the site's root, and the anchor, to which a link on a page leads; None where it leaves us."""
    path, _, anchor = link.partition("#")
    led = _lead_to_page(address, path)
    return None if led is None else (led, unquote(anchor))


@cache
def _lead_to_page(address: str, path: str) -> str | None:
    """Hundreds of links on a page lead to the same few."""
    parts = urlsplit(urljoin(f"https://{HOST}/{address}", path))
    return parts.path.removeprefix("/") if parts.netloc == HOST else None


def locate(words: str, page: BuiltPage, root: Path) -> tuple[str, int]:
    """The file and line at which words on a page were written; the page's first line where nobody can say."""
    own = root / "docs" / page.src_uri
    others = (path for pattern in SOURCES for path in sorted(root.glob(pattern)))
    for path in (own, *others):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if words in text:
            return path.relative_to(root).as_posix(), line_at(text, text.index(words))
    return f"docs/{page.src_uri}", 1

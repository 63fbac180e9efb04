"""Whether ids are unique on each page as it was built, and whether links with an anchor find theirs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..reading.problems import Problem, line_at

TAG = re.compile(r"<[a-z][^<>]*>")
LINK = re.compile(r"<a [^<>]*>")
ID = re.compile(r'\sid="([^"]*)"')
HREF = re.compile(r'\shref="([^"]*)"')
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
        return Counter(found for tag in TAG.findall(self.html) for found in ID.findall(tag))

    @cached_property
    def anchors(self) -> set[tuple[str, str]]:
        """The links with an anchor: the addresses they lead to from the site's root, with the anchors."""
        links = (found for tag in LINK.findall(self.html) for found in HREF.findall(tag) if "#" in found)
        parts = (urlsplit(urljoin(f"https://{HOST}/{self.address}", link)) for link in links)
        # What holds a = is no id: a script of the page reads it, as #vragen=….
        ours = (part for part in parts if part.netloc == HOST and "=" not in part.fragment)
        return {(part.path.removeprefix("/"), unquote(part.fragment)) for part in ours}


def check_anchors(pages: Mapping[str, BuiltPage], root: Path) -> Iterator[Problem]:
    """Find ids that stand twice on a page, and links to an id that isn't there; `pages` are by their address."""
    for page in pages.values():
        for name in sorted(name for name, count in page.ids.items() if count > 1):
            yield Problem(*locate(name, page, root), f"the id '{name}' stands twice on the page '{page.address}'")
        for address, anchor in sorted(page.anchors):
            if anchor and address in pages and anchor not in pages[address].ids:
                message = f"a link to '#{anchor}' on the page '{address}', where nothing has that id"
                yield Problem(*locate(f"#{anchor}", page, root), message)


def locate(words: str, page: BuiltPage, root: Path) -> tuple[str, int]:
    """The file and line at which words on a page were written; the page's first line where nobody can say."""
    own = root / "docs" / page.src_uri
    others = (path for pattern in SOURCES for path in sorted(root.glob(pattern)))
    for path in (own, *others):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if words in text:
            return path.relative_to(root).as_posix(), line_at(text, text.index(words))
    return f"docs/{page.src_uri}", 1

"""A page as it was built, and the ids and links in it."""

from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import unquote, urljoin, urlsplit

from .tags import scan_tags

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
        """Every id on the page, with how often it stands there: once, if all is well."""
        return Counter(name for tag in scan_tags(self.html) if (name := tag.get("id")) is not None)

    @cached_property
    def anchors(self) -> set[tuple[str, str]]:
        """The links with an anchor: the addresses they lead to from the site's root, with the anchors."""
        links = {link for tag in scan_tags(self.html, "a") if "#" in (link := tag.get("href") or "")}
        # What holds a = is no id: a script of the page reads it, as #vragen=….
        targets = (lead_from(self.address, link) for link in links if "=" not in link.partition("#")[2])
        return {target for target in targets if target}


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

"""The addresses that were published: each must keep working, itself or by a redirect."""

from pathlib import Path

from ..records import Guide
from ..records.addresses import page_addresses

FILE = "published.txt"


def current_addresses(guide: Guide) -> set[str]:
    """Every address that the site has now, of a page or a record; the home page, which can't move, left out."""
    return {*page_addresses(guide), *(record.address for record in guide.records)} - {""}


def read_published(root: Path) -> set[str]:
    """The published addresses, one a line in published.txt below the project's root."""
    return set((root / FILE).read_text(encoding="utf-8").split())


def add_published(root: Path, guide: Guide) -> int:
    """Add the addresses that are new to published.txt, remove none, and say how many were added."""
    published = read_published(root)
    new = current_addresses(guide) - published
    (root / FILE).write_text("".join(f"{address}\n" for address in sorted(published | new)), encoding="utf-8")
    return len(new)

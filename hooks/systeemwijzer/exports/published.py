"""Adds what is new to the published addresses."""

from pathlib import Path

from ..reading.published import PUBLISHED_FILE, current_addresses, read_published
from ..records import Guide


def add_published(root: Path, guide: Guide) -> int:
    """Add the addresses that are new to published.txt, remove none, and say how many were added."""
    published = read_published(root)
    new = current_addresses(guide) - published
    (root / PUBLISHED_FILE).write_text("".join(f"{address}\n" for address in sorted(published | new)), encoding="utf-8")
    return len(new)

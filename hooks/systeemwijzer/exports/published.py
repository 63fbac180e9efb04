"""Adds what is new to the published addresses."""

from pathlib import Path

from ..reading.published import PUBLISHED_FILE, current_addresses, read_published
from ..records import Guide


def add_published(folder: Path, guide: Guide, of_region: bool = False) -> int:
    """Add the addresses that are new to published.txt, remove none, and say how many were added.

    `folder` is that of the project, or, with `of_region`, that of a layer, whose own addresses these are.
    """
    path = folder / PUBLISHED_FILE
    published = read_published(folder) if path.exists() or not of_region else set()
    new = current_addresses(guide, of_region) - published
    path.write_text("".join(f"{address}\n" for address in sorted(published | new)), encoding="utf-8")
    return len(new)

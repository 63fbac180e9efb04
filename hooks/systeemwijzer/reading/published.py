"""The addresses that were published: each must keep working, itself or by a redirect."""

import re
from pathlib import Path

from ..records import Guide
from ..records.addresses import page_addresses
from ..records.layer import OWN_FOLDER
from .text_files import read_text

PUBLISHED_FILE = "published.txt"


def current_addresses(guide: Guide, of_region: bool = False) -> set[str]:
    """Every address that the site has now, of a page or a record; the home page, which can't move, left out.

    Those of the site itself, or those that only the site of a region has.
    """
    pages = (page for page in page_addresses(guide) if page and page.startswith(OWN_FOLDER) == of_region)
    return {*pages, *(record.address for record in guide.records if bool(record.layer) == of_region)}


def read_published(root: Path) -> set[str]:
    """The published addresses, one a line in published.txt below the project's root."""
    return set(read_text(root, PUBLISHED_FILE).split())


def read_published_ids(root: Path) -> frozenset[str]:
    """The ids in the published addresses; none where nothing was published."""
    text = (
        (root / PUBLISHED_FILE).read_text(encoding="utf-8", errors="ignore")
        if (root / PUBLISHED_FILE).is_file()
        else ""
    )
    return frozenset(re.split(r"[/#\s]+", text))

"""The addresses that were published: each must keep working, itself or by a redirect."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..records import Guide
from ..records.addresses import page_addresses
from .problems import Problem
from .text_files import read_text

FILE = "published.txt"
# Where more addresses of one page are gone, one of them says it for all.
MOST = 3


def current_addresses(guide: Guide) -> set[str]:
    """Every address that the site has now, of a page or a record; the home page, which can't move, left out."""
    return {*page_addresses(guide), *(record.address for record in guide.records)} - {""}


def read_published(root: Path) -> set[str]:
    """The published addresses, one a line in published.txt below the project's root."""
    return set(read_text(root, FILE).split())


def read_published_ids(root: Path) -> frozenset[str]:
    """The ids in the published addresses; none where nothing was published."""
    text = (root / FILE).read_text(encoding="utf-8", errors="ignore") if (root / FILE).is_file() else ""
    return frozenset(re.split(r"[/#\s]+", text))


def check_published(guide: Guide, root: Path) -> Iterator[Problem]:
    """Find addresses that were published and lead nowhere any more; of a page that is gone, the page says it all."""
    # Without any theme that is what is told.
    if not (root / FILE).exists() or not guide.topics:
        return
    known = current_addresses(guide) | {redirect.old for redirect in guide.redirects}
    gone: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, line in enumerate(read_text(root, FILE).split("\n"), 1):
        address = line.strip()
        if address and address not in known:
            gone[address.partition("#")[0]].append((number, address))
    for page, places in gone.items():
        is_page = page in {address for _, address in places}
        if is_page or len(places) > MOST:
            others = f" and {len(places) - 1} others on '{page}'" if len(places) > 1 else ""
            yield Problem(FILE, places[0][0], _describe(places[0][1], others))
        else:
            yield from (Problem(FILE, number, _describe(address)) for number, address in places)


def _describe(address: str, others: str = "") -> str:
    return (
        f"'{address}'{others}: published, and gone now; give it its id and page back, "
        f"or say where it went in content/redirects.yml: - {{from: '{address}', to: '…'}}"
    )

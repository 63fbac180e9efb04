"""Whether every embed in docs/*.md can be shown."""

from collections.abc import Iterator
from pathlib import Path

from ..reading.page_markup import PageMarkup
from ..reading.page_source import read_page
from ..reading.problems import Problem
from ..records import Guide
from .all_embeds import build_context
from .embeds import find_embeds


def find_dead_embeds(root: Path, guide: Guide) -> Iterator[Problem]:
    """Find embeds below docs/ that name nothing."""

    def find(markup: PageMarkup) -> Iterator[str]:
        for embed in find_embeds(markup.html):
            try:
                build_context(guide, embed)
            except LookupError as error:
                yield str(error.args[0])

    for src_uri in guide.written_pages:
        yield from read_page(root, src_uri).place(find)

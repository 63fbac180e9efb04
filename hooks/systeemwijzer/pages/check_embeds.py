"""Whether every embed in docs/*.md can be shown."""

from collections.abc import Iterator
from pathlib import Path

from ..reading.problems import Problem
from ..reading.sections import find_pages
from ..records import Guide
from .embeds import find_embeds
from .views import build_context


def find_dead_embeds(root: Path, guide: Guide) -> Iterator[Problem]:
    """Find embeds below docs/ that name nothing."""
    for path in find_pages(root):
        for embed in find_embeds(path.read_text(encoding="utf-8")):
            try:
                build_context(guide, embed)
            except LookupError as error:
                yield Problem(path.relative_to(root).as_posix(), embed.line, str(error.args[0]))

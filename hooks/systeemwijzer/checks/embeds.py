"""Whether every embed in docs/*.md can be shown."""

from collections.abc import Iterator
from functools import partial

from ..pages.all_embeds import build_context
from ..pages.draft import Draft
from ..pages.embeds import find_embeds
from ..reading.page_markup import PageMarkup
from ..reading.problems import Problem
from ..records import Guide
from .fault_lines import place_faults


def check_embeds(draft: Draft) -> Iterator[Problem]:
    """Find embeds on hand-written pages that name nothing."""
    for page in draft.project.pages.items:
        yield from place_faults(page, partial(_find_dead, draft.guide))


def _find_dead(guide: Guide, markup: PageMarkup) -> Iterator[str]:
    for embed in find_embeds(markup.html):
        try:
            build_context(guide, embed)
        except LookupError as error:
            yield str(error.args[0])

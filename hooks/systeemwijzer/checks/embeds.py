"""Whether every embed in docs/*.md can be shown."""

from collections.abc import Iterator
from functools import partial

from ..messages import tell
from ..pages.all_embeds import build_context
from ..pages.draft import Draft
from ..pages.embeds import find_embeds
from ..reading.page_markup import PageMarkup
from ..reading.problems import Problem
from ..records import Guide
from .fault_lines import place_faults

# Shows what the page itself says.
DAY_OF_PAGE = "as-of"


def check_embeds(draft: Draft) -> Iterator[Problem]:
    """Find embeds on hand-written pages that name nothing."""
    for page in draft.project.pages.items:
        yield from place_faults(page, partial(_find_dead, draft.guide, page.src_uri))


def _find_dead(guide: Guide, src_uri: str, markup: PageMarkup) -> Iterator[str]:
    for embed in find_embeds(markup.html):
        try:
            build_context(guide, embed)
        except LookupError as error:
            yield error.args[0]
        if embed.name == DAY_OF_PAGE and src_uri not in guide.page_days:
            yield tell(
                "embed {day_of_page}: this page doesn't say of which day it is; add 'as_of: 2026-11-28' above it",
                day_of_page=DAY_OF_PAGE,
            )

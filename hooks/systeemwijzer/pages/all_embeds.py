"""All that can be embedded, the pages that come of it by themselves, and what the template of an embed is given."""

from collections.abc import Iterator

from ..messages import tell
from ..reading.problems import expect_one_of
from ..records import Guide
from . import map_views, region_views, training_views, views  # noqa: F401  # each of their views is an entry
from .embed_entries import ENTRIES, Context, Entry, PlannedPage
from .embeds import Embed

EMBEDS = dict(ENTRIES)


def plan_made_pages(guide: Guide) -> Iterator[tuple[Entry, PlannedPage]]:
    """Every page that is made of records, with the embed that it is made for."""
    for entry in EMBEDS.values():
        yield from ((entry, planned) for planned in (entry.plan(guide) if entry.plan else ()))


def build_context(guide: Guide, embed: Embed) -> Context:
    """The context of an embed's template.

    Raises LookupError, with what was expected, for an unknown embed, a wrong number of arguments, or an argument that
    names nothing.
    """
    entry = EMBEDS.get(embed.name)
    if entry is None:
        raise LookupError(expect_one_of("embed", embed.name, EMBEDS))
    if not entry.takes(len(embed.arguments)):
        expected = len(entry.arguments)
        raise LookupError(
            tell(
                "embed {name}: expected {expected} argument(s), found {found}",
                name=embed.name,
                expected=expected,
                found=len(embed.arguments),
            )
        )
    return entry.view(guide, *embed.arguments)

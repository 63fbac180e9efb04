"""A source in words: which guide, of which year, and where in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from .addresses import guide_id_of
from .base import Record
from .guide import Guide, group
from .guides import Chapter, Part, SourceGuide

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Citation:
    """One place in a guide. `chapter` is None where the guide doesn't number it.

    `dated` is the guide's place and year, such as "Amsterdam, 2012"; '' where it gives no year.
    """

    guide_id: str
    guide: str
    dated: str
    chapter: int | None
    part: str

    @property
    def place(self) -> str:
        """Where in the guide it is."""
        return f"hoofdstuk {self.chapter}, {self.part}" if self.chapter is not None else self.part

    def __str__(self) -> str:
        dated = f" ({self.dated})" if self.dated else ""
        return f"{self.guide}{dated}, {self.place}"


def cite(guide: Guide, source_ids: Iterable[str]) -> tuple[Citation, ...]:
    """Say in words where the source ids stand, each place once, in the order of the ids."""
    return tuple(dict.fromkeys(_citation(*guide.source_places[source_id]) for source_id in source_ids))


def cite_by_guide(guide: Guide, source_ids: Iterable[str]) -> tuple[tuple[SourceGuide, tuple[Citation, ...]], ...]:
    """The same by guide, as one cites a guide once with all places in it."""
    sources = tuple(source_ids)
    citations = cite(guide, sources)
    return tuple(
        (item, tuple(citation for citation in citations if citation.guide_id == item.id))
        for item in list_guides(guide, sources)
    )


def list_guides(guide: Guide, source_ids: Iterable[str]) -> tuple[SourceGuide, ...]:
    """The guides that the source ids are of, each once."""
    guides = (guide.source_places[source_id][0] for source_id in source_ids)
    # By their ids: to tell whole guides apart takes all of their parts.
    return tuple({item.id: item for item in guides}.values())


def list_dated(guide: Guide, source_ids: Iterable[str]) -> tuple[SourceGuide, ...]:
    """Those of the guides that are of a year: what they say isn't said of today."""
    return tuple(item for item in list_guides(guide, source_ids) if item.year)


def group_by_guide(guide: Guide, records: Iterable[R]) -> tuple[tuple[SourceGuide | None, tuple[R, ...]], ...]:
    """Records by the guide that they come from, in the order of guides.yml; last, by None, what comes from none."""
    groups = group(records, lambda record: (guide_id_of(record),))
    ordered = ((source_guide, groups.get(source_guide.id, ())) for source_guide in guide.guides)
    return tuple(found for found in (*ordered, (None, groups.get("", ()))) if found[1])


def _citation(source_guide: SourceGuide, chapter: Chapter, part: Part) -> Citation:
    dated = f"{source_guide.place}, {source_guide.year}" if source_guide.year else ""
    return Citation(source_guide.id, source_guide.short_title, dated, chapter.number, part.title)

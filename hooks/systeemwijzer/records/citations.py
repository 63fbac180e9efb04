"""A source in words: which guide, of which year, and where in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from .guide import Guide
from .guides import Chapter, Part, SourceGuide


@dataclass(frozen=True)
class Citation:
    """One place in a guide. `chapter` is None where the guide doesn't number it; `year` where it gives none."""

    guide_id: str
    guide: str
    year: int | None
    chapter: int | None
    part: str

    def __str__(self) -> str:
        year = f" ({self.year})" if self.year else ""
        chapter = f", hoofdstuk {self.chapter}" if self.chapter is not None else ""
        return f"{self.guide}{year}{chapter}, {self.part}"


def cite(guide: Guide, source_ids: Iterable[str]) -> tuple[Citation, ...]:
    """Say in words where the source ids stand, each place once, in the order of the ids."""
    return tuple(dict.fromkeys(_citation(*guide.source_places[source_id]) for source_id in source_ids))


def _citation(source_guide: SourceGuide, chapter: Chapter, part: Part) -> Citation:
    return Citation(source_guide.id, source_guide.short_title, source_guide.year, chapter.number, part.title)

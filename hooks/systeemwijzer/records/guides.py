"""The source guides and the themes."""

import re
from typing import Annotated

from pydantic import Field

from .base import Line, Lines, Names, PageAddress, Placed, Slug, SourceId, Text

# Of parts in a chapter and of chapters in a guide: a slip of the keys makes thousands.
MOST_ITEMS = 200
# In the title of a part: a heading of the guide, and what stands between two of them.
QUOTED = re.compile("\u2018([^\u2019]+)\u2019")
BETWEEN_HEADINGS = re.compile(r":|, (?:met )?")


class Part(Placed):
    """A part of a chapter that records name as their source.

    Without `items` the part itself is one source id; with it, the ids are `<id>.1` to `<id>.<items>`.
    """

    id: SourceId
    title: Line
    items: Annotated[int, Field(ge=1, le=MOST_ITEMS)] | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """What the guide itself calls it: what stands between quotes, or else each piece between colons and commas."""
        pieces = (piece.strip() for piece in BETWEEN_HEADINGS.split(self.title))
        return tuple(QUOTED.findall(self.title) or dict.fromkeys(filter(None, pieces)))

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The ids by which records can name it or its items."""
        if self.items is None:
            return (self.id,)
        return tuple(f"{self.id}.{number}" for number in range(1, self.items + 1))


class Chapter(Placed):
    """A chapter, with the number and title that the guide gives it; `number` is absent for a foreword."""

    number: Annotated[int, Field(ge=0, le=MOST_ITEMS)] | None = None
    title: Line
    parts: Annotated[tuple[Part, ...], Field(strict=False, min_length=1)]


class SourceGuide(Placed):
    """A guide as it was published. What the guide itself doesn't tell is left out and said in `note`.

    `changes` is the page that says what is otherwise since; with `anchor` the addresses of its groups end, or else with
    its id.
    """

    id: Slug
    title: Line
    short_title: Line
    publisher: Line | None = None
    authors: Lines = ()
    place: Line
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    note: Text | None = None
    changes: Annotated[PageAddress, Names("page")] | None = None
    anchor: Slug | None = None
    chapters: Annotated[tuple[Chapter, ...], Field(strict=False, min_length=1)]

    @property
    def name(self) -> str:
        """What menus call it."""
        return f"{self.short_title} ({self.year})" if self.year else self.short_title


class Topic(Placed):
    """A theme that runs across the levels; `words` are those that people use for it."""

    id: Slug
    title: Line
    text: Text
    words: Annotated[Lines, Field(min_length=1)]

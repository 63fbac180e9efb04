"""What the search knows of what the guides speak of, and of what they say nothing about."""

from typing import Annotated

from pydantic import Field

from .base import Line, Lines, Names, Placed, Slug, SourceId, Text


class Concept(Placed):
    """Something that the guides speak of, and the ways in which people say it.

    `sources` are the items of the guides that it stands in, those that say most of it first.
    """

    id: Slug
    title: Line
    sources: Annotated[tuple[SourceId, ...], Field(strict=False, min_length=1), Names("source")]
    ways: Annotated[Lines, Field(min_length=1)]


class Outside(Placed):
    """Something that people ask for and the guides say nothing about.

    `text` tells so; `ways` are how people ask for it, and questions that begin as one of `asked` ask for it too.
    """

    id: Slug
    title: Line
    text: Text
    ways: Annotated[Lines, Field(min_length=1)]
    asked: Lines = ()

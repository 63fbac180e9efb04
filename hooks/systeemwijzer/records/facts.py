"""What the guides say literally, typed over from their own text: the content is held against it."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from ..messages import tell
from .base import Line, OneLine, Placed, SourceId, Sources, Text, refuse_repeats

# Regular expressions mean something else by signs of markup.
Patterns = Annotated[tuple[OneLine, ...], Field(strict=False), AfterValidator(refuse_repeats)]


def require_patterns(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """The patterns, if they are regular expressions. Raises ValueError otherwise."""
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(
                tell("'{pattern}' is no regular expression: {error}", pattern=pattern, error=error)
            ) from None
    return patterns


class Facts(Placed):
    """Words and numbers of the guides, by the id of their place there.

    `quotes` are word for word; `professionals` are those of them that a professional says. `figures` gives, by words in
    a figure's label, population or place, what the site shows of them; `years` the year of a figure. Of `texts` each
    pattern stands in a record of that place.
    """

    quotes: dict[SourceId, Text] = Field(default_factory=dict)
    professionals: Sources = ()
    figures: dict[SourceId, dict[Line, Line]] = Field(default_factory=dict)
    years: dict[SourceId, Line] = Field(default_factory=dict)
    texts: dict[SourceId, Annotated[Patterns, AfterValidator(require_patterns)]] = Field(default_factory=dict)

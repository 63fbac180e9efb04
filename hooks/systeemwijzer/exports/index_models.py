"""What the search index is made of; the scripts' types of it are made from these models."""

from typing import Literal

from pydantic import ConfigDict

from ..records.base import Model


class IndexPart(Model):
    """Part of the index, of which a docstring below a field says what it holds."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Columns(IndexPart):
    """The records by column: for each field a list with what each record has. A list is text with spaces between."""

    # The keywords (words) stand last, next to the lexicon: they say the same, and gzip finds repeats only nearby.
    levels: list[str]
    editorial: list[Literal[0, 1]]
    """1 for what only the editors wrote."""
    guides: list[str]
    kind: list[str]
    page: list[str]
    """The address of its page, from the site's root."""
    topics: list[str]
    id: list[str]
    title: list[str]
    text: list[str]
    """What a result shows."""
    more: list[str]
    """What else it is found by."""
    words: list[str]
    """Keywords."""


class IndexLexicon(IndexPart):
    """The reviewed words: lists are texts with spaces between."""

    stop_words: str
    """Words that say nothing."""
    parts: str
    """Words that compounds are made of."""
    whole: str
    """Words that only look like compounds."""
    synonyms: list[tuple[str, str, str, str]]
    """What each finds, the phrases that find it, and the themes and kinds that they stand for."""
    forms: dict[str, str]
    """The other forms of a word."""


class IndexTopic(IndexPart):
    """A theme, and what people type who look for it."""

    id: str
    title: str
    words: list[str]
    page: str


class SearchIndex(IndexPart):
    """The search index as the build writes it."""

    columns: Columns
    facets: dict[str, dict[str, tuple[str, str]]]
    """By level or kind, and by its id: the words that say it for sure, and those that may mean something else."""
    kinds: dict[str, tuple[int | float, str]]
    """The weight of each kind, and its name."""
    lexicon: IndexLexicon
    topics: list[IndexTopic]

"""What the search index is made of; the scripts' types of it are made from these models."""

from typing import Literal

from pydantic import ConfigDict

from ..records.base import Model


class IndexPart(Model):
    """Part of the index, of which a docstring below a field says what it holds."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Columns(IndexPart):
    """The records by column: for each field a list with what each record has. A list is text with spaces between."""

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


class WordTable(IndexPart):
    """Sorted words, and where each of them leads to."""

    words: str
    """With spaces between."""
    places: str
    """For each word places in a list, with commas between; each as how far it is from the one before, in base 36."""


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


class IndexName(IndexPart):
    """What the guides call something, as in a heading, and the places of the records that it is."""

    name: str
    records: str
    """As in a table of words."""


class IndexTopic(IndexPart):
    """A theme, and what people type who look for it."""

    id: str
    title: str
    words: list[str]
    page: str


class IndexConcepts(IndexPart):
    """What the guides speak of."""

    records: list[str]
    """For each concept the places of its records, as in a table of words."""
    words: str
    """The words that say it, each behind the place of what it says: a filter."""


class IndexOutside(IndexPart):
    """What people ask for and the guides say nothing about."""

    ids: list[str]
    asked: list[str]
    """For each of them how questions begin that ask for it, with a bar between."""
    words: str
    """The words that ask for it, in the same way."""


class IndexCore(IndexPart):
    """What the index holds as it was written by hand."""

    columns: Columns
    facets: dict[str, dict[str, tuple[str, str]]]
    """By level or kind, and by its id: the words that say it for sure, and those that may mean something else."""
    frames: dict[str, str]
    """How questions begin that ask for something of a kind: for phrases, with a bar between, the kinds."""
    kinds: dict[str, tuple[int | float, str]]
    """The weight of each kind, and its name."""
    lexicon: IndexLexicon
    topics: list[IndexTopic]


class SearchIndex(IndexCore):
    """The search index as pages get it."""

    names: list[IndexName]
    further: WordTable
    """Words of records that no result shows."""
    keywords: WordTable
    concepts: IndexConcepts
    outside: IndexOutside
    ordinary: str
    """Ordinary words that look like known ones: a filter."""


class GivenConcept(IndexPart):
    """Something that the guides speak of, or don't: the ways in which people say it."""

    id: str
    records: list[int]
    """The places of the records that it stands in."""
    ways: list[str]
    asked: list[str]
    """How questions begin that ask for it."""


class GivenName(IndexPart):
    """What the guides call something, and the places of the records that it is."""

    name: str
    records: list[int]


class GivenIndex(IndexPart):
    """What frontend/build/search makes the index of."""

    core: IndexCore
    names: list[GivenName]
    further: list[str]
    """For each record its text that no result shows."""
    keywords: list[str]
    """For each record what people type for it."""
    concepts: list[GivenConcept]
    outside: list[GivenConcept]
    common: list[str]
    """Words that are common in Dutch."""

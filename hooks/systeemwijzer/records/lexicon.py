"""What the search knows of Dutch, as an editor writes it in content/lexicon.yml."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ..messages import tell
from .base import LONGEST_ID, KeyPath, Lines, Names, Placed, Slug, Slugs, Topics, fault_in
from .characters import require_words

Word = Annotated[str, StringConstraints(pattern=r"^[^\s]+$", max_length=LONGEST_ID), AfterValidator(require_words)]
Words = Annotated[tuple[Word, ...], Field(strict=False)]


# The lists of a lexicon.
LISTS = ("stop_words", "parts", "whole", "synonyms", "keywords")


class Synonym(Placed):
    """Words and phrases that people use, and the words of the guide that they look for, the nearest first.

    `topics` and `kinds` are themes and kinds of record that such words stand for as a whole.
    """

    finds: Words
    words: Annotated[Lines, Field(min_length=1)]
    topics: Topics = ()
    kinds: Annotated[Slugs, Names("kind")] = ()

    @model_validator(mode="after")
    def require_aim(self) -> Self:
        if not (self.finds or self.topics or self.kinds):
            raise fault_in(
                "finds", message=tell("name a word of the guide here, or a theme in topics, or a kind in kinds")
            )
        return self


class Keywords(Placed):
    """What people type who look for one record, where its own text doesn't say it."""

    record: Annotated[Slug, Names("record")]
    words: Annotated[Lines, Field(min_length=1)]


class Lexicon(Placed):
    """The words of the search.

    `forms` gives, by a word, the forms that the rules for endings don't know. `parts` are what compounds are
    made of, `whole` the words that only look like compounds.
    """

    stop_words: Words = ()
    parts: Words = ()
    whole: Words = ()
    forms: dict[Word, Words] = Field(default_factory=dict)
    synonyms: Annotated[tuple[Synonym, ...], Field(strict=False)] = ()
    keywords: Annotated[tuple[Keywords, ...], Field(strict=False)] = ()

    @property
    def words_by_record(self) -> dict[str, tuple[str, ...]]:
        """What people type for a record, by the record's id."""
        return {keywords.record: keywords.words for keywords in self.keywords}

    def find_repeats(self) -> Iterator[tuple[KeyPath, str]]:
        """Each word that stands twice in one list, or under two words of `forms`, with its place."""
        for name in ("stop_words", "parts", "whole"):
            yield from _repeats(((name, number), word) for number, word in enumerate(getattr(self, name)))
        yield from _repeats(
            (("forms", lemma, number), form) for lemma, forms in self.forms.items() for number, form in enumerate(forms)
        )
        for number, synonym in enumerate(self.synonyms):
            yield from _repeats(
                (("synonyms", number, "words", place), word) for place, word in enumerate(synonym.words)
            )


def _repeats(words: Iterable[tuple[KeyPath, str]]) -> Iterator[tuple[KeyPath, str]]:
    seen: set[str] = set()
    for path, word in words:
        if word in seen:
            yield path, word
        seen.add(word)


def join_lexicons(lexicons: Iterable[Lexicon]) -> Lexicon:
    """All words together: those of the site, and those that a region adds."""
    joined = Lexicon()
    for lexicon in lexicons:
        forms = {word: (*joined.forms.get(word, ()), *more) for word, more in lexicon.forms.items()}
        lists = {name: (*getattr(joined, name), *getattr(lexicon, name)) for name in LISTS}
        joined = joined.model_copy(update=lists | {"forms": joined.forms | forms})
    return joined

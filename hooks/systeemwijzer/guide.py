"""The whole guide as frozen records. Everything that is made of it is a pure function of a Guide."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from .models import (
    Advice,
    Barrier,
    Chapter,
    Example,
    Figure,
    Level,
    Lexicon,
    Organisation,
    Part,
    Question,
    QuestionSet,
    Quote,
    Record,
    Redirect,
    Section,
    SourceGuide,
    Suggestion,
    Term,
    Topic,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Guide:
    """All content, in the order of the files. The fields are the files and folders of content/.

    `written_pages` are the hand-written pages, as paths in docs/, such as `systeem/index.md`.
    """

    guides: tuple[SourceGuide, ...]
    topics: tuple[Topic, ...]
    levels: tuple[Level, ...]
    ways_of_looking: tuple[Advice, ...]
    barriers: tuple[Barrier, ...]
    quotes: tuple[Quote, ...]
    questions: tuple[QuestionSet, ...]
    examples: tuple[Example, ...] = ()
    figures: tuple[Figure, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    glossary: tuple[Term, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    sections: tuple[Section, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    written_pages: tuple[str, ...] = ()

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record once: level by level what stands there, then what belongs to no level."""
        return tuple(self._walk_records())

    @cached_property
    def by_id(self) -> dict[str, Record]:
        return {record.id: record for record in self.records}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def source_places(self) -> dict[str, tuple[SourceGuide, Chapter, Part]]:
        """Every source id that guides.yml knows, with where it stands."""
        return {
            source_id: (source_guide, chapter, part)
            for source_guide in self.guides
            for chapter in source_guide.chapters
            for part in chapter.parts
            for source_id in part.source_ids
        }

    def level(self, level_id: str) -> Level:
        return next(level for level in self.levels if level.id == level_id)

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of one kind."""
        return tuple(record for record in self.records if isinstance(record, kind))

    def at_level(self, kind: type[R], level_id: str | None) -> tuple[R, ...]:
        """The records of one kind at one level; None for those that belong to no level."""
        return tuple(record for record in self.all_of(kind) if record.level == level_id)

    def with_topic(self, kind: type[R], topic_id: str) -> tuple[R, ...]:
        """The records of one kind that name a theme."""
        return tuple(record for record in self.all_of(kind) if topic_id in record.topics)

    def question_sets_at(self, level_id: str | None) -> tuple[QuestionSet, ...]:
        return tuple(question_set for question_set in self.questions if question_set.level == level_id)

    def _walk_records(self) -> Iterator[Record]:
        for level in self.levels:
            yield level
            yield from (actor for actor in level.actors)
            yield from (barrier for barrier in self.barriers if barrier.level == level.id)
            yield from (quote for quote in self.quotes if quote.level == level.id)
            yield from self._questions_at(level.id)
            yield from (advice for advice in level.advice)
        yield from (quote for quote in self.quotes if quote.level is None)
        yield from self._questions_at(None)
        for collection in (
            self.ways_of_looking,
            self.examples,
            self.figures,
            self.organisations,
            self.suggestions,
            self.glossary,
            self.sections,
        ):
            yield from collection

    def _questions_at(self, level_id: str | None) -> Iterator[Question]:
        for question_set in self.question_sets_at(level_id):
            yield from question_set.questions

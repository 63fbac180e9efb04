"""The whole guide as frozen records. Everything that is made of it is a pure function of a Guide."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from .base import Record
from .changes import Change
from .concepts import Concept, Outside
from .facts import Facts
from .fields import FieldNote
from .guides import Chapter, Part, SourceGuide, Topic
from .kinds import Kind
from .layer import OWN_FOLDER, Layer
from .lexicon import Lexicon
from .redirects import Redirect
from .system import Barrier, Level, QuestionSet
from .system_map import MapNumbers, MapThing, number_things
from .training import Task

R = TypeVar("R", bound=Record)
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def group(items: Iterable[T], keys_of: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """The items by each of their keys, in their own order."""
    groups = defaultdict(list)
    for item in items:
        for key in keys_of(item):
            groups[key].append(item)
    return {key: tuple(members) for key, members in groups.items()}


@dataclass(frozen=True)
class Guide:
    """All content.

    `records` holds every record once: level by level what stands there, then what belongs to no level, both in the
    order of kinds.yml and of the files. `written_pages` are the hand-written pages, as paths in docs/, such as
    `systeem/index.md`, `page_titles` their titles by these, `page_guides` the guides of those that are about one, and
    `page_days` of which day those are that tell of today. `layer` is what a region lays over the site: what is its own
    stands among the rest, and says so by `layer` too.
    """

    kinds: tuple[Kind, ...]
    guides: tuple[SourceGuide, ...]
    topics: tuple[Topic, ...]
    records: tuple[Record, ...]
    question_sets: tuple[QuestionSet, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    concepts: tuple[Concept, ...] = ()
    outside: tuple[Outside, ...] = ()
    field_notes: tuple[FieldNote, ...] = ()
    written_pages: tuple[str, ...] = ()
    page_titles: Mapping[str, str] = field(default_factory=dict)
    page_days: Mapping[str, date] = field(default_factory=dict)
    page_guides: Mapping[str, str] = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()
    facts: Facts = field(default_factory=Facts)
    map_numbers: MapNumbers = field(default_factory=MapNumbers)
    own_map_numbers: MapNumbers = field(default_factory=MapNumbers)
    layer: Layer | None = None

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Records by their ids; sets of questions, themes and tasks are no records."""
        return {record.id: record for record in self.records}

    @cached_property
    def kind_by_id(self) -> dict[str, Kind]:
        return {kind.id: kind for kind in self.kinds}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def level_by_id(self) -> dict[str, Level]:
        return {level.id: level for level in self.levels}

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The rings from the mother outwards."""
        return self.all_of(Level)

    @cached_property
    def guide_by_id(self) -> dict[str, SourceGuide]:
        return {source_guide.id: source_guide for source_guide in self.guides}

    @cached_property
    def note_by_field(self) -> dict[str, FieldNote]:
        """What fields mean, by names such as `Barrier.questions`."""
        # Of two that explain one field the first counts.
        return {note.field: note for note in reversed(self.field_notes)}

    def name_of(self, record: Record) -> str:
        """The title of a record, with its level where another of its kind, at another level, is called the same."""
        title = record.summarise().title
        is_shared = len(self._by_title[record.kind, title]) > 1
        return f"{title} ({self.level(record.level).title.lower()})" if is_shared and record.level else title

    @cached_property
    def map_list(self) -> tuple[MapThing, ...]:
        """Every numbered thing of the system map, ring by ring, with those that the content hasn't any more."""
        return tuple(number_things(self.map_numbers, self.own_map_numbers, self.levels, self.all_of(Barrier)))

    @cached_property
    def map_things(self) -> tuple[MapThing, ...]:
        """What can stand on the system map, ring by ring."""
        return tuple(thing for thing in self.map_list if thing.is_here)

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

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed, the latest first; of one day in the order of the file."""
        return tuple(sorted(self.all_of(Change), key=lambda change: change.day, reverse=True))

    @cached_property
    def changes_by_record(self) -> dict[str, tuple[Change, ...]]:
        """What changed of each record, by its id; only of those that changed."""
        return group(self.changes, lambda change: change.records)

    def level(self, level_id: str) -> Level:
        """The level with an id that is known to exist."""
        return self.level_by_id[level_id]

    def of_kind(self, kind_id: str) -> tuple[Record, ...]:
        """Every record of one kind in kinds.yml."""
        return self._by_kind.get(kind_id, ())

    def all_of(self, model: type[R]) -> tuple[R, ...]:
        """Every record that has this model."""
        return cast(tuple[R, ...], self._by_model.get(model, ()))

    def at_level(self, model: type[R], level_id: str | None) -> tuple[R, ...]:
        """The records with this model at one level; None for those that belong to no level."""
        return cast(tuple[R, ...], self._by_level.get((model, level_id), ()))

    def with_topic(self, model: type[R], topic_id: str) -> tuple[R, ...]:
        """The records with this model that name a theme."""
        return cast(tuple[R, ...], self._by_topic.get((model, topic_id), ()))

    def file_of_page(self, src_uri: str) -> str:
        """The file of a hand-written page, which may be one of a layer, from the project's root."""
        if self.layer and src_uri.startswith(OWN_FOLDER):
            return f"{self.layer.origin.file.rpartition('/')[0]}/docs/{src_uri}"
        return f"docs/{src_uri}"

    def of_region(self, model: type[R]) -> tuple[R, ...]:
        """The records with this model that a region lays over the site."""
        return tuple(record for record in self.all_of(model) if record.layer)

    def of_guides(self, model: type[R]) -> tuple[R, ...]:
        """The records with this model that are the site's own, from the guides or of its editors."""
        return tuple(record for record in self.all_of(model) if not record.layer)

    def question_sets_at(self, level_id: str | None) -> tuple[QuestionSet, ...]:
        """The sets of one level; None for those that belong to no level."""
        return tuple(question_set for question_set in self.question_sets if question_set.level == level_id)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        return group(self.records, lambda record: (record.kind,))

    @cached_property
    def _by_title(self) -> dict[tuple[str, str], tuple[Record, ...]]:
        return group(self.records, lambda record: [(record.kind, record.summarise().title)])

    @cached_property
    def _by_model(self) -> dict[type[Record], tuple[Record, ...]]:
        return group(self.records, lambda record: (type(record),))

    @cached_property
    def _by_level(self) -> dict[tuple[type[Record], str | None], tuple[Record, ...]]:
        return group(self.records, lambda record: ((type(record), record.level),))

    @cached_property
    def _by_topic(self) -> dict[tuple[type[Record], str], tuple[Record, ...]]:
        return group(self.records, lambda record: [(type(record), topic) for topic in record.topics])

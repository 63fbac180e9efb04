"""Which files content/ holds, and what each of them holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import get_args

from ..records import (
    Concept,
    Facts,
    FieldNote,
    Kind,
    Layer,
    LevelId,
    Lexicon,
    MapNumbers,
    Model,
    Outside,
    Placed,
    Redirect,
    SourceGuide,
    Task,
    Topic,
)

LEVEL_IDS: tuple[LevelId, ...] = get_args(LevelId)


@dataclass(frozen=True)
class ContentFile:
    """A file below content/: a list of items of one model, or, where `is_list` is False, one such item.

    `kind` is the kind of the records in it, and `level` the level that they stand at; None where there is none.
    """

    path: str
    model: type[Placed]
    is_list: bool = True
    kind: Kind | None = None
    level: LevelId | None = None

    @property
    def schema(self) -> str:
        """The name of its schema: its folder's name, which all files of a folder share, or its own."""
        return PurePosixPath(self.path.removesuffix(".yml")).parts[0]


FILE_OF_KINDS = ContentFile("kinds.yml", Kind)
# What a layer may have beside records; the guides, the themes and what the site itself is made of stay as they are.
OWN_FILES = frozenset(("redirects.yml", "lexicon.yml", "tasks.yml", "map_numbers.yml"))
# A layer has no rings of its own.
NOT_OWN = frozenset(("level",))
# What is not a record.
OTHER_FILES = (
    ContentFile("guides.yml", SourceGuide),
    ContentFile("topics.yml", Topic),
    ContentFile("redirects.yml", Redirect),
    ContentFile("lexicon.yml", Lexicon, is_list=False),
    ContentFile("concepts.yml", Concept),
    ContentFile("outside.yml", Outside),
    ContentFile("fields.yml", FieldNote),
    ContentFile("tasks.yml", Task),
    ContentFile("facts.yml", Facts, is_list=False),
    ContentFile("map_numbers.yml", MapNumbers, is_list=False),
)


def list_own_files() -> tuple[ContentFile, ...]:
    """The files that hold no records."""
    return (FILE_OF_KINDS, *OTHER_FILES)


def list_files(kinds: Iterable[Kind]) -> tuple[ContentFile, ...]:
    """Every file that content/ must hold, those of the records in the order of the kinds."""
    return (*list_own_files(), *(file for kind in kinds for file in _files_of(kind)))


def list_layer_files(kinds: Iterable[Kind]) -> tuple[ContentFile, ...]:
    """Every file that content/ of a layer may hold."""
    others = (file for file in OTHER_FILES if file.path in OWN_FILES)
    own = (
        ContentFile(path, kind.file_model, kind=kind, level=level)
        for kind in kinds
        if kind.id not in NOT_OWN
        for path, level in kind.list_own_files(LEVEL_IDS)
    )
    return (*others, *own)


def list_models(kinds: Iterable[Kind]) -> tuple[type[Model], ...]:
    """The model of each file that somebody writes, once, and of what a layer says of itself."""
    return (*dict.fromkeys(file.model for file in list_files(kinds)), Layer)


def _files_of(kind: Kind) -> Iterator[ContentFile]:
    for path, level in kind.list_files(LEVEL_IDS):
        yield ContentFile(path, kind.file_model, kind=kind, level=level)

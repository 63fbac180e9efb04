"""From content/*.yml to items, and from these to a Guide."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from ..records import (
    Concept,
    Facts,
    FieldNote,
    Guide,
    Kind,
    Lexicon,
    MapNumbers,
    Outside,
    Placed,
    QuestionSet,
    Record,
    Redirect,
    SourceGuide,
    Task,
    Topic,
)
from .files import FILE_OF_KINDS, LEVEL_IDS, ContentFile, list_files
from .parse import parse_items
from .placing import place_items
from .problems import ContentError, Readable, refuse_problems
from .text_files import read_text
from .yaml_lines import parse_yaml

P = TypeVar("P", bound=Placed)


def read_kinds(root: Path) -> tuple[Kind, ...]:
    """Read kinds.yml, which says what else to read. Raises ContentError with every problem in it."""
    found = _read_file(root, FILE_OF_KINDS, ())
    refuse_problems(found.problems)
    return tuple(_only(Kind, found.items))


def read_content(root: Path, kinds: tuple[Kind, ...]) -> Readable[Placed]:
    """Read the files of content/, each item with its place."""
    files = [_read_file(root, file, kinds) for file in list_files(kinds)]
    items = tuple(item for file in files for item in file.items)
    return Readable(items, tuple(problem for file in files for problem in file.problems))


def make_guide(
    kinds: tuple[Kind, ...], items: Iterable[Placed], page_titles: Mapping[str, str], page_days: Mapping[str, date]
) -> Guide:
    """Put what was read in its place; of the hand-written pages the titles, and of which day they are that say so."""
    items = tuple(items)
    return Guide(
        kinds=kinds,
        guides=tuple(_only(SourceGuide, items)),
        topics=tuple(_only(Topic, items)),
        records=order_records(find_records(items), kinds),
        question_sets=tuple(_only(QuestionSet, items)),
        redirects=tuple(_only(Redirect, items)),
        lexicon=next(_only(Lexicon, items), Lexicon()),
        concepts=tuple(_only(Concept, items)),
        outside=tuple(_only(Outside, items)),
        field_notes=tuple(_only(FieldNote, items)),
        written_pages=tuple(page_titles),
        page_titles=page_titles,
        page_days=page_days,
        tasks=tuple(_only(Task, items)),
        facts=next(_only(Facts, items), Facts()),
        map_numbers=next(_only(MapNumbers, items), MapNumbers()),
    )


def find_records(items: Iterable[Placed]) -> Iterator[Record]:
    """The records among the items, and those within them."""
    for item in items:
        if isinstance(item, Record):
            yield item
        for _, value in item:
            if isinstance(value, tuple) and value and isinstance(value[0], Record):
                yield from find_records(value)


def order_records(records: Iterable[Record], kinds: Iterable[Kind]) -> tuple[Record, ...]:
    """Level by level from the inside out, then what has no level; at each, kind by kind."""
    levels = (*LEVEL_IDS, None)
    kind_ids = [kind.id for kind in kinds]
    return tuple(sorted(records, key=lambda record: (levels.index(record.level), kind_ids.index(record.kind))))


def _only(model: type[P], items: Iterable[Placed]) -> Iterator[P]:
    return (item for item in items if isinstance(item, model))


def _read_file(root: Path, file: ContentFile, kinds: tuple[Kind, ...]) -> Readable[Placed]:
    name = f"content/{file.path}"
    when_missing = f"; an empty one may hold {'[]' if file.is_list else '{}'}"
    try:
        yaml_file = parse_yaml(read_text(root, name, when_missing), name)
        return Readable(place_items(parse_items(yaml_file, file), yaml_file, file, kinds), ())
    except ContentError as error:
        return Readable((), error.problems)

"""From content/*.yml to items, and from these to a Guide."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from ..messages import tell
from ..records import (
    Actor,
    Advice,
    Concept,
    Facts,
    FieldNote,
    Guide,
    Kind,
    Level,
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
from ..records.layer import Layer
from ..records.lexicon import join_lexicons
from .files import FILE_OF_KINDS, LEVEL_IDS, ContentFile, list_files, list_layer_files
from .front_matter import FrontMatter
from .layer import LayerFolder
from .parse import parse_items
from .placing import place_items
from .problems import ContentError, Readable, refuse_problems
from .text_files import State, find_state, read_text
from .yaml_lines import parse_yaml

P = TypeVar("P", bound=Placed)


def read_kinds(root: Path) -> tuple[Kind, ...]:
    """Read kinds.yml, which says what else to read. Raises ContentError with every problem in it."""
    found = _read_file(root, FILE_OF_KINDS, ())
    refuse_problems(found.problems)
    return tuple(_only(Kind, found.items))


def read_content(root: Path, kinds: tuple[Kind, ...]) -> Readable[Placed]:
    """Read the files of content/, each item with its place; once for as long as nothing in them changes."""
    paths = (root / "content" / file.path for file in list_files(kinds))
    return _read_content(root, find_state(path for path in paths if path.is_file()))


@lru_cache(maxsize=1)
def _read_content(root: Path, _state: State) -> Readable[Placed]:
    kinds = read_kinds(root)
    files = [_read_file(root, file, kinds) for file in list_files(kinds)]
    items = tuple(item for file in files for item in file.items)
    return Readable(items, tuple(problem for file in files for problem in file.problems))


def read_own_content(root: Path, kinds: tuple[Kind, ...], layer: LayerFolder) -> Readable[Placed]:
    """Read what there is of the files that content/ of a layer may hold, each item with its place."""
    names = {f"{layer.path}/content/{file.path}": file for file in list_layer_files(kinds)}
    files = [_read_file(root, file, kinds, layer) for name, file in names.items() if (root / name).exists()]
    items = tuple(item for file in files for item in file.items)
    return Readable(items, tuple(problem for file in files for problem in file.problems))


def make_guide(
    kinds: tuple[Kind, ...],
    items: Iterable[Placed],
    said: Mapping[str, FrontMatter | None],
    layer: Layer | None = None,
) -> Guide:
    """Put what was read in its place.

    `said` is what each hand-written page says of itself, by its path in docs/; where that is wrong, a check tells.
    `layer` is what a region lays over it, if one does: its items are among the others.
    """
    items = tuple(_add_to_levels(tuple(items)))
    return Guide(
        kinds=kinds,
        guides=tuple(_only(SourceGuide, items)),
        topics=tuple(_only(Topic, items)),
        records=order_records(find_records(items), kinds),
        question_sets=order_sets(_only(QuestionSet, items)),
        redirects=tuple(_only(Redirect, items)),
        lexicon=join_lexicons(_only(Lexicon, items)),
        concepts=tuple(_only(Concept, items)),
        outside=tuple(_only(Outside, items)),
        field_notes=tuple(_only(FieldNote, items)),
        written_pages=tuple(said),
        page_titles={path: says.title if says else "" for path, says in said.items()},
        page_guides={path: says.guide for path, says in said.items() if says and says.guide},
        page_days={path: says.as_of for path, says in said.items() if says and says.as_of},
        tasks=tuple(_only(Task, items)),
        facts=next(_only(Facts, items), Facts()),
        map_numbers=next((numbers for numbers in _only(MapNumbers, items) if not numbers.layer), MapNumbers()),
        own_map_numbers=next((numbers for numbers in _only(MapNumbers, items) if numbers.layer), MapNumbers()),
        layer=layer,
    )


def _add_to_levels(items: tuple[Placed, ...]) -> Iterator[Placed]:
    """A region's own actors and advice stand in the levels of the guides, behind those that these have."""
    for item in items:
        if isinstance(item, Level):
            actors = (*item.actors, *(own for own in _only(Actor, items) if own.level == item.id))
            advice = (*item.advice, *(own for own in _only(Advice, items) if own.level == item.id))
            yield item.model_copy(update={"actors": actors, "advice": advice})
        elif not (item.level and isinstance(item, Actor | Advice)):
            yield item


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


def order_sets(question_sets: Iterable[QuestionSet]) -> tuple[QuestionSet, ...]:
    """Level by level from the inside out, then what has no level."""
    levels = (*LEVEL_IDS, None)
    return tuple(sorted(question_sets, key=lambda question_set: levels.index(question_set.level)))


def _only(model: type[P], items: Iterable[Placed]) -> Iterator[P]:
    return (item for item in items if isinstance(item, model))


def _read_file(
    root: Path, file: ContentFile, kinds: tuple[Kind, ...], layer: LayerFolder | None = None
) -> Readable[Placed]:
    name = f"{layer.path}/content/{file.path}" if layer else f"content/{file.path}"
    when_missing = tell("; an empty one may hold {empty}", empty="[]" if file.is_list else "{}")
    try:
        yaml_file = parse_yaml(read_text(root, name, when_missing), name)
        items = parse_items(yaml_file, file, layer is not None)
        return Readable(place_items(items, yaml_file, file, kinds, layer.says if layer else None), ())
    except ContentError as error:
        return Readable((), error.problems)

"""From content/*.yml and docs/*.md to a Guide: reads, checks, and gathers every problem before it raises."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from ..records import (
    Facts,
    FieldNote,
    Guide,
    Kind,
    Level,
    Lexicon,
    Placed,
    QuestionSet,
    Record,
    Redirect,
    SourceGuide,
    Task,
    Topic,
)
from .field_notes import check_field_notes
from .files import KINDS_FILE, LEVEL_IDS, ContentFile, list_files
from .kind_checks import check_kinds
from .levels import check_levels
from .parse import parse_items
from .placing import place_items, place_sections
from .problems import ContentError, Problem, expect_one_of, refuse_problems
from .published import read_published_ids
from .references import check_references
from .sections import find_pages, read_sections
from .text_files import read_text
from .yaml_lines import parse_yaml

P = TypeVar("P", bound=Placed)


# What else a guide must be, as a part of a whole project.
Check = Callable[[Guide, Path], Iterable[Problem]]


def load_guide(root: Path, *checks: Check) -> Guide:
    """Read content/ and the sections of docs/ below the project's root.

    Raises ContentError with every problem that was found: in the syntax, in the fields, and, where those
    are all right, in what refers to what.
    """
    problems: list[Problem] = []
    kinds = load_kinds(root)
    files = list_files(kinds)
    problems += _find_unknown_files(root, files)
    items = [item for file in files for item in _read_file(root, file, kinds, problems)]
    items += place_sections(read_sections(root, problems), kinds)
    problems += check_levels(tuple(_only(Level, items)), problems)
    if problems:
        raise ContentError(problems)
    guide = make_guide(kinds, items, tuple(path.relative_to(root / "docs").as_posix() for path in find_pages(root)))
    problems += [*check_references(guide, read_published_ids(root)), *check_field_notes(guide)]
    problems += [problem for check in checks for problem in check(guide, root)]
    refuse_problems(problems)
    return guide


def load_kinds(root: Path) -> tuple[Kind, ...]:
    """Read kinds.yml, which says what else to read.

    Raises ContentError with every problem in it.
    """
    problems: list[Problem] = []
    kinds = tuple(_only(Kind, _read_file(root, KINDS_FILE, (), problems)))
    refuse_problems(problems or check_kinds(kinds))
    return kinds


def make_guide(kinds: tuple[Kind, ...], items: Iterable[Placed], written_pages: tuple[str, ...]) -> Guide:
    """Put what was read in its place."""
    items = tuple(items)
    return Guide(
        kinds=kinds,
        guides=tuple(_only(SourceGuide, items)),
        topics=tuple(_only(Topic, items)),
        records=order_records(find_records(items), kinds),
        question_sets=tuple(_only(QuestionSet, items)),
        redirects=tuple(_only(Redirect, items)),
        lexicon=next(_only(Lexicon, items), Lexicon()),
        field_notes=tuple(_only(FieldNote, items)),
        written_pages=written_pages,
        tasks=tuple(_only(Task, items)),
        facts=next(_only(Facts, items), Facts()),
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


def _find_unknown_files(root: Path, files: Iterable[ContentFile]) -> Iterator[Problem]:
    known = {file.path for file in files}
    for path in sorted((root / "content").rglob("*")):
        name = path.relative_to(root / "content").as_posix()
        if path.is_file() and name not in known:
            yield Problem(f"content/{name}", 1, expect_one_of("file", name, known))


def _read_file(root: Path, file: ContentFile, kinds: tuple[Kind, ...], problems: list[Problem]) -> tuple[Placed, ...]:
    """The items of a file, each with its place; what is wrong with the file is added to `problems`."""
    name = f"content/{file.path}"
    when_missing = f"; an empty one may hold {'[]' if file.is_list else '{}'}"
    try:
        yaml_file = parse_yaml(read_text(root, name, when_missing), name)
        return place_items(parse_items(yaml_file, file), yaml_file, file, kinds)
    except ContentError as error:
        problems.extend(error.problems)
    return ()

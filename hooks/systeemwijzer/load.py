"""From content/*.yml and docs/*.md to a Guide: reads, checks, and gathers every problem before it raises."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from .guide import Guide
from .models import (
    Advice,
    Barrier,
    Example,
    Figure,
    Level,
    LevelId,
    Lexicon,
    Model,
    Organisation,
    Origin,
    Placed,
    Question,
    QuestionSet,
    Quote,
    Redirect,
    SourceGuide,
    Suggestion,
    Term,
    Topic,
)
from .problems import ContentError, Problem, expect_one_of
from .references import check_references
from .sections import find_pages, read_sections
from .yaml_lines import YamlFile, parse_yaml

LEVEL_IDS: tuple[str, ...] = get_args(LevelId)


@dataclass(frozen=True)
class Collection:
    """One field of the Guide and where it is written: content/<name>.yml, or a folder of files.

    `files` are the names of the files in the folder; those that are a level's id give their records that level.
    """

    name: str
    model: type[Placed]
    files: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        if not self.files:
            return (f"{self.name}.yml",)
        return tuple(f"{self.name}/{file}.yml" for file in self.files)


COLLECTIONS = (
    Collection("guides", SourceGuide),
    Collection("topics", Topic),
    Collection("levels", Level),
    Collection("ways_of_looking", Advice),
    Collection("barriers", Barrier, LEVEL_IDS),
    Collection("quotes", Quote, ("achtergrond", *LEVEL_IDS)),
    Collection("questions", QuestionSet, (*LEVEL_IDS, "beleid")),
    Collection("examples", Example),
    Collection("figures", Figure),
    Collection("organisations", Organisation),
    Collection("suggestions", Suggestion),
    Collection("glossary", Term),
    Collection("redirects", Redirect),
)

LEXICON = "lexicon.yml"

# pydantic says what is wrong; these say what would be right, where its own words don't.
EXPECTED = {
    "extra_forbidden": "this key is not known here; check its spelling, or leave it out",
    "missing": "this key is missing; add it",
    "string_type": "expected text; put it in quotes",
    "tuple_type": "expected a list",
    "string_pattern_mismatch": "not written as it should be: an id has small letters, digits and hyphens; "
    "a source id is like ev.6.micro.netwerk.1; an address like systeem/micro/#id; a line of text is one line",
}


def load_guide(root: Path) -> Guide:
    """Read content/ and the sections of docs/ below the project's root.

    Raises ContentError with every problem that was found: in the syntax, in the fields, and, where those
    are all right, in what refers to what.
    """
    problems = list(_find_unknown_files(root))
    fields: dict[str, tuple[Placed, ...]] = {}
    for collection in COLLECTIONS:
        fields[collection.name] = tuple(_load_collection(root, collection, problems))
    sections = read_sections(root, problems)
    lexicon = _load_lexicon(root, problems)
    if problems:
        raise ContentError(problems)
    written_pages = tuple(path.relative_to(root / "docs").as_posix() for path in find_pages(root))
    guide = Guide(**fields, sections=sections, written_pages=written_pages, lexicon=lexicon)  # type: ignore[arg-type]  # COLLECTIONS pairs each field with its model
    problems = list(check_references(guide))
    if problems:
        raise ContentError(problems)
    return guide


def _find_unknown_files(root: Path) -> Iterator[Problem]:
    known = {LEXICON, *(path for collection in COLLECTIONS for path in collection.paths)}
    for path in sorted((root / "content").rglob("*")):
        name = path.relative_to(root / "content").as_posix()
        if path.is_file() and name not in known:
            yield Problem(f"content/{name}", 1, expect_one_of("file", name, known))


def _load_collection(root: Path, collection: Collection, problems: list[Problem]) -> Iterator[Placed]:
    for path in collection.paths:
        file = f"content/{path}"
        try:
            yaml_file = parse_yaml((root / file).read_text(encoding="utf-8"), file)
            yield from parse_records(yaml_file, collection.model)
        except ContentError as error:
            problems.extend(error.problems)
        except FileNotFoundError:
            problems.append(Problem(file, 1, "this file is missing; an empty one may hold []"))
        except UnicodeDecodeError:
            problems.append(Problem(file, 1, "not UTF-8 text; save it as UTF-8"))


def parse_records(yaml_file: YamlFile, model: type[Placed]) -> tuple[Placed, ...]:
    """Validate a file's list of records and give each its place.

    Raises ContentError with all problems of the file.
    """
    if not isinstance(yaml_file.data, list):
        raise ContentError([Problem(yaml_file.file, 1, "expected a list: records that each start with '- id:'")])
    try:
        records = TypeAdapter(list[model]).validate_python(yaml_file.data)  # type: ignore[valid-type]  # made at run time
    except ValidationError as error:
        raise ContentError(_describe(error, yaml_file)) from error
    stem = Path(yaml_file.file).stem
    level = stem if stem in LEVEL_IDS else None
    return tuple(_place(record, (index,), level, yaml_file) for index, record in enumerate(records))


def _load_lexicon(root: Path, problems: list[Problem]) -> Lexicon:
    file = f"content/{LEXICON}"
    try:
        return parse_lexicon(parse_yaml((root / file).read_text(encoding="utf-8"), file))
    except ContentError as error:
        problems.extend(error.problems)
    except FileNotFoundError:
        problems.append(Problem(file, 1, "this file is missing; an empty one may hold {}"))
    except UnicodeDecodeError:
        problems.append(Problem(file, 1, "not UTF-8 text; save it as UTF-8"))
    return Lexicon()


def parse_lexicon(yaml_file: YamlFile) -> Lexicon:
    """Validate the words of the search.

    Raises ContentError with all problems of the file.
    """
    try:
        lexicon = Lexicon.model_validate(yaml_file.data)
    except ValidationError as error:
        raise ContentError(_describe(error, yaml_file, 0)) from error
    repeats = [
        Problem(
            yaml_file.file, yaml_file.line_of(path), f"{path[0]}: '{word}' stands here for the second time; keep one"
        )
        for path, word in lexicon.find_repeats()
    ]
    if repeats:
        raise ContentError(repeats)
    placed: Lexicon = _place(lexicon, (), None, yaml_file)
    return placed


def _describe(error: ValidationError, yaml_file: YamlFile, skip: int = 1) -> list[Problem]:
    """What is wrong where; the first `skip` parts of a path aren't named, as the number of a record in its file."""
    problems = []
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        expected = EXPECTED.get(detail["type"], detail["msg"].removeprefix("Value error, "))
        name = ".".join(str(part) for part in path[skip:])
        found = "" if isinstance(detail["input"], dict | list) else f" (found {detail['input']!r})"
        message = f"{name}: {expected}{found}" if name else expected
        problems.append(Problem(yaml_file.file, yaml_file.line_of(path), message))
    return problems


def _place(item: Any, path: tuple[str | int, ...], level: str | None, yaml_file: YamlFile) -> Any:
    """Give a record, and the records in it, their level and origin; a question also what its set says."""
    level = item.id if isinstance(item, Level) else level
    updates: dict[str, Any] = {}
    for name, value in item:
        if isinstance(value, tuple) and value and isinstance(value[0], Model):
            updates[name] = tuple(_place(part, (*path, name, i), level, yaml_file) for i, part in enumerate(value))
    if isinstance(item, Placed):
        updates["level"] = level
        updates["origin"] = Origin(file=yaml_file.file, line=yaml_file.line_of(path))
    if isinstance(item, QuestionSet):
        updates["questions"] = tuple(_inherit(question, item) for question in updates["questions"])
    return item.model_copy(update=updates)


def _inherit(question: Question, question_set: QuestionSet) -> Question:
    return question.model_copy(
        update={
            "topics": question.topics or question_set.topics,
            "audience": question.audience or question_set.audience,
        }
    )

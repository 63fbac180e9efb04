"""From a file's YAML to its items, or to what is wrong with them."""

from pydantic import TypeAdapter, ValidationError

from ..records import Lexicon, Placed
from .files import ContentFile
from .problems import ContentError, Problem
from .yaml_lines import YamlFile

# pydantic says what is wrong; these say what would be right, where its own words don't.
EXPECTED = {
    "extra_forbidden": "this key is not known here; check its spelling, or leave it out",
    "missing": "this key is missing; add it",
    "string_type": "expected text; put it in quotes",
    "tuple_type": "expected a list",
    "string_pattern_mismatch": "not written as it should be: an id has small letters, digits and hyphens; "
    "a source id is like ev.6.micro.netwerk.1; an address like systeem/micro/#id; a line of text is one line",
}


# Letters of what was found, in a message.
MOST_FOUND = 60


def parse_items(yaml_file: YamlFile, file: ContentFile) -> tuple[Placed, ...]:
    """Validate what a file holds.

    Raises ContentError with all problems of the file.
    """
    if file.is_list and not isinstance(yaml_file.data, list):
        raise ContentError([Problem(yaml_file.file, 1, "expected a list: records that each start with '- id:'")])
    try:
        if file.is_list:
            return tuple(TypeAdapter(list[file.model]).validate_python(yaml_file.data))  # type: ignore[name-defined]  # made at run time
        item = file.model.model_validate(yaml_file.data)
    except ValidationError as error:
        raise ContentError(_describe(error, yaml_file, file)) from error
    if isinstance(item, Lexicon):
        _refuse_repeats(item, yaml_file)
    return (item,)


def _describe(error: ValidationError, yaml_file: YamlFile, file: ContentFile) -> list[Problem]:
    """What is wrong where. In a list the number of an item isn't named: its line says it."""
    problems = []
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        expected = EXPECTED.get(detail["type"], detail["msg"].removeprefix("Value error, "))
        name = ".".join(str(part) for part in (path[1:] if file.is_list else path))
        found = "" if isinstance(detail["input"], dict | list) else f" (found {_shorten(detail['input'])})"
        message = f"{name}: {expected}{found}" if name else expected
        problems.append(Problem(yaml_file.file, yaml_file.line_of(path), message))
    return problems


def _shorten(found: object) -> str:
    """What was found, of something long only the beginning."""
    text = repr(found)
    return text if len(text) <= MOST_FOUND else f"{text[:MOST_FOUND]}…"


def _refuse_repeats(lexicon: Lexicon, yaml_file: YamlFile) -> None:
    repeats = [
        Problem(
            yaml_file.file, yaml_file.line_of(path), f"{path[0]}: '{word}' stands here for the second time; keep one"
        )
        for path, word in lexicon.find_repeats()
    ]
    if repeats:
        raise ContentError(repeats)

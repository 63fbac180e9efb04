"""From a file's YAML to its items, or to what is wrong with them."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..messages import tell
from ..records import Lexicon, Placed
from ..records.base import OWN
from .expected import describe_fault, follows_from_others, place_of
from .files import ContentFile
from .problems import ContentError, Problem, refuse_problems
from .yaml_lines import YamlFile


def parse_items(yaml_file: YamlFile, file: ContentFile, is_own: bool = False) -> tuple[Placed, ...]:
    """Validate what a file holds; `is_own` says that it is one of a layer.

    Raises ContentError with all problems of the file.
    """
    # Of a layer nothing has to be there: what holds only remarks is empty.
    if is_own and yaml_file.data is None:
        return ()
    if file.is_list and not isinstance(yaml_file.data, list):
        raise ContentError([Problem(yaml_file.file, 1, tell("expected a list: records that each start with '- id:'"))])
    model = list[file.model] if file.is_list else file.model  # type: ignore[name-defined]  # made at run time
    try:
        found: Any = TypeAdapter(model).validate_python(yaml_file.data, context=OWN if is_own else None)
    except ValidationError as error:
        raise ContentError([*yaml_file.slips, *_describe(error, yaml_file)]) from error
    items: tuple[Placed, ...] = tuple(found) if file.is_list else (found,)
    refuse_problems([*yaml_file.slips, *(fault for item in items for fault in _find_repeats(item, yaml_file))])
    return items


def _describe(error: ValidationError, yaml_file: YamlFile) -> list[Problem]:
    """What is wrong where."""
    details = [detail for detail in error.errors(include_url=False) if not follows_from_others(detail)]
    return [
        Problem(yaml_file.file, yaml_file.line_of(place_of(detail)), describe_fault(detail, place_of(detail)))
        for detail in details
    ]


def _find_repeats(item: Placed, yaml_file: YamlFile) -> Iterator[Problem]:
    for path, word in item.find_repeats() if isinstance(item, Lexicon) else ():
        message = tell("{field}: '{word}' stands here for the second time; keep one", field=path[0], word=word)
        yield Problem(yaml_file.file, yaml_file.line_of(path), message)

"""From a file's YAML to its items, or to what is wrong with them."""

from pydantic import TypeAdapter, ValidationError

from ..records import Lexicon, Placed
from .expected import describe_fault, follows_from_others
from .files import ContentFile
from .problems import ContentError, Problem
from .yaml_lines import YamlFile


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
        raise ContentError(_describe(error, yaml_file)) from error
    if isinstance(item, Lexicon):
        _refuse_repeats(item, yaml_file)
    return (item,)


def _describe(error: ValidationError, yaml_file: YamlFile) -> list[Problem]:
    """What is wrong where."""
    return [
        Problem(yaml_file.file, yaml_file.line_of(detail["loc"]), describe_fault(detail, detail["loc"]))
        for detail in error.errors(include_url=False)
        if not follows_from_others(detail)
    ]


def _refuse_repeats(lexicon: Lexicon, yaml_file: YamlFile) -> None:
    repeats = [
        Problem(
            yaml_file.file, yaml_file.line_of(path), f"{path[0]}: '{word}' stands here for the second time; keep one"
        )
        for path, word in lexicon.find_repeats()
    ]
    if repeats:
        raise ContentError(repeats)

"""From a file's YAML to its items, or to what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from ..messages import Message, tell
from ..records import Lexicon, Model, Placed
from ..records.base import OWN, PLACE
from .expected import describe_fault, follows_from_others, place_of
from .files import ContentFile
from .marks import list_words
from .problems import ContentError, Problem, refuse_problems
from .yaml_lines import YamlFile

# As like as a word must be to one that is known: 'tekst' and 'text', 'titel' and 'title'.
LIKE = 0.6


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
        raise ContentError([*yaml_file.slips, *_describe(error, yaml_file, file.model)]) from error
    items: tuple[Placed, ...] = tuple(found) if file.is_list else (found,)
    refuse_problems([*yaml_file.slips, *(fault for item in items for fault in _find_repeats(item, yaml_file))])
    return items


def _describe(error: ValidationError, yaml_file: YamlFile, model: type[Model]) -> list[Problem]:
    """What is wrong where."""
    details = error.errors(include_url=False)
    return [describe_place(detail, yaml_file, model) for detail in details if not follows_from_others(detail)]


def describe_place(detail: Mapping[str, Any], yaml_file: YamlFile, model: type[Model]) -> Problem:
    """One of pydantic's errors as a problem, at its place in the file."""
    path = place_of(detail)
    message = _find_meant(detail, model) or describe_fault(detail, path)
    line, span = yaml_file.place_of(path, list_words(message), detail["type"] == "extra_forbidden")
    return Problem(yaml_file.file, line, message, span)


def _find_meant(detail: Mapping[str, Any], model: type[Model]) -> Message | None:
    """Of a field that isn't known, the one that was probably meant."""
    if detail["type"] != "extra_forbidden":
        return None
    *around, name = detail["loc"]
    if not isinstance(name, str) or ":" in name:
        return None
    known = [field.alias or key for key, field in find_model(model, around).model_fields.items() if key not in PLACE]
    near = get_close_matches(name.lower(), known, n=1, cutoff=LIKE)
    return tell("'{found}' is not known here; did you mean '{near}'?", found=name, near=near[0]) if near else None


def find_model(model: type[Model], path: Iterable[str | int]) -> type[Model]:
    """The model of what lies at a path within a model; the nearest around it where that is none."""
    for name in path:
        field = model.model_fields.get(name) if isinstance(name, str) else None
        model = next(_list_models(field.annotation), model) if field else model
    return model


def _list_models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _list_models(part)


def _find_repeats(item: Placed, yaml_file: YamlFile) -> Iterator[Problem]:
    for path, word in item.find_repeats() if isinstance(item, Lexicon) else ():
        message = tell("{field}: '{word}' stands here for the second time; keep one", field=path[0], word=word)
        yield Problem(yaml_file.file, yaml_file.line_of(path), message)

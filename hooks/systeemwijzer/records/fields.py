"""The fields that editors write, from the models' JSON Schemas, and what each means, from content/fields.yml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field as ModelField
from pydantic import StringConstraints
from pydantic.json_schema import models_json_schema

from .base import Line, Model, Named, Placed

Form = Literal["line", "text", "number", "yes_no", "choice", "parts", "by_word", "day"]
FieldName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+\.[a-z_]+$")]
FORM_OF_TYPE: dict[str, Form] = {"integer": "number", "number": "number", "boolean": "yes_no", "object": "by_word"}
REFERENCE = "#/$defs/"
RULES = frozenset(("pattern", "maxLength", "type", "minimum", "maximum", "minItems", "maxItems"))


class FieldNote(Placed):
    """What a field means; that of `Record.id` holds for each model that is a Record and has no note of its own.

    `values` says what each of the allowed values means, where their names don't.
    """

    field: FieldName
    text: Line
    values: dict[str, Line] = ModelField(default_factory=dict)


@dataclass(frozen=True)
class Field:
    """A field as an editor writes it: `parts` names the model of which it holds one, or a list.

    `names` says of what it holds ids, and `rules` what the JSON Schema asks of it: of a list, and of what is in it.
    """

    model: str
    name: str
    form: Form
    is_required: bool
    is_list: bool
    choices: tuple[str, ...] = ()
    parts: str | None = None
    names: Named | None = None
    rules: Mapping[str, Any] = field(default_factory=dict, compare=False)


@cache
def find_fields(models: tuple[type[Model], ...]) -> dict[str, tuple[Field, ...]]:
    """The fields of the models, and of those within them, by the model's name."""
    _, described = models_json_schema([(model, "validation") for model in models])
    found: dict[str, tuple[Field, ...]] = {}
    waiting = [model.__name__ for model in models]
    while waiting:
        name = waiting.pop()
        found[name] = tuple(_read_fields(name, described["$defs"][name]))
        waiting += (field.parts for field in found[name] if field.parts and field.parts not in found)
    return found


def find_note(notes: Mapping[str, FieldNote], field: Field) -> FieldNote | None:
    """The note of a field: its model's own, or that of the nearest model which that is made of."""
    names = (f"{model.__name__}.{field.name}" for model in _models()[field.model].__mro__)
    return next((notes[name] for name in names if name in notes), None)


def _models() -> dict[str, type[Model]]:
    return {model.__name__: model for model in _subclasses(Model)}


def _subclasses(model: type[Model]) -> Iterator[type[Model]]:
    for subclass in model.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)


def _read_fields(model: str, schema: Mapping[str, Any]) -> Iterator[Field]:
    required = schema.get("required", ())
    for name, described in schema.get("properties", {}).items():
        value = _without_null(described)
        item = value["items"] if value.get("type") == "array" else value
        yield Field(
            model=model,
            name=name,
            form=_form_of(item),
            is_required=name in required,
            is_list=item is not value,
            choices=tuple(item.get("enum", ())) or tuple(filter(None, [item.get("const")])),
            parts=item["$ref"].removeprefix(REFERENCE) if "$ref" in item else None,
            names=item.get("names"),
            rules=_find_rules(described, value, item),
        )


def _find_rules(*parts: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked of a field, from what is said of it to what is said of an item in it; a fraction may be whole."""
    rules = {rule: said for part in parts for rule, said in part.items() if rule in RULES}
    types = {alternative.get("type") for alternative in parts[0].get("anyOf", ())}
    return rules | {"type": "number"} if "number" in types else rules


def _without_null(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a field holds, if it isn't left out; of whole numbers and others, the first says enough."""
    alternatives: Iterable[Mapping[str, Any]] = schema.get("anyOf", (schema,))
    return next(alternative for alternative in alternatives if alternative.get("type") != "null")


def _form_of(schema: Mapping[str, Any]) -> Form:
    if "$ref" in schema:
        return "parts"
    if "enum" in schema or "const" in schema:
        return "choice"
    if schema["type"] in FORM_OF_TYPE:
        return FORM_OF_TYPE[schema["type"]]
    if schema.get("format") == "date":
        return "day"
    return "line" if "pattern" in schema else "text"

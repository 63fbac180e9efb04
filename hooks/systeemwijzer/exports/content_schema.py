"""The JSON Schema of a file of content/, for editors that complete and explain while somebody types.

It is made of the model, of content/fields.yml, and of which fields name what. The ids stand in schemas/ids.json, which
only offers them: so that what is new may be used before anybody makes that file anew, any id fits, and `make check`
refuses one that leads nowhere.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

from ..reading.files import ContentFile
from ..records import FieldNote, Guide, Layer, Model
from ..records.base import COMES_FROM
from ..records.choices import list_choices
from ..records.fields import Field, find_fields, find_note
from .export_schema import DIALECT, Schema

IDS = "ids.json"
# What the models' own schemas say for programmers: in English.
DOCSTRING = "description"


def describe_file(file: ContentFile, notes: Mapping[str, FieldNote]) -> str:
    """The schema of a file, with what each field means."""
    return write_schema({"$schema": DIALECT, "title": file.schema, **_describe(file.model, file.is_list, notes)})


def describe_own_file(file: ContentFile, notes: Mapping[str, FieldNote]) -> str:
    """The schema of a file of a layer: where something comes from goes without saying there."""
    schema = _describe(file.model, file.is_list, notes, COMES_FROM)
    parts = schema.pop("$defs", {})
    # A file without anything but remarks is an empty list.
    described = {"$schema": DIALECT, "title": file.schema, "anyOf": [{"type": "null"}, schema], "$defs": parts}
    return write_schema(described)


def describe_layer(notes: Mapping[str, FieldNote]) -> str:
    """The schema of what a layer says of itself."""
    return write_schema({"$schema": DIALECT, "title": "local", **_describe(Layer, False, notes)})


def _describe(
    model: type[Model], is_list: bool, notes: Mapping[str, FieldNote], left_out: Iterable[str] = ()
) -> Schema:
    holds: Any = list[model] if is_list else model  # type: ignore[valid-type]  # made at run time
    schema = TypeAdapter(holds).json_schema()
    definitions = {model.__name__: schema} | schema.get("$defs", {})
    fields = find_fields((model,))
    for name, definition in definitions.items():
        definition.pop(DOCSTRING, None)
        for field in fields[name]:
            _explain(definition["properties"][field.name], field, notes)
        _leave_out(definition, left_out)
    described: Schema = _offer_ids(schema)
    return described


def _leave_out(definition: Schema, names: Iterable[str]) -> None:
    for name in names:
        definition.get("properties", {}).pop(name, None)
        if name in definition.get("required", ()):
            definition["required"].remove(name)


def describe_ids(guide: Guide) -> str:
    """The ids that fields may name, with what each is called, as definitions that other schemas point to."""
    definitions = {
        named: {"enum": list(choices), "enumDescriptions": list(choices.values())}
        for named, choices in list_choices(guide).items()
    }
    return write_schema({"$schema": DIALECT, "title": "ids", "$defs": definitions})


def write_schema(schema: Schema) -> str:
    """A schema as it stands in a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _explain(described: Schema, field: Field, notes: Mapping[str, FieldNote]) -> None:
    note = find_note(notes, field)
    if not note:
        return
    described["description"] = note.text
    if note.values:
        choices = described.get("items", described)
        choices["enumDescriptions"] = [note.values.get(choice, "") for choice in field.choices]


def _offer_ids(schema: Any) -> Any:
    """The schema with a choice of ids where a field names something; one that isn't there yet is right too."""
    if isinstance(schema, list):
        return [_offer_ids(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: _offer_ids(part) for name, part in schema.items()}
    # A field of this name would be a schema.
    if not isinstance(parts.get("names"), str):
        return parts
    named = parts.pop("names")
    title = {name: parts.pop(name) for name in ("title", "description", "default") if name in parts}
    return title | {"anyOf": [{"$ref": f"{IDS}#/$defs/{named}"}, parts]}

"""The JSON Schema of guide.json, made from the same models: for whoever reads the export."""

import json
from collections.abc import Iterable
from typing import Any, get_args

from pydantic.json_schema import models_json_schema

from ..records import Kind, LevelId, Placed, SourceGuide, Topic
from ..records.base import Status
from ..records.kinds import MODELS
from .guide_json import LAYER_FIELDS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
# What every record has; what only one kind has comes from its model.
SHARED: Schema = {
    "id": TEXT,
    "kind": TEXT,
    "level": {"enum": [*get_args(LevelId), None]},
    "title": TEXT,
    "text": TEXT,
    "topics": TEXTS,
    "source": TEXTS,
    "status": {"enum": list(get_args(Status))},
    "url": TEXT,
}
LEVEL: Schema = dict.fromkeys(("id", "title", "subtitle"), TEXT)


def describe_export(kinds: Iterable[Kind]) -> str:
    """The schema as text, with an alternative for each kind of record."""
    kinds = tuple(kinds)
    definitions = _define_models(kinds)
    records = [_describe_record(kind, definitions[kind.model]) for kind in kinds]
    document = {
        "$schema": TEXT,
        "version": TEXT,
        "guides": _list_of(_object(_own_fields(definitions["SourceGuide"]), ("id", "title"))),
        "levels": _list_of(_object(LEVEL, LEVEL)),
        "topics": _list_of(_object(_own_fields(definitions["Topic"]), ("id", "title"))),
        "records": _list_of({"oneOf": records}),
    }
    layer = {"layer": _object(LAYER, LAYER)}
    parts = {name: definition for name, definition in definitions.items() if name not in MODELS}
    schema = {"$schema": DIALECT, "title": "Systeemwijzer", **_object(document | layer, document), "$defs": parts}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _define_models(kinds: Iterable[Kind]) -> Schema:
    models: set[type[Placed]] = {SourceGuide, Topic, *(kind.record_model for kind in kinds)}
    ordered = sorted(models, key=lambda model: model.__name__)
    _, described = models_json_schema([(model, "serialization") for model in ordered])
    definitions: Schema = described["$defs"]
    return definitions


def _describe_record(kind: Kind, definition: Schema) -> Schema:
    own = {name: schema for name, schema in _own_fields(definition).items() if name not in SHARED}
    return _object(SHARED | DATED | OWN | {"kind": {"const": kind.id}} | own, SHARED)


def _own_fields(definition: Schema) -> Schema:
    """A model's fields without those that hold records: the export has these at their own place."""
    references = {f"#/$defs/{name}" for name in MODELS}
    fields: Schema = definition["properties"]
    return {name: field for name, field in fields.items() if field.get("items", {}).get("$ref") not in references}


def _object(properties: Schema, required: Iterable[str]) -> Schema:
    """What is empty is left out of the export, so only what always stands there is required."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


DATED_GUIDE: Schema = {"id": TEXT, "place": TEXT, "year": {"type": "integer"}}
# Of which region's layer a record is, where it is one's own; and what is told of that layer.
OWN: Schema = {"layer": TEXT}
LAYER: Schema = dict.fromkeys(LAYER_FIELDS, TEXT)
# What only records have that come from a guide of a year: which it is, of where and when.
DATED: Schema = {"dated": _list_of(_object(DATED_GUIDE, DATED_GUIDE))}

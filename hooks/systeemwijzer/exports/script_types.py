"""The types that scripts have of what the build writes for them, made from the JSON Schema of its models."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

Schema = dict[str, Any]

HEAD = "// Made by `make schema` from the models in hooks/systeemwijzer/exports/index_models.py.\n"
NAMES = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def describe_types(*wholes: type[BaseModel]) -> str:
    """A TypeScript file with an interface for each model, and for each model in them."""
    models: dict[str, Schema] = {}
    for model in wholes:
        schema = model.model_json_schema(mode="serialization")
        models |= {**schema.get("$defs", {}), model.__name__: schema}
    return "\n".join([HEAD, *(line for name, part in models.items() for line in _describe_interface(name, part))])


def _describe_interface(name: str, schema: Schema) -> Iterator[str]:
    yield f"/** {schema['description']} */"
    yield f"export interface {name} {{"
    for field, part in schema["properties"].items():
        if "description" in part:
            yield f"  /** {part['description']} */"
        yield f"  {field}: {_name_type(part)};"
    yield "}\n"


def _name_type(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(map(_name_type, schema["anyOf"])))
    if schema["type"] == "array":
        return _name_list(schema)
    if schema["type"] == "object":
        return f"Record<string, {_name_type(schema['additionalProperties'])}>"
    return NAMES[schema["type"]]


def _name_list(schema: Schema) -> str:
    if "prefixItems" in schema:
        return f"[{', '.join(map(_name_type, schema['prefixItems']))}]"
    return f"Array<{_name_type(schema['items'])}>"

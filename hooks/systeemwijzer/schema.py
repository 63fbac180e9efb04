"""JSON Schemas of the YAML files, from which an editor completes and checks while somebody types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .load import COLLECTIONS, LEXICON
from .models import Lexicon

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_schemas() -> dict[str, str]:
    """The text of each schema, by its file's name in schemas/: one for each collection, and one for the lexicon."""
    kinds: dict[str, Any] = {collection.name: list[collection.model] for collection in COLLECTIONS}  # type: ignore[name-defined]  # made at run time
    kinds[Path(LEXICON).stem] = Lexicon
    return {f"{name}.json": _describe(name, kind) for name, kind in kinds.items()}


def write_schemas(root: Path) -> None:
    """Write schemas/ below the project's root, and remove from it what no file has any more."""
    folder = root / "schemas"
    folder.mkdir(exist_ok=True)
    schemas = make_schemas()
    for path in folder.glob("*.json"):
        if path.name not in schemas:
            path.unlink()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")


def _describe(name: str, kind: Any) -> str:
    schema = {"$schema": DIALECT, "title": name, **TypeAdapter(kind).json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

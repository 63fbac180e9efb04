"""What is made from the models for those who write and read what they describe.

That is the JSON Schemas in schemas/, of the YAML files, for editors that complete and check, and of guide.json; the ids
that may be named in these files; and the types that scripts have of the search index.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..reading.files import list_files
from ..reading.problems import ContentError, Problem
from ..reading.text_files import read_text
from ..records import FieldNote, Guide, Kind
from .content_schema import IDS, describe_file, describe_ids
from .export_schema import describe_export
from .index_models import GivenIndex, SearchIndex
from .script_types import describe_types

FOLDER = "schemas"
# The schema of guide.json, which the site gives away beside it.
EXPORT = "export.json"
# From this scripts know what the search index holds.
INDEX_TYPES = "frontend/types/search-index.d.ts"


def make_schemas(kinds: Iterable[Kind], notes: Mapping[str, FieldNote]) -> dict[str, str]:
    """The text of each schema, by its file's name in schemas/: for each file or folder of content/, and the export."""
    kinds = tuple(kinds)
    files = {file.schema: file for file in list_files(kinds)}
    content = {f"{name}.json": describe_file(file, notes) for name, file in files.items()}
    return content | {EXPORT: describe_export(kinds)}


def write_schemas(root: Path, guide: Guide) -> int:
    """Write schemas/ and the types of scripts below the project's root; a schema that no file has any more goes.

    Gives the number of schemas.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    schemas = make_schemas(guide.kinds, guide.note_by_field) | {IDS: describe_ids(guide)}
    for path in folder.glob("*.json"):
        if path.name not in schemas:
            path.unlink()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")
    (root / INDEX_TYPES).write_text(describe_types(SearchIndex, GivenIndex), encoding="utf-8")
    return len(schemas)


def write_ids(root: Path, guide: Guide) -> None:
    """Let schemas offer the ids that there are now."""
    (root / FOLDER / IDS).write_text(describe_ids(guide), encoding="utf-8")


def read_compactly(root: Path) -> str:
    """The schema of the export as the site gives it away: what stands in schemas/, without its indentation.

    Raises ContentError where that isn't there or isn't JSON.
    """
    name = f"{FOLDER}/{EXPORT}"
    try:
        schema = json.loads(read_text(root, name, "; make schema writes it"))
    except ValueError as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise ContentError([Problem(name, line, "not JSON; make schema writes it anew")]) from None
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":")) + "\n"

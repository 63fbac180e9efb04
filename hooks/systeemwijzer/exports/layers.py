"""Makes an empty layer for a region, with the schemas that help to fill it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from posixpath import relpath

from jinja2 import Environment

from ..reading.files import list_layer_files
from ..reading.layer import LAYER_FILE
from ..records import Guide
from ..records.layer import OWN_PREFIX
from .content_schema import IDS, describe_ids, describe_layer, describe_own_file

SCHEMAS = "schemas"
SETTINGS_SCHEMA = "local.json"


def make_layer(folder: Path, guide: Guide, environment: Environment, today: date) -> tuple[int, int]:
    """Write all that an empty layer has, or of one that is there only its schemas; gives how many files and schemas."""
    is_there = (folder / LAYER_FILE).exists()
    files = {} if is_there else dict(_list_files(folder.resolve().name, guide, environment, today))
    schemas = dict(make_own_schemas(guide))
    for name, text in (files | schemas).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(files), len(schemas)


def make_own_schemas(guide: Guide) -> Iterator[tuple[str, str]]:
    """The schemas of a layer: of its settings, of each file or folder of its content, and the ids that it may name."""
    yield f"{SCHEMAS}/{SETTINGS_SCHEMA}", describe_layer(guide.note_by_field)
    for file in {file.schema: file for file in list_layer_files(guide.kinds)}.values():
        yield f"{SCHEMAS}/{file.schema}.json", describe_own_file(file, guide.note_by_field)
    yield f"{SCHEMAS}/{IDS}", describe_ids(guide)


def _list_files(name: str, guide: Guide, environment: Environment, today: date) -> Iterator[tuple[str, str]]:
    """What an empty layer of this name consists of, each file with its text."""
    slug = "-".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in name.lower()).split())
    prefix = f"{OWN_PREFIX}{slug.removeprefix(OWN_PREFIX) or 'naam'}"
    region = prefix.removeprefix(OWN_PREFIX).replace("-", " ").title()
    settings = environment.get_template("exports/layer_settings.yml.jinja")
    yield LAYER_FILE, settings.render(prefix=prefix, region=region, day=today.isoformat())
    for file in list_layer_files(guide.kinds):
        path = f"content/{file.path}"
        schema = relpath(f"{SCHEMAS}/{file.schema}.json", str(Path(path).parent))
        template = environment.get_template("exports/layer_file.yml.jinja")
        yield path, template.render(schema=schema, kind=file.kind, path=file.path)

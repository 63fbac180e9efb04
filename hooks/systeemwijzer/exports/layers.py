"""Makes an empty layer for a region, with the schemas that help to fill it."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from posixpath import relpath

from jinja2 import Environment

from ..messages import tell
from ..reading.files import list_layer_files
from ..reading.layer import LAYER_FILE
from ..reading.problems import ContentError, Problem
from ..records import Guide
from ..records.layer import OWN_PREFIX
from .content_schema import IDS, describe_ids, describe_layer, describe_own_file

SCHEMAS = "schemas"
SETTINGS_SCHEMA = "local.json"
# What a folder may hold that is to become a layer: what begins with a dot, and texts such as README.md and LICENSE.
TEXTS = ("", ".md", ".txt")


def make_layer(folder: Path, guide: Guide, environment: Environment, today: date) -> tuple[int, int]:
    """Write all that an empty layer has, or of one that is there only its schemas; gives how many files and schemas.

    Raises ContentError where something else stands in the folder, as it would be written over.
    """
    is_there = (folder / LAYER_FILE).exists()
    if not is_there:
        _refuse_what_stands(folder)
    files = {} if is_there else dict(_list_files(folder.resolve().name, guide, environment, today))
    schemas = dict(make_own_schemas(guide))
    for name, text in (files | schemas).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(files), len(schemas)


def _refuse_what_stands(folder: Path) -> None:
    stands = sorted(path.name for path in folder.glob("*") if not _may_stand(path))
    if stands:
        message = tell(
            "'{name}' stands here, and this is no layer: it has no {file}; choose a folder that is new or empty",
            name=stands[0],
            file=LAYER_FILE,
        )
        raise ContentError([Problem(folder.as_posix(), 1, message)])


def _may_stand(path: Path) -> bool:
    return path.name.startswith(".") or (path.is_file() and path.suffix in TEXTS)


def make_own_schemas(guide: Guide) -> Iterator[tuple[str, str]]:
    """The schemas of a layer: of its settings, of each file or folder of its content, and the ids that it may name."""
    yield f"{SCHEMAS}/{SETTINGS_SCHEMA}", describe_layer(guide.note_by_field)
    for file in {file.schema: file for file in list_layer_files(guide.kinds)}.values():
        yield f"{SCHEMAS}/{file.schema}.json", describe_own_file(file, guide.note_by_field)
    yield f"{SCHEMAS}/{IDS}", describe_ids(guide)


def _list_files(name: str, guide: Guide, environment: Environment, today: date) -> Iterator[tuple[str, str]]:
    """What an empty layer of this name consists of, each file with its text."""
    slug = "-".join("".join(sign if sign.isalnum() else " " for sign in _without_accents(name.lower())).split())
    prefix = f"{OWN_PREFIX}{slug.removeprefix(OWN_PREFIX) or 'naam'}"
    region = prefix.removeprefix(OWN_PREFIX).replace("-", " ").title()
    settings = environment.get_template("exports/layer_settings.yml.jinja")
    yield LAYER_FILE, settings.render(prefix=prefix, region=region, day=today.isoformat())
    for file in list_layer_files(guide.kinds):
        path = f"content/{file.path}"
        schema = relpath(f"{SCHEMAS}/{file.schema}.json", str(Path(path).parent))
        template = environment.get_template("exports/layer_file.yml.jinja")
        yield path, template.render(schema=schema, kind=file.kind, path=file.path)


def _without_accents(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")

"""The guide as JSON: every record, for whoever wants to make something of it."""

import json
from collections.abc import Iterable
from typing import Any

from .. import __version__
from ..records import Guide, Layer, Placed, Record
from ..records.base import PLACE
from ..records.citations import list_dated
from ..records.plain_text import from_markdown

# What is told of the layer of a region.
LAYER_FIELDS = ("prefix", "region", "name", "publisher")


def export_json(guide: Guide) -> str:
    """All records, each on a line of its own; `url` is relative to the site's root."""
    levels = [{"id": level.id, "title": level.title, "subtitle": level.subtitle} for level in guide.levels]
    members = {
        "$schema": _write("guide.schema.json"),
        "version": _write(__version__),
        "guides": _write([_plain(item) for item in guide.guides]),
        "levels": _write(levels),
        "topics": _write([_plain(topic) for topic in guide.topics]),
        "records": _write_by_line(describe_record(record, guide) for record in guide.records),
    }
    if guide.layer:
        members["layer"] = _write(_describe_layer(guide.layer))
    written = ",".join(f"{_write(name)}:{value}" for name, value in members.items())
    return f"{{{written}}}\n"


def _describe_layer(layer: Layer) -> dict[str, Any]:
    """Whose own some of the records are."""
    return {name: getattr(layer, name) for name in LAYER_FIELDS}


def _write(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _write_by_line(items: Iterable[object]) -> str:
    """A list with each item on a line; not by `indent`: with it Python's own encoder works, ten times as long."""
    lines = ",\n".join(map(_write, items))
    return f"[\n{lines}\n]"


def describe_record(record: Record, guide: Guide) -> dict[str, Any]:
    """One record as the export gives it: what all records share, then what only this kind has."""
    title, text = record.summarise()
    shared: dict[str, Any] = {
        "id": record.id,
        "kind": record.kind,
        "level": record.level,
        "title": title,
        "text": from_markdown(text),
        "topics": record.topics,
        "source": record.source,
        "status": record.status,
        "url": record.address,
    }
    dated = [item.model_dump(include={"id", "place", "year"}) for item in list_dated(guide, record.source)]
    if dated:
        shared["dated"] = dated
    if record.layer:
        shared["layer"] = record.layer
    return shared | {name: value for name, value in _plain(record).items() if name not in shared}


def _plain(item: Placed) -> dict[str, Any]:
    """A record's own fields, without its place and without the records within it."""
    own = {name for name, value in item if name not in PLACE and not _holds_records(value)}
    data = item.model_dump(mode="json", include=own, exclude_none=True)
    return {name: value for name, value in data.items() if value not in ((), [])}


def _holds_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Record)

"""The guide as JSON: every record, for whoever wants to make something of it."""

import json
from typing import Any

from .. import __version__
from ..records import Guide, Placed, Record
from ..records.base import PLACE
from ..records.citations import list_dated
from ..records.plain_text import from_markdown


def export_json(guide: Guide) -> str:
    """All records, each on a line of its own; `url` is relative to the site's root."""
    document = {
        "$schema": "guide.schema.json",
        "version": __version__,
        "guides": [_plain(item) for item in guide.guides],
        "levels": [{"id": level.id, "title": level.title, "subtitle": level.subtitle} for level in guide.levels],
        "topics": [_plain(topic) for topic in guide.topics],
    }
    # Not by `indent`: with it Python's own encoder works, and that takes ten times as long.
    records = ",\n".join(_write(describe_record(record, guide)) for record in guide.records)
    return f'{_write(document).removesuffix("}")},"records":[\n{records}\n]}}\n'


def _write(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


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
    return shared | {name: value for name, value in _plain(record).items() if name not in shared}


def _plain(item: Placed) -> dict[str, Any]:
    """A record's own fields, without its place and without the records within it."""
    own = {name for name, value in item if name not in PLACE and not _holds_records(value)}
    data = item.model_dump(mode="json", include=own, exclude_none=True)
    return {name: value for name, value in data.items() if value not in ((), [])}


def _holds_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Record)

"""Gives what is new its number on the system map: at the end of its ring's list in content/map_numbers.yml."""

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from ..reading.text_files import read_text
from ..records import Barrier, Guide
from ..records.system_map import MapEntry, add_entries

MAP_NUMBERS_FILE = "content/map_numbers.yml"


def add_map_numbers(root: Path, guide: Guide) -> int:
    """Write what is new at the end of each list, change no number, and say how many were added."""
    lists = add_entries(guide.map_numbers, guide.levels, guide.all_of(Barrier))
    new = sum(len(entries) - len(guide.map_numbers.at(ring)) for ring, entries in lists.items())
    if new:
        head = takewhile(lambda line: line.startswith("#"), read_text(root, MAP_NUMBERS_FILE).splitlines())
        lines = (line for ring, entries in lists.items() for line in _write_ring(ring, entries))
        (root / MAP_NUMBERS_FILE).write_text("".join(f"{line}\n" for line in (*head, *lines)), encoding="utf-8")
    return new


def _write_ring(ring: str, entries: tuple[MapEntry, ...]) -> Iterator[str]:
    yield f"{ring}:" if entries else f"{ring}: []"
    for entry in entries:
        ids = ", ".join(entry.ids)
        yield f"  - {entry.kind}: {f'[{ids}]' if entry.kind == 'contact' else ids}"

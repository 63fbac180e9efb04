"""Gives what is new its number on the system map: at the end of its ring's list in content/map_numbers.yml."""

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from ..reading.text_files import read_text
from ..records import Barrier, Guide
from ..records.system_map import MapEntry, add_entries

MAP_NUMBERS_FILE = "content/map_numbers.yml"


def add_map_numbers(folder: Path, guide: Guide, of_region: bool = False) -> int:
    """Write what is new at the end of each list, change no number, and say how many were added.

    `folder` is that of the project, or, with `of_region`, that of a layer, whose own numbers these are.
    """
    numbers = guide.own_map_numbers if of_region else guide.map_numbers
    lists = add_entries(numbers, guide.levels, guide.all_of(Barrier), of_region)
    new = sum(len(entries) - len(numbers.at(ring)) for ring, entries in lists.items())
    if new:
        path = folder / MAP_NUMBERS_FILE
        lines = (line for ring, entries in lists.items() for line in _write_ring(ring, entries))
        path.write_text("".join(f"{line}\n" for line in (*_read_head(folder), *lines)), encoding="utf-8")
    return new


def _read_head(folder: Path) -> Iterator[str]:
    """What the file says of itself above its lists; a layer that has no numbers yet has no such file."""
    if (folder / MAP_NUMBERS_FILE).exists():
        yield from takewhile(lambda line: line.startswith("#"), read_text(folder, MAP_NUMBERS_FILE).splitlines())


def _write_ring(ring: str, entries: tuple[MapEntry, ...]) -> Iterator[str]:
    yield f"{ring}:" if entries else f"{ring}: []"
    for entry in entries:
        ids = ", ".join(entry.ids)
        yield f"  - {entry.kind}: {f'[{ids}]' if entry.kind == 'contact' else ids}"

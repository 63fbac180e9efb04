"""What stands twice, though only one of it can be meant."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from ..records import Placed

P = TypeVar("P", bound=Placed)


def find_twins(items: Iterable[P], key_of: Callable[[P], Hashable]) -> Iterator[tuple[P, P]]:
    """Each item that has the same key as one before it, and the first of these."""
    first: dict[Hashable, P] = {}
    for item in items:
        other = first.setdefault(key_of(item), item)
        if other is not item:
            yield item, other


def place_of(item: Placed, name: str) -> str:
    """Where a field of an item stands, as messages say it."""
    return f"{item.origin.file}:{item.origin.line_of(name)}"

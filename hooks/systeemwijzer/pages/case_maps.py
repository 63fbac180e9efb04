"""The map of a case, ring by ring."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import ActorOnMap, BarrierOnMap, Case, ContactOnMap, Guide, Level, OnMap
from ..records.system_map import BETWEEN_THEM


@dataclass(frozen=True)
class RingOfCase:
    """What stands in one ring of the map of a case."""

    level: Level
    barriers: tuple[BarrierOnMap, ...]
    actors: tuple[ActorOnMap, ...]
    contacts: tuple[ContactOnMap, ...]


def list_by_ring(guide: Guide, case: Case) -> Iterator[RingOfCase]:
    """The rings in which something stands, from the mother outwards."""
    for level in guide.levels:
        things = tuple(thing for thing in _things(case) if _level_of(guide, thing) == level.id)
        if things:
            yield RingOfCase(
                level,
                tuple(thing for thing in things if isinstance(thing, BarrierOnMap)),
                tuple(thing for thing in things if isinstance(thing, ActorOnMap)),
                tuple(thing for thing in things if isinstance(thing, ContactOnMap)),
            )


def _things(case: Case) -> tuple[OnMap, ...]:
    return (*case.barriers, *case.actors, *case.contacts)


def _level_of(guide: Guide, thing: OnMap) -> str | None:
    if isinstance(thing, BarrierOnMap | ActorOnMap):
        return guide.by_id[thing.name].level
    return BETWEEN_THEM

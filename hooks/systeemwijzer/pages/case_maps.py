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


# What is said of an actor and of a contact, as tokens of the system map have it.
SAID = {"support": "s", "pressure": "d", "both": "b", "well": "g", "hard": "v"}


def list_tokens(guide: Guide, case: Case) -> tuple[str, ...]:
    """What stands on the map of a case, as the tokens that links have: in the order of the rings."""
    tokens = {frozenset(thing.ids): thing.token for thing in guide.map_things}
    said = {frozenset(_ids_of(thing)): _said_of(thing) for thing in _things(case)}
    return tuple(f"{token}{said[ids]}" for ids, token in tokens.items() if ids in said)


def _ids_of(thing: OnMap) -> tuple[str, ...]:
    return thing.between if isinstance(thing, ContactOnMap) else (thing.name,)


def _said_of(thing: OnMap) -> str:
    if isinstance(thing, ActorOnMap):
        return SAID[thing.role]
    return SAID[thing.goes] if isinstance(thing, ContactOnMap) else ""


def _things(case: Case) -> tuple[OnMap, ...]:
    return (*case.barriers, *case.actors, *case.contacts)


def _level_of(guide: Guide, thing: OnMap) -> str | None:
    if isinstance(thing, BarrierOnMap | ActorOnMap):
        return guide.by_id[thing.name].level
    return BETWEEN_THEM

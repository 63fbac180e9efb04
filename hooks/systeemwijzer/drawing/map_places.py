"""The system map: where in the rings each thing has its place. Pure geometry, no markup.

Lengths are in units of the drawing and angles in degrees, as in rings.py. Every number keeps its place for as long as
its ring has as many things: who looks twice finds a mark where it was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..records import Level
from ..records.system_map import AROUND_HER, BETWEEN_THEM, MapThing
from .rings import SIZE, point_at, ring_shape

# From the mother outwards: the rings have room for as many marks as there are things in them.
MAP_RADII = (122.0, 226.0, 286.0, 341.0, 396.0)
# What the name of a ring takes of its circle, at twelve o'clock.
NAME_SECTOR = 76.0
# From the edge of a ring down to the middle of its name, and to what stands at its outer side.
NAME_DEPTH = 27.0
# How far from the middle the marks of the mother herself stand, and those of her contacts.
CORE_RADIUS = 92.0
INNER_RADIUS = 152.0
CORE_NAME_DOWN = -18.0
CORE_ACTOR_DOWN = 26.0
# Contacts run through the ring between, each at a distance of its own.
FIRST_CONTACT, CONTACT_STEP = 233.0, 4.5
BETWEEN_RADIUS = 271.0


@dataclass(frozen=True)
class Mark:
    """A thing, and the middle of its place."""

    thing: MapThing
    x: float
    y: float


@dataclass(frozen=True)
class ContactLine:
    """A contact, and the line between the two who have it."""

    thing: MapThing
    path: str


@dataclass(frozen=True)
class MapRing:
    """A ring: its shape, the middle of its name, and what can stand in it."""

    level: Level
    shape: str
    name_y: float
    marks: tuple[Mark, ...]
    contacts: tuple[ContactLine, ...] = ()


def place_map(levels: Sequence[Level], things: Sequence[MapThing]) -> tuple[MapRing, ...]:
    """Every ring with its things, from the innermost outwards."""
    around = {mark.thing.ids[0]: mark for mark in _place_around(things)}
    edges = pairwise((0.0, *MAP_RADII))
    return tuple(
        MapRing(
            level=level,
            shape=ring_shape(outer, inner),
            name_y=SIZE / 2 + CORE_NAME_DOWN if not inner else SIZE / 2 - outer + NAME_DEPTH,
            marks=tuple(_place_in_ring(level, (inner, outer), things)),
            contacts=tuple(_place_contacts(things, around)) if level.id == BETWEEN_THEM else (),
        )
        for level, (inner, outer) in zip(levels, edges, strict=True)
    )


def _place_in_ring(level: Level, edges: tuple[float, float], things: Sequence[MapThing]) -> Iterator[Mark]:
    own = [thing for thing in things if thing.level == level.id]
    barriers = [thing for thing in own if thing.kind == "barrier"]
    actors = [thing for thing in own if thing.kind == "actor"]
    inner, outer = edges
    if not inner:
        yield from _spread(barriers, CORE_RADIUS)
        yield from (Mark(actor, SIZE / 2, SIZE / 2 + CORE_ACTOR_DOWN) for actor in actors)
    elif level.id == AROUND_HER:
        yield from _spread(barriers, INNER_RADIUS)
        yield from _place_around(things)
    elif level.id == BETWEEN_THEM:
        yield from _spread(barriers, BETWEEN_RADIUS)
    else:
        yield from _spread([*barriers, *actors], (inner + outer) / 2)


def _place_around(things: Sequence[MapThing]) -> tuple[Mark, ...]:
    """Who stands around her: at the outer side of their ring, where their contacts begin."""
    actors = [thing for thing in things if thing.level == AROUND_HER and thing.kind == "actor"]
    return tuple(_spread(actors, MAP_RADII[1] - NAME_DEPTH))


def _spread(things: Sequence[MapThing], radius: float) -> Iterator[Mark]:
    """Things side by side on a circle, all around but for where the name of the ring stands."""
    for thing, angle in zip(things, _list_angles(len(things)), strict=True):
        yield Mark(thing, *point_at(angle, radius))


def _list_angles(count: int) -> Iterator[float]:
    step = (360 - NAME_SECTOR) / max(count, 1)
    return (NAME_SECTOR / 2 + step * (number + 0.5) for number in range(count))


def _place_contacts(things: Sequence[MapThing], around: dict[str, Mark]) -> Iterator[ContactLine]:
    contacts = [thing for thing in things if thing.kind == "contact"]
    angles = dict(zip(around, _list_angles(len(around)), strict=True))
    for number, thing in enumerate(contacts):
        first, second = sorted(thing.ids, key=angles.__getitem__)
        yield ContactLine(thing, _arch(angles[first], angles[second], FIRST_CONTACT + CONTACT_STEP * number))


def _arch(start: float, end: float, radius: float) -> str:
    """Out from one place, along a circle, and in to the other; `start` is the smaller angle."""
    foot = MAP_RADII[1] - NAME_DEPTH
    corners = [point_at(start, foot), point_at(start, radius), point_at(end, radius), point_at(end, foot)]
    a, b, c, d = (f"{x:g} {y:g}" for x, y in corners)
    return f"M{a}L{b}A{radius:g} {radius:g} 0 {int(end - start > 180)} 1 {c}L{d}"

"""The system map: where each thing stands that can be chosen, whether it is chosen or not. Pure geometry, no markup.

Units and angles are those of rings.py. A ring has two tracks: barriers stand on the inner one, actors on the outer one.
In the ring of contacts these run between the actors of the ring inside it, so what else stands there keeps to the top.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, degrees, dist, radians, sin

from ..records import Level
from ..records.system_map import AROUND_HER, BETWEEN_THEM, MapThing
from .rings import SIZE, place_rings

# The mother's own ring is a disc, and holds as much as the others.
RADII = (104.0, 177.0, 250.0, 323.0, 396.0)
MIDDLE = SIZE / 2
# From a ring's edge to its tracks.
BARRIERS_IN = 20.0
ACTORS_IN = 18.0
CORE_BARRIERS = 80.0
CORE_NAME_UP = 20.0
CORE_ACTORS_DOWN = 22.0
NAME_SIZE = 24.0
# How wide a letter of a name is at most, on average, as a part of its size; and the room around a name.
LETTER = 0.62
NAME_ROOM = 26.0

SQUARE = 13.0
SQUARE_RIM = 17.0
CIRCLE = 15.0
CIRCLE_RIM = 19.0
# The signs of support and pressure, at either side of an actor.
SIGN_ASIDE = 24.0
SIGN = 9.0
SIGN_RIM = 12.0
STROKE = 5.0
# From the middle of a mark to the baseline of its number.
NUMBER_DROP = 6.3

# From the ring's inner edge to the innermost of the lanes that contacts run along, and from each lane to the next.
FIRST_LANE = 11.0
LANE = 16.0
# A contact that doesn't go well runs beside where it would if it went well: two layers may say either.
HARD_ASIDE = 7.0
# Between contacts where they leave an actor, in degrees.
LEAVE = 2.6


@dataclass(frozen=True)
class MapRing:
    """The shape of a ring, and where its name stands: from the middle of its baseline."""

    level: Level
    shape: str
    name: str
    x: str
    y: str


@dataclass(frozen=True)
class Mark:
    """What is drawn of a chosen thing: its shape, a rim around it, and where its number stands."""

    token: str
    thing: MapThing
    shape: str
    rim: str
    x: str
    y: str


@dataclass(frozen=True)
class Sign:
    """Support or pressure of an actor: a disc, a rim around it, and the plus or minus in it."""

    token: str
    shape: str
    rim: str
    line: str


@dataclass(frozen=True)
class ActorMark:
    """An actor with both signs."""

    mark: Mark
    support: Sign
    pressure: Sign


@dataclass(frozen=True)
class Contact:
    """The line of a contact that goes well, or of one that doesn't."""

    token: str
    thing: MapThing
    line: str
    is_hard: bool


@dataclass(frozen=True)
class MapDrawing:
    """Everything that can be drawn on a map, from back to front."""

    size: float
    rings: tuple[MapRing, ...]
    contacts: tuple[Contact, ...]
    barriers: tuple[Mark, ...]
    actors: tuple[ActorMark, ...]


@dataclass(frozen=True)
class Spot:
    """A place in the drawing, by angle and distance from the middle."""

    angle: float
    radius: float

    def at(self) -> tuple[float, float]:
        return MIDDLE + self.radius * sin(radians(self.angle)), MIDDLE - self.radius * cos(radians(self.angle))


@dataclass(frozen=True)
class Run:
    """Where a contact runs: between two actors, along a lane."""

    thing: MapThing
    start: float
    end: float
    lane: int


def draw_map(levels: Sequence[Level], things: Sequence[MapThing]) -> MapDrawing:
    """Give everything that can stand on the map its place."""
    spots = {thing.token: spot for level in levels for thing, spot in _place_in_ring(level, levels, things)}
    of_kind = {kind: [thing for thing in things if thing.kind == kind] for kind in ("barrier", "actor", "contact")}
    around = {thing.ids[0]: spots[thing.token] for thing in of_kind["actor"] if thing.level == AROUND_HER}
    return MapDrawing(
        SIZE,
        tuple(_draw_rings(levels)),
        tuple(_draw_contacts(of_kind["contact"], around)),
        tuple(_draw_barrier(thing, spots[thing.token]) for thing in of_kind["barrier"]),
        tuple(_draw_actor(thing, spots[thing.token]) for thing in of_kind["actor"]),
    )


def find_crowded_marks(levels: Sequence[Level], things: Sequence[MapThing]) -> Iterator[Level]:
    """The levels in whose ring the signs of actors would overlap."""
    for level in levels:
        spots = [spot.at() for thing, spot in _place_in_ring(level, levels, things) if thing.kind == "actor"]
        if any(dist(one, other) < 2 * CIRCLE_RIM for one, other in combinations(spots, 2)):
            yield level


def _draw_rings(levels: Sequence[Level]) -> Iterator[MapRing]:
    for number, (level, ring) in enumerate(zip(levels, place_rings(levels, RADII), strict=True)):
        up = (RADII[number] + RADII[number - 1]) / 2 if number else CORE_NAME_UP
        yield MapRing(level, ring.shape, ring.name.text, f"{MIDDLE:g}", f"{MIDDLE - up + NAME_SIZE * 0.35:g}")


def _place_in_ring(
    level: Level, levels: Sequence[Level], things: Sequence[MapThing]
) -> Iterator[tuple[MapThing, Spot]]:
    """The barriers and actors of a ring, each with its spot."""
    barriers = [thing for thing in things if thing.level == level.id and thing.kind == "barrier"]
    actors = [thing for thing in things if thing.level == level.id and thing.kind == "actor"]
    place = levels.index(level)
    if place == 0:
        yield from zip(barriers, _spread(barriers, 0, 360, CORE_BARRIERS), strict=True)
        yield from zip(actors, _spread(actors, 90, 270, CORE_ACTORS_DOWN), strict=True)
        return
    inner, outer = RADII[place - 1], RADII[place]
    name = _half_angle_of(level.title, (inner + outer) / 2)
    if level.id == BETWEEN_THEM:
        free = _half_angle_of_top(things)
        yield from zip(barriers, _spread(barriers, -free, -name, (inner + outer) / 2), strict=True)
        yield from zip(actors, _spread(actors, name, free, (inner + outer) / 2), strict=True)
    else:
        yield from zip(barriers, _spread(barriers, name, 360 - name, inner + BARRIERS_IN), strict=True)
        yield from zip(actors, _spread(actors, name, 360 - name, outer - ACTORS_IN), strict=True)


def _spread(things: Sequence[MapThing], start: float, end: float, radius: float) -> list[Spot]:
    """As many spots as there are things, in the middle of equal parts of an arc."""
    part = (end - start) / max(len(things), 1)
    return [Spot(start + part * (number + 0.5), radius) for number in range(len(things))]


def _half_angle_of(name: str, radius: float) -> float:
    """How much of a ring its name takes, to either side of the top."""
    return degrees((len(name) * NAME_SIZE * LETTER / 2 + NAME_ROOM) / radius)


def _half_angle_of_top(things: Sequence[MapThing]) -> float:
    """How far from the top the first actor stands around whom contacts begin."""
    actors = sum(thing.level == AROUND_HER and thing.kind == "actor" for thing in things)
    return 360 / (actors + 1) * 0.9


def _draw_barrier(thing: MapThing, spot: Spot) -> Mark:
    x, y = spot.at()
    return _draw_mark(thing, spot, _square(x, y, SQUARE), _square(x, y, SQUARE_RIM))


def _draw_actor(thing: MapThing, spot: Spot) -> ActorMark:
    x, y = spot.at()
    mark = _draw_mark(thing, spot, _circle(x, y, CIRCLE), _circle(x, y, CIRCLE_RIM))
    (left, high), (right, low) = _find_beside(spot)
    plus = f"M{left - STROKE:.1f} {high:.1f}h{2 * STROKE:g}M{left:.1f} {high - STROKE:.1f}v{2 * STROKE:g}"
    minus = f"M{right - STROKE:.1f} {low:.1f}h{2 * STROKE:g}"
    return ActorMark(
        mark,
        Sign(f"{thing.token}s", _circle(left, high, SIGN), _circle(left, high, SIGN_RIM), plus),
        Sign(f"{thing.token}d", _circle(right, low, SIGN), _circle(right, low, SIGN_RIM), minus),
    )


def _draw_mark(thing: MapThing, spot: Spot, shape: str, rim: str) -> Mark:
    x, y = spot.at()
    return Mark(thing.token, thing, shape, rim, f"{x:.1f}", f"{y + NUMBER_DROP:.1f}")


def _find_beside(spot: Spot) -> list[tuple[float, float]]:
    """To either side of an actor along its ring, the left or upper one first; in the mother's own ring on one line."""
    x, y = spot.at()
    if spot.radius < RADII[0]:
        return [(x - SIGN_ASIDE, y), (x + SIGN_ASIDE, y)]
    turn = degrees(SIGN_ASIDE / spot.radius)
    points = (Spot(spot.angle + side, spot.radius).at() for side in (-turn, turn))
    return sorted(points, key=lambda point: (round(sum(point)), point[0]))


def _draw_contacts(contacts: Sequence[MapThing], around: dict[str, Spot]) -> Iterator[Contact]:
    runs = _find_lanes(contacts, around)
    for run in runs:
        start, end = run.start + _turn_at(run.start, run, runs), run.end + _turn_at(run.end, run, runs)
        radius = around[run.thing.ids[0]].radius
        lane = RADII[1] + FIRST_LANE + LANE * run.lane
        yield Contact(f"{run.thing.token}g", run.thing, _arc(start, end, radius, lane), False)
        yield Contact(f"{run.thing.token}v", run.thing, _arc(start, end, radius, lane + HARD_ASIDE), True)


def _find_lanes(contacts: Sequence[MapThing], around: dict[str, Spot]) -> list[Run]:
    """The lane of each contact: the innermost one that is free between its actors, the shortest first."""
    ends = {thing.token: sorted(around[name].angle for name in thing.ids) for thing in contacts}
    runs: list[Run] = []
    for thing in sorted(contacts, key=lambda thing: (ends[thing.token][1] - ends[thing.token][0], thing.number)):
        start, end = ends[thing.token]
        taken = {run.lane for run in runs if run.start < end and start < run.end}
        runs.append(Run(thing, start, end, next(lane for lane in range(len(contacts)) if lane not in taken)))
    return runs


def _turn_at(angle: float, run: Run, runs: Sequence[Run]) -> float:
    """How far from an actor's middle a contact leaves it: those in lanes further out in between, so that none cross."""
    back = sorted((other for other in runs if other.end == angle), key=lambda other: other.lane)
    on = sorted((other for other in runs if other.start == angle), key=lambda other: -other.lane)
    leaving = [*back, *on]
    return LEAVE * (leaving.index(run) - (len(leaving) - 1) / 2)


def _arc(start: float, end: float, radius: float, lane: float) -> str:
    """Out from one actor, along a lane and in to the other."""
    points = [Spot(start, radius), Spot(start, lane), Spot(end, lane), Spot(end, radius)]
    first, out, back, last = (f"{x:.1f} {y:.1f}" for x, y in (point.at() for point in points))
    return f"M{first}L{out}A{lane:g} {lane:g} 0 {int(end - start > 180)} 1 {back}L{last}"


def _square(x: float, y: float, half: float) -> str:
    return f"M{x - half:.1f} {y - half:.1f}h{2 * half:g}v{2 * half:g}h-{2 * half:g}z"


def _circle(x: float, y: float, radius: float) -> str:
    arc = f"a{radius:g} {radius:g} 0 1 1"
    return f"M{x - radius:.1f} {y:.1f}{arc} {2 * radius:g} 0{arc} -{2 * radius:g} 0z"

"""The rings: where each level and its actors stand in the drawing. Pure geometry, no markup.

Lengths are in units of the drawing, which is SIZE wide and high with the mother in the middle; angles are
in degrees, clockwise from twelve o'clock. A line of text is set from the middle of its baseline.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, degrees, radians, sin

from ..messages import tell
from ..reading.problems import Problem
from ..records import Actor, Guide, Level

SIZE = 800.0
# From the mother outwards. A ring is as wide as the words in it need.
OUTER_RADII = (88.0, 206.0, 256.0, 328.0, 396.0)
# Rings of the same width: to point at, and to write in.
EQUAL_RADII = (72.0, 153.0, 234.0, 315.0, 396.0)
NAME_SIZE = 24.0
ACTOR_SIZE = 16.5
LINE_HEIGHT = 20.0
# A name stands in the middle of its ring, or this far from the edge of a wide one.
NAME_DEPTH = 34.0
# What the name takes of the circle, at twelve o'clock; the actors share the rest.
NAME_SECTOR = 64.0
# How far a baseline runs to either side of its middle: text beyond its end would not be drawn.
BASELINE_HALF_ANGLE = 80.0
# From the middle of a line of text down to its baseline, as a part of the text's size.
BASELINE_DROP = 0.35
CORE_GAP = 14.0
# How wide a letter is on average, as a part of the text's size: with less, words that touch are taken to stand apart.
LETTER = 0.42
# How far below the middle a sign stands in the disc, as a part of its radius.
SPOT_IN_CORE = 0.42

GLYPH_SIZE = 24.0
GLYPH_OUTER_RADII = (2.7, 5.0, 7.2, 9.4, 11.5)


@dataclass(frozen=True)
class TextLine:
    """Words, and the path of the baseline that they stand on."""

    path: str
    text: str


@dataclass(frozen=True)
class Ring:
    """One level: the shape of its ring, its name, and the lines that say who stands in it."""

    level: str
    outer_radius: float
    shape: str
    name: TextLine
    actors: tuple[TextLine, ...]


@dataclass(frozen=True)
class Spot:
    """A place in a ring for a sign, by its middle: where neither its name nor another ring stands."""

    level: str
    x: float
    y: float


@dataclass(frozen=True)
class Glyph:
    """The small sign of a level: the radius of every circle, and the shape of the ring that is filled."""

    level: str
    radii: tuple[float, ...]
    shape: str


def find_levels_without_ring(guide: Guide) -> Iterator[Problem]:
    """Find levels for which the drawing has no ring."""
    for level in guide.levels[len(OUTER_RADII) :]:
        message = tell(
            "id: '{level}' has no ring; the drawing has {count}, by OUTER_RADII in drawing/rings.py",
            level=level.id,
            count=len(OUTER_RADII),
        )
        yield Problem(level.origin.file, level.origin.line_of("id"), message)


def find_crowded_rings(levels: Sequence[Level], radii: Sequence[float] = OUTER_RADII) -> Iterator[Level]:
    """The levels in whose ring the words of neighbours would overlap."""
    for level, (inner, outer) in zip(levels[1:], pairwise(radii), strict=True):
        sector = (360 - NAME_SECTOR) / len(level.actors)
        lines = [
            list(_measure_lines(actor, NAME_SECTOR / 2 + sector * (number + 0.5), (outer + inner) / 2))
            for number, actor in enumerate(level.actors)
        ]
        if any(_overlap(one, other, sector) for ones, others in pairwise(lines) for one in ones for other in others):
            yield level


def _measure_lines(actor: Actor, angle: float, radius: float) -> Iterator[tuple[float, float]]:
    """How far from the middle each line of an actor stands, and about how much of the circle it takes there."""
    outwards = 1 if _is_upright(angle) else -1
    for number, text in enumerate(actor.label):
        distance = radius - outwards * _find_down(number, actor)
        yield distance, degrees(len(text) * ACTOR_SIZE * LETTER / distance)


def _overlap(one: tuple[float, float], other: tuple[float, float], sector: float) -> bool:
    """Whether two lines, so much of the circle apart, stand as far from the middle and run over each other."""
    return abs(one[0] - other[0]) < LINE_HEIGHT and (one[1] + other[1]) / 2 > sector


def place_rings(levels: Sequence[Level], radii: Sequence[float] = OUTER_RADII) -> tuple[Ring, ...]:
    """Set each level in its ring, from the innermost outwards."""
    core, *rest = levels
    rings = [_place_core(core, radii[0])]
    for level, (inner, outer) in zip(rest, pairwise(radii), strict=True):
        rings.append(_place_ring(level, outer, inner))
    return tuple(rings)


def place_spots(rings: Sequence[Ring]) -> tuple[Spot, ...]:
    """A place in each ring: at six o'clock, as names stand at twelve; in the disc below its name."""
    core, *rest = rings
    middles = [core.outer_radius * SPOT_IN_CORE]
    middles += [(inner.outer_radius + outer.outer_radius) / 2 for inner, outer in pairwise((core, *rest))]
    return tuple(Spot(ring.level, SIZE / 2, SIZE / 2 + middle) for ring, middle in zip(rings, middles, strict=True))


def place_glyphs(levels: Sequence[Level]) -> tuple[Glyph, ...]:
    """The small sign of each level, GLYPH_SIZE wide and high."""
    rings = pairwise((0.0, *GLYPH_OUTER_RADII))
    return tuple(
        Glyph(level.id, GLYPH_OUTER_RADII, _ring_path(outer, inner, GLYPH_SIZE / 2))
        for level, (inner, outer) in zip(levels, rings, strict=True)
    )


def _place_core(level: Level, radius: float) -> Ring:
    """The innermost level is a disc, with straight lines of text: its name above who stands there."""
    lines = [line for actor in level.actors for line in actor.label]
    name = TextLine(_straight_baseline(-CORE_GAP, NAME_SIZE, radius), level.short_title)
    actors = tuple(
        TextLine(_straight_baseline(CORE_GAP + number * LINE_HEIGHT, ACTOR_SIZE, radius), line)
        for number, line in enumerate(lines)
    )
    return Ring(level.id, radius, _ring_path(radius, 0, SIZE / 2), name, actors)


def _place_ring(level: Level, outer: float, inner: float) -> Ring:
    name_radius = outer - min((outer - inner) / 2, NAME_DEPTH)
    name = TextLine(_upper_baseline(0, name_radius, NAME_SIZE), level.title)
    sector = (360 - NAME_SECTOR) / len(level.actors)
    actors = [
        line
        for number, actor in enumerate(level.actors)
        for line in _place_actor(actor, NAME_SECTOR / 2 + sector * (number + 0.5), (outer + inner) / 2)
    ]
    return Ring(level.id, outer, _ring_path(outer, inner, SIZE / 2), name, tuple(actors))


def _place_actor(actor: Actor, angle: float, radius: float) -> Iterator[TextLine]:
    """Set the lines of an actor around one point; in the lower half they run the other way, so as to stand upright."""
    for number, text in enumerate(actor.label):
        down = _find_down(number, actor)
        if _is_upright(angle):
            yield TextLine(_upper_baseline(angle, radius - down, ACTOR_SIZE), text)
        else:
            yield TextLine(_lower_baseline(angle, radius + down, ACTOR_SIZE), text)


def _is_upright(angle: float) -> bool:
    return angle <= 90 or angle >= 270


def _find_down(number: int, actor: Actor) -> float:
    """How far below the middle of its label a line stands."""
    return (number - (len(actor.label) - 1) / 2) * LINE_HEIGHT


def _upper_baseline(angle: float, radius: float, size: float) -> str:
    """Clockwise, the text standing on the outside of the circle."""
    radius -= size * BASELINE_DROP
    start = _point(angle - BASELINE_HALF_ANGLE, radius)
    end = _point(angle + BASELINE_HALF_ANGLE, radius)
    return f"M{start}A{radius:g} {radius:g} 0 0 1 {end}"


def _lower_baseline(angle: float, radius: float, size: float) -> str:
    """Counterclockwise, the text standing on the inside of the circle."""
    radius += size * BASELINE_DROP
    start = _point(angle + BASELINE_HALF_ANGLE, radius)
    end = _point(angle - BASELINE_HALF_ANGLE, radius)
    return f"M{start}A{radius:g} {radius:g} 0 0 0 {end}"


def _straight_baseline(down: float, size: float, radius: float) -> str:
    """A level line across the core, `down` units below the middle of the drawing."""
    left, right = SIZE / 2 - radius, SIZE / 2 + radius
    return f"M{left:g} {SIZE / 2 + down + size * BASELINE_DROP:g}H{right:g}"


def _point(angle: float, radius: float) -> str:
    x = SIZE / 2 + radius * sin(radians(angle))
    y = SIZE / 2 - radius * cos(radians(angle))
    return f"{x:.2f} {y:.2f}"


def _ring_path(outer: float, inner: float, centre: float) -> str:
    """A disc of radius `outer`, with a hole of radius `inner` when drawn with the even-odd rule."""
    return "".join(_circle_path(radius, centre) for radius in (outer, inner) if radius)


def _circle_path(radius: float, centre: float) -> str:
    left, right = centre - radius, centre + radius
    arc = f"A{radius:g} {radius:g} 0 1 1"
    return f"M{left:g} {centre:g}{arc} {right:g} {centre:g}{arc} {left:g} {centre:g}Z"

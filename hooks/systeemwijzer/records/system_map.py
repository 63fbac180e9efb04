"""What can stand on the system map of one mother, and the lasting number of each thing in its ring.

Links and codes that people keep name things by these numbers, so a number means the same thing for ever.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from ..messages import tell
from .base import LevelId, Model, Placed, Slug, Slugs, fault_in
from .system import Actor, Barrier, Level

ThingKind = Literal["barrier", "actor", "contact"]
KINDS: tuple[ThingKind, ...] = get_args(ThingKind)
RING_SIGNS: dict[LevelId, str] = {"individu": "i", "micro": "mi", "meso": "me", "exo": "ex", "macro": "ma"}
# Who stands around her, and the ring in which these know each other.
AROUND_HER: LevelId = "micro"
BETWEEN_THEM: LevelId = "meso"
# A barrier plays or doesn't; of an actor and of a contact there are three things to say, or nothing.
BITS: dict[ThingKind, int] = {"barrier": 1, "actor": 2, "contact": 2}
# A region's own numbers begin here: those of the site itself never come so far.
OWN_FROM = 51
LAST_NUMBER = 99
# What six signs of an alphabet of 31 can say (31 ** 6 > 2 ** 29); codes.js in frontend/ sets two more around them.
MOST_BITS = 29


class MapEntry(Model):
    """One line of the list: a barrier or an actor, by its id, or the contact between two actors."""

    barrier: Slug | None = None
    actor: Slug | None = None
    contact: Annotated[Slugs, Field(min_length=2, max_length=2)] | None = None

    @model_validator(mode="after")
    def require_one(self) -> Self:
        """Refuse a line that says nothing, or more than one thing."""
        if sum(getattr(self, kind) is not None for kind in KINDS) != 1:
            raise fault_in(message=tell("expected one of {kinds}, with an id", kinds=", ".join(KINDS)))
        return self

    @property
    def kind(self) -> ThingKind:
        """Which of the three it is."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that it names: two of a contact, else one."""
        return self.contact or tuple(name for name in (self.barrier, self.actor) if name)


Entries = Annotated[tuple[MapEntry, ...], Field(strict=False)]


class MapNumbers(Placed):
    """The list of each ring. A thing's number is its place in it, from 1, and of a region's own from OWN_FROM.

    What goes from the content keeps its line.
    """

    individu: Entries = ()
    micro: Entries = ()
    meso: Entries = ()
    exo: Entries = ()
    macro: Entries = ()

    def at(self, level: LevelId) -> tuple[MapEntry, ...]:
        """The list of one ring."""
        entries: tuple[MapEntry, ...] = getattr(self, level)
        return entries


@dataclass(frozen=True)
class MapThing:
    """Something that can stand on the map. `is_here` is False for what the content doesn't have any more."""

    level: LevelId
    number: int
    kind: ThingKind
    ids: tuple[str, ...]
    is_here: bool = True

    @property
    def token(self) -> str:
        """How links name it: `mi3`; what is said of it, if there is anything to say, follows as one more letter."""
        return f"{RING_SIGNS[self.level]}{self.number}"


def list_entries(
    level: Level, levels: Iterable[Level], barriers: Iterable[Barrier], of_region: bool = False
) -> Iterator[MapEntry]:
    """What can stand in a ring, in the order of the content: its barriers, its actors, and the contacts.

    That is what the site itself has, or what a region adds; contacts lie between actors of the site itself.
    """
    for barrier in barriers:
        if barrier.level == level.id and bool(barrier.layer) == of_region:
            yield MapEntry(barrier=barrier.id)
    for actor in level.actors:
        if bool(actor.layer) == of_region:
            yield MapEntry(actor=actor.id)
    if level.id == BETWEEN_THEM and not of_region:
        for pair in combinations(_list_actors(levels, AROUND_HER), 2):
            yield MapEntry(contact=tuple(actor.id for actor in pair))


def add_entries(
    numbers: MapNumbers, levels: Iterable[Level], barriers: Iterable[Barrier], of_region: bool = False
) -> dict[LevelId, tuple[MapEntry, ...]]:
    """The list of each ring, with at its end what the content has and the list hasn't yet."""
    levels, barriers = tuple(levels), tuple(barriers)
    wanted = {level.id: tuple(list_entries(level, levels, barriers, of_region)) for level in levels}
    known = {ring: {_key_of(entry) for entry in numbers.at(ring)} for ring in RING_SIGNS}
    return {
        ring: (*numbers.at(ring), *(entry for entry in wanted.get(ring, ()) if _key_of(entry) not in known[ring]))
        for ring in RING_SIGNS
    }


def number_things(
    numbers: MapNumbers, own_numbers: MapNumbers, levels: Iterable[Level], barriers: Iterable[Barrier]
) -> Iterator[MapThing]:
    """Every thing of the lists with its number, ring by ring, those of a region behind the site's own in each.

    What is new has the number that it will get.
    """
    levels, barriers = tuple(levels), tuple(barriers)
    of_site = _number_things(numbers, levels, barriers)
    of_region = _number_things(own_numbers, levels, barriers, of_region=True)
    for ring in RING_SIGNS:
        yield from (*of_site[ring], *of_region[ring])


def _number_things(
    numbers: MapNumbers, levels: tuple[Level, ...], barriers: tuple[Barrier, ...], of_region: bool = False
) -> dict[LevelId, tuple[MapThing, ...]]:
    here = {_key_of(entry) for level in levels for entry in list_entries(level, levels, barriers, of_region)}
    first = OWN_FROM if of_region else 1
    return {
        ring: tuple(
            MapThing(ring, number, entry.kind, entry.ids, _key_of(entry) in here)
            for number, entry in enumerate(entries, first)
        )
        for ring, entries in add_entries(numbers, levels, barriers, of_region).items()
    }


def _key_of(entry: MapEntry) -> tuple[str, frozenset[str]]:
    """A contact is the same from both sides."""
    return entry.kind, frozenset(entry.ids)


def _list_actors(levels: Iterable[Level], level_id: LevelId) -> tuple[Actor, ...]:
    actors = next((level.actors for level in levels if level.id == level_id), ())
    return tuple(actor for actor in actors if not actor.layer)

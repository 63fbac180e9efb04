"""Cases to practise with: what comes out ring by ring, and one map that could be made of it."""

from abc import abstractmethod
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from .base import LevelId, Line, Model, Names, Record, Slug, Slugs, Summary, Text, refuse_repeats
from .system import Care

Role = Literal["support", "pressure", "both"]
Going = Literal["well", "hard"]
# With fewer there is nothing to reveal.
FEWEST_STEPS = 2


class CaseStep(Model):
    """What comes out when somebody looks in one ring; `title` says how they look there."""

    level: LevelId
    title: Line
    text: Text


class OnMap(Model):
    """Something that can stand on the map of a case, and why."""

    why: Line

    @property
    @abstractmethod
    def name(self) -> str:
        """The id of a barrier or an actor, both ids of a contact: the same for what is the same."""


class BarrierOnMap(OnMap):
    """A barrier, by its id."""

    barrier: Annotated[Slug, Names("barrier")]

    @property
    def name(self) -> str:
        return self.barrier


class ActorOnMap(OnMap):
    """An actor, by its id, and what it is to her."""

    actor: Annotated[Slug, Names("actor")]
    role: Role

    @property
    def name(self) -> str:
        return self.actor


class ContactOnMap(OnMap):
    """Two actors of the microsystem, by their ids, and how the contact between them goes."""

    between: Annotated[Slugs, Field(min_length=2, max_length=2), Names("neighbour")]
    goes: Going

    @property
    def name(self) -> str:
        return ", ".join(sorted(self.between))


T = TypeVar("T", bound=OnMap)


def refuse_repeated_things(things: tuple[T, ...]) -> tuple[T, ...]:
    """What stands on a map, if nothing stands there twice. Raises ValueError otherwise."""
    refuse_repeats(tuple(thing.name for thing in things))
    return things


Things = Annotated[tuple[T, ...], Field(strict=False), AfterValidator(refuse_repeated_things)]


class Case(Record):
    """A case that the editors made up. The first step is what one knows; barriers, actors and contacts are one map.

    `care` names what the case tells of, so that the page can warn before it.
    """

    title: Line
    steps: Annotated[tuple[CaseStep, ...], Field(strict=False, min_length=FEWEST_STEPS)]
    barriers: Annotated[Things[BarrierOnMap], Field(min_length=1)]
    actors: Things[ActorOnMap] = ()
    contacts: Things[ContactOnMap] = ()
    questions: Annotated[Slugs, Field(min_length=1), Names("question")]
    care: Annotated[tuple[Care, ...], Field(strict=False), AfterValidator(refuse_repeats)] = ()
    status: Literal["editorial"] = "editorial"

    def summarise(self) -> Summary:
        return Summary(self.title, self.steps[0].text)

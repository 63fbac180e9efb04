"""The order in which pages are read: a route leads from each of its pages to the next."""

from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from ..messages import tell
from .base import Line, Model, Names, Record, Summary, Text, fault_in
from .redirects import Address

# What parts the id of a route from the rest of a name; no id holds it.
BETWEEN = "--"


class RouteStep(Model):
    """One page of a route: its address, perhaps with the part to begin at, what it is called, and what it is about."""

    page: Annotated[Address, Names("page")]
    title: Line
    text: Text

    @property
    def page_address(self) -> str:
        """The page itself, without the part of it."""
        return self.page.partition("#")[0]


class Leg(NamedTuple):
    """Where a page stands in a route: its place from 1, the step before it, its own, and the step after it.

    At place 0 stands the page that lists the routes: from there one begins.
    """

    route: "Route"
    place: int
    before: RouteStep | None
    here: RouteStep | None
    next: RouteStep | None


class Route(Record):
    """Pages in the order in which somebody reads them; `after` is what to go on with."""

    title: Line
    text: Text
    steps: Annotated[tuple[RouteStep, ...], Field(strict=False, min_length=2)]
    after: RouteStep | None = None
    status: Literal["editorial"] = "editorial"

    @model_validator(mode="after")
    def refuse_detours(self) -> Self:
        """Refuse a page that stands here twice: nobody would know what comes after it."""
        pages = [step.page_address for step in self.steps]
        for number, page in enumerate(pages):
            if page in pages[:number]:
                raise fault_in(
                    "steps", number, "page", message=tell("'{page}' stands in this route twice; keep one", page=page)
                )
        return self

    def summarise(self) -> Summary:
        return Summary(self.title, self.text)

    def name_of(self, step: RouteStep) -> str:
        """The name of a step, by which browsers keep where somebody is: letters and hyphens alone."""
        return f"{self.id}{BETWEEN}{step.page_address.strip('/').replace('/', '-')}"

    def find_leg(self, address: str) -> Leg | None:
        """Where the page at an address stands in this route; None where it doesn't."""
        pages = [step.page_address for step in self.steps]
        if address not in pages:
            return None
        number = pages.index(address)
        around = (None, *self.steps, None)
        return Leg(self, number + 1, *around[number : number + 3])

    def begin(self) -> Leg:
        """What leads to the first page."""
        return Leg(self, 0, None, None, self.steps[0])


def find_legs(routes: tuple[Route, ...], address: str) -> tuple[Leg, ...]:
    """Where a page stands in the routes, in their order: the first route leads who has chosen none."""
    return tuple(leg for route in routes if (leg := route.find_leg(address)))

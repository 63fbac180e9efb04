"""What stands at the end of a page: what to read after it along each route, and along the menu."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Literal

from ..records import Guide, Leg, Route, find_legs
from ..records.addresses import address_of_page


@dataclass(frozen=True)
class ReadingOn:
    """The ways on from a page: its place in the routes, and the pages before and after it in the menu.

    `leads` is the place in the route of who has chosen none: there the menu doesn't say otherwise. `others` are those
    in the routes that somebody may have chosen.
    """

    leads: Leg | None
    others: tuple[Leg, ...]
    before: Any
    next: Any


def read_on(guide: Guide, tools: Set[str], page: Any) -> ReadingOn:
    """The ways on from a page of MkDocs; `tools` are the paths in docs/ of pages that nobody reads."""
    address = address_of_page(page.file.src_uri)
    legs = _list_legs(guide, address)
    first = next(iter(guide.all_of(Route)), None)
    leads = next((leg for leg in legs if leg.route is first), None)
    others = tuple(leg for leg in legs if leg is not leads)
    return ReadingOn(leads, others, _pass(tools, page, "previous_page"), _pass(tools, page, "next_page"))


def _list_legs(guide: Guide, address: str) -> tuple[Leg, ...]:
    """The places of a page in the routes; from the page that lists them the first begins."""
    routes = guide.all_of(Route)
    if routes and address == routes[0].address.partition("#")[0]:
        return (routes[0].begin(),)
    return find_legs(routes, address)


def _pass(tools: Set[str], page: Any, direction: Literal["previous_page", "next_page"]) -> Any:
    """The next page that isn't a tool; None at the end of the menu."""
    other = getattr(page, direction)
    while other is not None and other.file.src_uri in tools:
        other = getattr(other, direction)
    return other

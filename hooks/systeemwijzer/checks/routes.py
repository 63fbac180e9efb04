"""Whether routes to read by lead to pages that one reads."""

from collections.abc import Iterator

from ..messages import tell
from ..pages.draft import Draft
from ..reading.problems import Problem
from ..records import Route
from ..records.addresses import address_of_page


def check_routes(draft: Draft) -> Iterator[Problem]:
    """Find steps of routes to a page that is a tool: who reads on would find it empty."""
    tools = {address_of_page(src_uri) for src_uri in draft.tools}
    for route in draft.guide.all_of(Route):
        for number, step in enumerate(route.steps):
            if step.page_address in tools:
                message = tell("page: '{page}' says that it is a tool; expected a page to read", page=step.page_address)
                yield Problem(route.origin.file, route.origin.line_of("steps", number, "page"), message)

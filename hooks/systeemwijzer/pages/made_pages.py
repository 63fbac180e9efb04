"""The pages that are made of records: for each level, theme, kind without a written page, and page that has moved.

All others are written in docs/. What a made page says of itself stands in overrides/pages/, as Markdown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from ..records import Guide
from ..records.addresses import (
    address_of_level,
    address_of_topic,
    kinds_without_written_page,
    page_addresses,
    relative,
)

LEVELS_IN_NAV = "levels"
TOPICS_IN_NAV = "topics"
KINDS_IN_NAV = "kinds"


@dataclass(frozen=True)
class MadePage:
    """A page as MkDocs takes it: its path in docs/, its Markdown, and the word in the navigation that it goes to."""

    src_uri: str
    markdown: str
    nav: str | None


def plan_pages(guide: Guide, environment: Environment) -> tuple[MadePage, ...]:
    """Every page that is made of records."""
    return tuple(
        MadePage(
            f"{address.removesuffix('/')}.md", environment.get_template(f"pages/{name}.md.jinja").render(context), nav
        )
        for address, name, context, nav in _plan(guide)
    )


def _plan(guide: Guide) -> Iterator[tuple[str, str, dict[str, Any], str | None]]:
    for level in guide.levels:
        yield address_of_level(level.id), "level", {"level": level}, LEVELS_IN_NAV
    for topic in guide.topics:
        yield address_of_topic(topic.id), "topic", {"topic": topic}, TOPICS_IN_NAV
    for kind in kinds_without_written_page(guide):
        yield kind.page or "", "kind", {"kind": kind}, KINDS_IN_NAV
    new_by_old = {redirect.old: redirect.new for redirect in guide.redirects}
    for address in sorted({redirect.old_page for redirect in guide.redirects} - page_addresses(guide)):
        new = new_by_old.get(address)
        yield address, "moved", {"leads_to": None if new is None else relative(new, address)}, None


def fill_nav(nav: list[Any], pages: Iterable[MadePage]) -> list[Any]:
    """Put the made pages in the navigation of mkdocs.yml, in the place of the words `levels`, `topics` and `kinds`."""
    made: dict[str, list[str]] = {LEVELS_IN_NAV: [], TOPICS_IN_NAV: [], KINDS_IN_NAV: []}
    for page in pages:
        if page.nav:
            made[page.nav].append(page.src_uri)
    return _fill_part(nav, made)


def _fill_part(nav: list[Any], made: dict[str, list[str]]) -> list[Any]:
    filled: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            filled.append(
                {title: _fill_part(part, made) if isinstance(part, list) else part for title, part in entry.items()}
            )
        else:
            filled.extend(made.get(entry, [entry]))
    return filled

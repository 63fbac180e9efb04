"""The pages that nobody has written in docs/: each is made for an embed, with a template in overrides/pages/."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from ..records import Guide
from ..records.addresses import src_uri_of
from .all_embeds import EMBEDS, plan_made_pages
from .embed_entries import Entry, PlannedPage

# The word for what a region lays over the site.
OWN_PAGES = "local"


@dataclass(frozen=True)
class MadePage:
    """A page as MkDocs takes it: its path in docs/, its Markdown, and the word in the navigation that it goes to."""

    src_uri: str
    markdown: str
    nav: str | None


def plan_pages(guide: Guide, environment: Environment) -> tuple[MadePage, ...]:
    """Every page that is made of records."""
    return tuple(_write(environment, entry, planned) for entry, planned in plan_made_pages(guide))


def _write(environment: Environment, entry: Entry, planned: PlannedPage) -> MadePage:
    markdown = environment.get_template(entry.page_template).render(planned.context)
    return MadePage(src_uri_of(planned.address), markdown, entry.nav)


def fill_nav(nav: list[Any], pages: Iterable[MadePage], own: Iterable[str] = ()) -> list[Any]:
    """Put the made pages in the navigation of mkdocs.yml, in the place of words such as `levels`.

    `own` are the pages of a layer, which follow the made one of its region. A section in which nothing is left goes.
    """
    made: dict[str, list[str]] = {entry.nav: [] for entry in EMBEDS.values() if entry.nav}
    for page in pages:
        if page.nav:
            made[page.nav].append(page.src_uri)
    made[OWN_PAGES] += own
    return _fill_part(nav, made)


def _fill_part(nav: list[Any], made: dict[str, list[str]]) -> list[Any]:
    filled: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            parts = {title: _fill_part(part, made) if isinstance(part, list) else part for title, part in entry.items()}
            filled += [{title: part} for title, part in parts.items() if part]
        else:
            filled.extend(made.get(entry, [entry]))
    return filled

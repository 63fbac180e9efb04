"""The pages that nobody has written in docs/: each is made for an embed, with a template in overrides/pages/."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from ..records import Guide
from ..records.addresses import src_uri_of
from ..records.guide import group
from ..records.guide_pages import list_guide_pages
from .all_embeds import EMBEDS, plan_made_pages
from .embed_entries import Entry, PlannedPage
from .links import list_paths

# The word in the navigation for sections of guides.
GUIDES = "guides"

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


def group_pages(guide: Guide, pages: Iterable[MadePage], own: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """The pages that words such as `levels` stand for, by their paths in docs/.

    `own` are the pages of a layer, which follow the made one of its region.
    """
    made = group(pages, lambda page: [page.nav] if page.nav else [])
    words = {
        entry.nav: tuple(page.src_uri for page in made.get(entry.nav, ())) for entry in EMBEDS.values() if entry.nav
    }
    return words | {GUIDES: tuple(guide.page_guides), OWN_PAGES: (*words[OWN_PAGES], *own)}


def fill_nav(nav: list[Any], guide: Guide, pages: Mapping[str, Sequence[str]]) -> list[Any]:
    """Put pages in the navigation of mkdocs.yml, in the place of the words that they are given by.

    The pages of a guide that the navigation doesn't name go into the section that has the guide's id for a title, and
    `guides` stands for one section for each guide that has none; such sections are called as their guides are. A
    section in which nothing is left goes.
    """
    words: dict[str, Sequence[Any]] = dict(pages)
    listed = frozenset(list_paths(nav))
    left = {
        source_guide.id: [path for path in list_guide_pages(guide, source_guide.id) if path not in listed]
        for source_guide in guide.guides
    }
    own_sections = {title for entry in nav if isinstance(entry, dict) for title in entry}
    words[GUIDES] = [{guide_id: []} for guide_id, paths in left.items() if paths and guide_id not in own_sections]
    names = {source_guide.id: source_guide.name for source_guide in guide.guides}
    return _name_sections(_fill_part(nav, words), left, names)


def _fill_part(nav: list[Any], words: Mapping[str, Sequence[Any]]) -> list[Any]:
    filled: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            parts = {
                title: _fill_part(part, words) if isinstance(part, list) else part for title, part in entry.items()
            }
            filled += [{title: part} for title, part in parts.items() if part]
        else:
            filled.extend(words.get(entry, [entry]))
    return filled


def _name_sections(nav: list[Any], left: Mapping[str, list[str]], names: Mapping[str, str]) -> list[Any]:
    """The sections with the ids of guides for titles, with their other pages and called as they are."""
    return [
        {names.get(title, title): [*part, *left[title]] if title in names else part for title, part in entry.items()}
        if isinstance(entry, dict)
        else entry
        for entry in nav
    ]

"""The pages that are made of records: one for each level, each theme, and each page that has moved.

All others are written in docs/.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from .addresses import address_of_page
from .guide import Guide

LEVELS_IN_NAV = "levels"
TOPICS_IN_NAV = "topics"


@dataclass(frozen=True)
class Page:
    """A page as MkDocs takes it: its path in docs/, its title and description, and the embed that fills it."""

    src_uri: str
    title: str
    description: str
    embed: str
    listed: bool = True  # in the navigation

    @property
    def markdown(self) -> str:
        front_matter = yaml.safe_dump(
            {"title": self.title, "description": self.description}, allow_unicode=True, width=1000
        )
        return f"---\n{front_matter}---\n\n<!-- embed {self.embed} -->\n"


def plan_pages(guide: Guide) -> tuple[Page, ...]:
    """Every page that is made of records."""
    return (*_level_pages(guide), *_topic_pages(guide), *_moved_pages(guide))


def page_addresses(guide: Guide) -> set[str]:
    """The address of every page of the site, but for those that only say where something went."""
    made = (page.src_uri for page in (*_level_pages(guide), *_topic_pages(guide)))
    return {address_of_page(src_uri) for src_uri in (*guide.written_pages, *made)}


def fill_nav(nav: list[Any], guide: Guide) -> list[Any]:
    """Put the made pages in the navigation of mkdocs.yml, in the place of the words `levels` and `topics`."""
    pages = {
        LEVELS_IN_NAV: [{page.title: page.src_uri} for page in _level_pages(guide)],
        TOPICS_IN_NAV: [{page.title: page.src_uri} for page in _topic_pages(guide)],
    }
    filled: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            filled.append({title: _fill_part(part, guide) for title, part in entry.items()})
        else:
            filled.extend(pages.get(entry, [entry]))
    return filled


def _fill_part(part: Any, guide: Guide) -> Any:
    return fill_nav(part, guide) if isinstance(part, list) else part


def _level_pages(guide: Guide) -> Iterator[Page]:
    for level in guide.levels:
        description = f"{level.title}: {level.subtitle}. Belemmeringen, citaten en vragen, en wat je kunt doen."
        yield Page(f"systeem/{level.id}.md", level.title, description, f"level {level.id}")


def _topic_pages(guide: Guide) -> Iterator[Page]:
    for topic in guide.topics:
        yield Page(f"themas/{topic.id}.md", topic.title, topic.text, f"topic {topic.id}")


def _moved_pages(guide: Guide) -> Iterator[Page]:
    """A page for each address that has no page any more; Renderer.fill puts the redirects on it."""
    for address in sorted({redirect.old_page for redirect in guide.redirects} - page_addresses(guide)):
        description = "Deze pagina is verhuisd. Hier staat waar je de inhoud nu vindt."
        yield Page(f"{address.removesuffix('/')}.md", "Deze pagina is verhuisd", description, "moved", listed=False)

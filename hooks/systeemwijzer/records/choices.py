"""What there is to choose from where a field names something by its id: for schemas and forms."""

from collections.abc import Iterable

from .addresses import (
    address_of_level,
    address_of_page,
    address_of_topic,
    kinds_without_written_page,
    page_addresses,
)
from .base import Named, Record
from .citations import cite
from .guide import Guide
from .layer import OWN_FOLDER
from .system import Actor, Barrier, Question, Quote
from .system_map import AROUND_HER

# By the id, what it is called.
Choices = dict[str, str]


def list_choices(guide: Guide) -> dict[Named, Choices]:
    """Every id that a field may name, in the order of the content, with what it is called."""
    titles = title_pages(guide)
    return {
        "actor": _name_records(guide, guide.all_of(Actor)),
        "barrier": _name_records(guide, guide.all_of(Barrier)),
        "kind": {kind.id: kind.many for kind in guide.kinds},
        "neighbour": _name_records(guide, guide.at_level(Actor, AROUND_HER)),
        "page": {address: titles.get(address, address) for address in sorted(page_addresses(guide))},
        "question": _name_records(guide, guide.all_of(Question)),
        "quote": _name_records(guide, guide.all_of(Quote)),
        "record": _name_records(guide, guide.records),
        "source": {source: str(*cite(guide, (source,))) for source in guide.source_places},
        "topic": {topic.id: topic.title for topic in guide.topics},
    }


def _name_records(guide: Guide, records: Iterable[Record]) -> Choices:
    return {record.id: guide.name_of(record) for record in records}


def title_pages(guide: Guide) -> Choices:
    """The titles of all pages, by their addresses; who wrote a page says its title, and else it is made."""
    return {
        **{kind.page: kind.many.capitalize() for kind in kinds_without_written_page(guide) if kind.page},
        **{address_of_level(level.id): level.title for level in guide.levels},
        **{address_of_topic(topic.id): topic.title for topic in guide.topics},
        **{address_of_page(src_uri): title for src_uri, title in guide.page_titles.items()},
        **({OWN_FOLDER: guide.layer.region} if guide.layer else {}),
    }

"""What the guides call what stands in them: by these names people look for it too."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..records import Guide, Level, Part, Record, SourceGuide, Term
from .index_models import GivenName

# How many of what stands below a heading answer to its name.
MOST_BELOW_HEADING = 6
# Of how many parts a heading may be the name.
MOST_ALIKE = 2


def describe_names(guide: Guide) -> Iterator[GivenName]:
    """The headings of the guides with what stands below them there, and what else terms and levels are called."""
    source_ids: dict[str, list[str]] = {}
    for source_guide in guide.guides:
        for chapter in source_guide.chapters:
            for part in chapter.parts:
                for heading in (chapter.title, *part.headings):
                    source_ids.setdefault(heading, []).extend(part.source_ids)
    said_often = _find_repeated(part.headings for source_guide in guide.guides for part in _list_parts(source_guide))
    for heading, below in source_ids.items():
        if heading in said_often:
            continue
        # Of a chapter it begins: who types its name wants to go there, and not to a list of all that is in it.
        yield from _describe_name(heading, find_records(guide, below)[:MOST_BELOW_HEADING])
    for place, record in enumerate(guide.records):
        for name in _other_names(record):
            yield from _describe_name(name, [place])


def _list_parts(source_guide: SourceGuide) -> Iterator[Part]:
    return (part for chapter in source_guide.chapters for part in chapter.parts)


def _find_repeated(headings: Iterable[Iterable[str]]) -> frozenset[str]:
    """What stands above so many parts that it names none of them, as *uitleg* and *microsysteem*."""
    counts = Counter(heading for part in headings for heading in part)
    return frozenset(heading for heading, count in counts.items() if count > MOST_ALIKE)


def list_headings(guide: Guide, record: Record) -> Iterator[str]:
    """The headings right above what a record stands for."""
    parts = dict.fromkeys(guide.source_places[source_id][2] for source_id in record.source)
    return (heading for part in parts for heading in part.headings)


def _describe_name(name: str, places: list[int]) -> Iterator[GivenName]:
    if places:
        yield GivenName(name=name, records=places)


def _other_names(record: Record) -> Iterator[str]:
    if isinstance(record, Term):
        yield from record.forms
    if isinstance(record, Level):
        yield record.short_title


def find_records(guide: Guide, source_ids: Iterable[str]) -> list[int]:
    """The places of the records that stand for any of some items."""
    wanted = frozenset(source_ids)
    return [place for place, record in enumerate(guide.records) if not wanted.isdisjoint(record.source)]

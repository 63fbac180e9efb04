"""Whether what can stand on the system map has a lasting number, and each number says one thing."""

from collections.abc import Iterator

from ..messages import join, tell
from ..pages.draft import Draft
from ..reading.problems import Problem
from ..reading.project import Project
from ..records import Actor, Barrier, Guide, LevelId, MapNumbers, Record
from ..records.system_map import BITS, MOST_BITS, RING_SIGNS, MapEntry, add_entries

AND = tell(" and ")
NAMED: dict[str, type[Record]] = {"barrier": Barrier, "actor": Actor, "contact": Actor}


def check_map_numbers(project: Project) -> Iterator[Problem]:
    """Find numbers that say something else than they seem to; what has gone from the content keeps its line."""
    guide = project.guide
    for ring in RING_SIGNS:
        yield from _check_ring(guide, guide.map_numbers, ring)
        yield from _check_ring(guide, guide.own_map_numbers, ring)
        yield from _check_codes(guide.map_numbers, ring)


def check_numbered(draft: Draft) -> Iterator[Problem]:
    """Find what is new in the content and has no number yet: it would get one that no code may name so far."""
    yield from _check_all_numbered(draft.guide, draft.guide.map_numbers)
    yield from _check_all_numbered(draft.guide, draft.guide.own_map_numbers, of_region=True)


def _check_all_numbered(guide: Guide, numbers: MapNumbers, of_region: bool = False) -> Iterator[Problem]:
    # Of the site itself nothing was published yet; a region publishes what it builds.
    if not of_region and not any(numbers.at(ring) for ring in RING_SIGNS):
        return
    for ring, entries in add_entries(numbers, guide.levels, guide.all_of(Barrier), of_region).items():
        for entry in entries[len(numbers.at(ring)) :]:
            name = join(*(f"'{name}'" for name in entry.ids), by=AND)
            message = tell(
                "{ring}: the {kind} {name} has no number yet; make published adds it",
                ring=ring,
                kind=entry.kind,
                name=name,
            )
            yield Problem(numbers.origin.file, numbers.origin.line_of(ring), message)


def _check_ring(guide: Guide, numbers: MapNumbers, ring: LevelId) -> Iterator[Problem]:
    entries, origin = numbers.at(ring), numbers.origin
    seen: dict[frozenset[str], int] = {}
    for place, entry in enumerate(entries):
        line = origin.line_of(ring, place)
        ids = frozenset(entry.ids)
        if ids in seen:
            message = tell(
                "{ids} stands at line {other} too; a thing has one number",
                ids=join(*entry.ids, by=AND),
                other=seen[ids],
            )
            yield Problem(origin.file, line, message)
        seen.setdefault(ids, line)
        yield from (Problem(origin.file, line, message) for message in _check_entry(guide, entry, ring))


def _check_codes(numbers: MapNumbers, ring: LevelId) -> Iterator[Problem]:
    """Find rings of which a code can't say everything; a region's own has no place in codes."""
    bits = sum(BITS[entry.kind] for entry in numbers.at(ring))
    if bits > MOST_BITS:
        message = tell(
            "{ring}: this takes {bits} bits, and a code of 8 signs holds {most_bits}; take the last lines away",
            ring=ring,
            bits=bits,
            most_bits=MOST_BITS,
        )
        yield Problem(numbers.origin.file, numbers.origin.line_of(ring), message)


def _check_entry(guide: Guide, entry: MapEntry, ring: LevelId) -> Iterator[str]:
    if entry.kind == "contact" and ring != "meso":
        yield tell("contact: contacts lie in the mesosystem; expected a barrier or an actor in '{ring}'", ring=ring)
    for name in entry.ids:
        record = guide.by_id.get(name)
        if record and not isinstance(record, NAMED[entry.kind]):
            yield tell(
                "{kind}: '{name}' is something else; expected the id of a {expected}",
                kind=entry.kind,
                name=name,
                expected=NAMED[entry.kind].__name__.lower(),
            )

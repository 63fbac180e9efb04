"""Names that lead nowhere: of themes, sources, records, kinds and pages, each told once, with how often it is used."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from ..messages import tell
from ..reading.problems import Problem, expect_one_of
from ..records import (
    Actor,
    Barrier,
    Case,
    Change,
    Guide,
    KeyPath,
    Model,
    Passage,
    Placed,
    Programme,
    Question,
    QuestionSet,
    Quote,
    Record,
    Route,
    StartSet,
)
from ..records.addresses import page_addresses
from ..records.system_map import AROUND_HER

Family = Literal["topic", "source", "record", "kind", "page"]
# A place in a file: its path from the project's root, and a line.
Place = tuple[str, int]
ITEM_NUMBER = re.compile(r"\.[0-9]+$")
# Of the places that use a name, so many are named.
MOST_PLACES = 3


@dataclass(frozen=True)
class Use:
    """A name where it is used: what it is a name of, the key that it stands under, and what names may stand there."""

    family: Family
    key: str
    name: str
    place: Place
    known: Collection[str]


def check_names(guide: Guide, published: Collection[str] = ()) -> Iterator[Problem]:
    """Find names that lead nowhere; `published` are the ids that are known outside, so that none of them is new."""
    uses = list(find_uses(guide))
    defined = _find_defined(guide)
    # Without themes or guides at all, that is said, and not once more for each use.
    empty = {family for family in ("topic", "source") if not defined[family]}
    unknown: dict[tuple[Family, str], list[Use]] = defaultdict(list)
    for use in uses:
        if use.name not in use.known and use.family not in empty:
            unknown[use.family, _part_of(use, defined["source"])].append(use)
    used = {(use.family, use.name) for use in uses}
    moved = {redirect.old_anchor: redirect.new.partition("#")[2] for redirect in guide.redirects}
    for (family, name), its_uses in unknown.items():
        unused = {
            other: place
            for other, place in defined[family].items()
            if (family, other) not in used and other not in published
        }
        yield _describe(name, its_uses, unused, moved.get(name))


def find_uses(guide: Guide) -> Iterator[Use]:
    """Every name that an editor wrote to lead to something else."""
    topics, sources, kinds = guide.topic_by_id, guide.source_places, guide.kind_by_id
    inherited = {question.id: group.topics for group in guide.question_sets for question in group.questions}
    items: tuple[Record | QuestionSet, ...] = (*guide.records, *guide.question_sets)
    for item in items:
        # A question may have the themes of its set, which answers for them.
        if item.topics != inherited.get(item.id):
            yield from _uses(item, "topic", "topics", item.topics, topics)
        for path, source in _sources_within(item):
            yield Use("source", "source", source, _place(item, *path), sources)
    yield from _uses_of_records(guide)
    yield from _uses_of_pages(guide)
    for keywords in guide.lexicon.keywords:
        yield Use("record", "record", keywords.record, _place(keywords, "record"), guide.by_id)
    for concept in guide.concepts:
        yield from _uses(concept, "source", "sources", concept.sources, sources)
    for synonym in guide.lexicon.synonyms:
        yield from _uses(synonym, "topic", "topics", synonym.topics, topics)
        yield from _uses(synonym, "kind", "kinds", synonym.kinds, kinds)


def _uses_of_pages(guide: Guide) -> Iterator[Use]:
    """The pages that steps of programmes and of routes lead to, and those that say what changed since a guide."""
    pages = page_addresses(guide)
    for source_guide in guide.guides:
        if source_guide.changes:
            yield Use("page", "changes", source_guide.changes, _place(source_guide, "changes"), pages)
    for programme in guide.all_of(Programme):
        for number, step in enumerate(programme.steps):
            if step.page:
                yield _use_of_page(step.page, _place(programme, "steps", number, "page"), pages)
    for route in guide.all_of(Route):
        for number, part in enumerate(route.steps):
            yield _use_of_page(part.page, _place(route, "steps", number, "page"), pages)
        if route.after:
            yield _use_of_page(route.after.page, _place(route, "after", "page"), pages)
    for change in guide.all_of(Change):
        for number, address in enumerate(change.pages):
            yield _use_of_page(address, _place(change, "pages", number), pages, "pages")


def _use_of_page(address: str, place: Place, pages: Collection[str], key: str = "page") -> Use:
    return Use("page", key, address.partition("#")[0], place, pages)


def _uses_of_records(guide: Guide) -> Iterator[Use]:
    questions = {question.id for question in guide.all_of(Question)}
    quotes = {quote.id for quote in guide.all_of(Quote)}
    actors = {actor.id for actor in guide.all_of(Actor)}
    for barrier in guide.all_of(Barrier):
        yield from _uses(barrier, "record", "questions", barrier.questions, questions)
        yield from _uses(barrier, "record", "quotes", barrier.quotes, quotes)
    for start_set in guide.all_of(StartSet):
        yield from _uses(start_set, "record", "questions", start_set.questions, questions)
    for actor in guide.all_of(Actor):
        yield from _uses(actor, "record", "same_as", actor.same_as, actors)
    for case in guide.all_of(Case):
        yield from _uses(case, "record", "questions", case.questions, questions)
        yield from _uses_on_map(guide, case)
    for change in guide.all_of(Change):
        yield from _uses(change, "record", "records", change.records, guide.by_id)


def _uses_on_map(guide: Guide, case: Case) -> Iterator[Use]:
    """What stands on the map of a case; contacts are between those who stand in the microsystem."""
    barriers = {barrier.id for barrier in guide.all_of(Barrier)}
    actors = {actor.id for actor in guide.all_of(Actor)}
    near = {actor.id for actor in guide.at_level(Actor, AROUND_HER)}
    for number, barrier in enumerate(case.barriers):
        yield Use("record", "barrier", barrier.barrier, _place(case, "barriers", number, "barrier"), barriers)
    for number, actor in enumerate(case.actors):
        yield Use("record", "actor", actor.actor, _place(case, "actors", number, "actor"), actors)
    for number, contact in enumerate(case.contacts):
        for name in contact.between:
            yield Use("record", "between", name, _place(case, "contacts", number, "between"), near)


def _uses(item: Placed, family: Family, key: str, names: Iterable[str], known: Collection[str]) -> Iterator[Use]:
    for number, name in enumerate(names):
        yield Use(family, key, name, _place(item, key, number), known)


def _place(item: Placed, *path: str | int) -> Place:
    return item.origin.file, item.origin.line_of(*path)


def _sources_within(item: Placed) -> Iterator[tuple[KeyPath, str]]:
    """The sources of an item and of its passages and follow-ups; a record within it answers for itself."""
    for name, value in item:
        if name == "source":
            yield from (((name, number), source) for number, source in enumerate(value))
        elif isinstance(value, Passage):
            yield from (((name, "source", number), source) for number, source in enumerate(value.source))
        elif isinstance(value, tuple):
            for place, part in enumerate(value):
                if isinstance(part, Model) and not isinstance(part, Record):
                    sources = getattr(part, "source", ())
                    yield from (((name, place, "source", number), source) for number, source in enumerate(sources))


def _find_defined(guide: Guide) -> dict[Family, dict[str, Place]]:
    """What there is, with the place where it is written; of sources the parts of the guides, without their numbers."""
    parts = (part for source_guide in guide.guides for chapter in source_guide.chapters for part in chapter.parts)
    items: dict[Family, Iterable[Placed]] = {
        "topic": guide.topics,
        "source": parts,
        "record": guide.records,
        "kind": guide.kinds,
        "page": (),
    }
    return {
        family: {item.id: _place(item, "id") for item in group}  # type: ignore[attr-defined]  # each of these has an id
        for family, group in items.items()
    }


def _part_of(use: Use, parts: Collection[str]) -> str:
    """The name that one looks for: of a numbered source the part, if the guides don't have that either."""
    if use.family != "source":
        return use.name
    part = ITEM_NUMBER.sub("", use.name)
    return use.name if part in parts else part


def _describe(name: str, uses: list[Use], unused: Mapping[str, Place], new: str | None = None) -> Problem:
    """What to do about a name; `new` is what has it now, where a redirect says so."""
    first = min(uses, key=lambda use: use.place)
    if new:
        message = tell("{key}: '{name}' is called '{new}' now; write that", key=first.key, name=name, new=new)
        return Problem(*first.place, message)
    if len(uses) == 1:
        return Problem(*first.place, expect_one_of(first.key, first.name, first.known))
    where = _list_places(uses)
    renamed = _find_renamed(name, unused)
    if renamed:
        message = tell(
            "id: nothing uses '{renamed}', and '{name}', which is not known, is used in {count} "
            "places ({where}); if it was renamed, change it back, or change them",
            renamed=renamed,
            name=name,
            count=len(uses),
            where=where,
        )
        return Problem(*unused[renamed], message)
    expected = expect_one_of(first.key, name, first.known)
    return Problem(
        *first.place,
        tell("{expected} (it is used in {count} places: {where})", expected=expected, count=len(uses), where=where),
    )


def _find_renamed(name: str, unused: Collection[str]) -> str | None:
    """The one that probably had this name before: nothing leads to it, and it looks like it or is the only one."""
    if len(unused) == 1:
        return next(iter(unused))
    return next(iter(get_close_matches(name, unused, n=1)), None)


def _list_places(uses: Iterable[Use]) -> str:
    places = sorted({use.place for use in uses})
    named = ", ".join(f"{file}:{line}" for file, line in places[:MOST_PLACES])
    return f"{named} …" if len(places) > MOST_PLACES else named
